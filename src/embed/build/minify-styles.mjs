/**
 * Takes comments and needless white space out of CSS, and nothing else. (The CSS minifier that comes with
 * rollup-plugin-html-literals drops or breaks what it does not know: `light-dark()`, container queries, `@layer`.)
 * Strings are kept as they are, and so is the white space that means something: around `+` and `-`, before `(`,
 * between the parts of a selector or a value.
 * @param {string} css
 */
export function minifyStyles(css) {
  return css
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;+\}/g, '}'),
    )
    .join('')
    .trim();
}
