/**
 * Takes comments and needless white space out of CSS, and zeros before a decimal point; nothing else. (The CSS
 * minifier that comes with rollup-plugin-html-literals drops or breaks what it does not know: `light-dark()`,
 * container queries, `@layer`.) Strings are kept as they are, and so is the white space that means something:
 * around `+` and `-`, before `(`, between the parts of a selector or a value.
 * @param {string} css
 */
export function minifyStyles(css) {
  return css
    .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\//g, '$1')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>/]) ?/g, '$1')
            // A product, where a selector has a number never.
            .replace(/ \* (?=[\d-])/g, '*')
            .replace(/\b0\.(?=\d)/g, '.')
            .replace(/: /g, ':')
            .replace(/;+\}/g, '}'),
    )
    .join('')
    .trim();
}
