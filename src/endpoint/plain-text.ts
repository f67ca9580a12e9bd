/**
 * Text for people from text that may hold HTML, as the fields of most content management
 * systems do. No markup survives, so nothing needs to be sanitized; what comes out is set as
 * text. Every pattern here is linear in the length of its input: a tag never reaches beyond
 * the next `<`, and runs of spaces are matched once, from their start.
 */

/**
 * A comment's ends, a declaration, or a tag: a name that a space, a slash or the end follows.
 * So `a < b`, `<info@example.org>` and `<https://example.org>` stay, and Word's `<o:p>` goes.
 * A quoted attribute value may hold `>`.
 */
const markup = /<!--|-->|<[!?][^<>]*>|<\/?((?:\w+:)?[a-z][\w-]*)(?=[\s/>])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/gi;

/** Elements whose content is not for reading. */
const unread = /^(script|style|template|iframe|noscript|svg|math|textarea|select|title)$/;
const paragraph = /^(p|h\d|[uod]l|table|blockquote|pre|section|article|header|footer|figure)$/;
const line = /^(div|li|tr|d[td]|figcaption|address|option)$/;
const cell = /^t[dh]$/;

/** A text that has one of these is HTML: its own line breaks mean no more than a space. */
const isHtml = /<(br|p|div|li|[uo]l|tr|h\d)\b[^<>]*>/i;

/** Accented letters are a letter and a combining mark: Unicode composes them. */
const accents: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

/** The other references that texts of councils hold: name, character, name, character. */
const references = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 szligß aeligæ AEligÆ oslashø OslashØ euro€ ' +
    'ndash– mdash— hellip… lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» shy\u00ad bull• middot· ' +
    'copy© reg® deg° sect§ times×'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Character references (HTML §13.5); an unknown one stays as it is. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z])(uml|acute|grave|circ|tilde|ring|cedil|caron)|([a-z]+));/gi,
    (whole, hexadecimal?: string, decimal?: string, letter?: string, accent?: string, name?: string) => {
      if (letter) return (letter + (accents[accent ?? ''] ?? '')).normalize();
      if (name) return references.get(name) ?? whole;
      const point = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
      return point > 0x10ffff ? '' : String.fromCodePoint(point);
    },
  );

/**
 * Makes readable plain text of a text that may hold HTML.
 *
 * Paragraphs are parted by an empty line, `<br>`, list items and rows by a line break; other
 * tags go, scripts, styles and comments with what they hold. Character references are decoded.
 * Removed for good: control characters, lone surrogates, and bidirectional controls, by which a
 * text could change how the page around it reads.
 */
export function plainText(value: string): string {
  let text = value;
  if (text.includes('<')) {
    const source = isHtml.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
    let skipped = '';
    let from = 0;
    text = '';
    for (const match of source.matchAll(markup)) {
      const tag = match[0];
      const name = match[1]?.toLowerCase() ?? '';
      if (!skipped) text += source.slice(from, match.index);
      from = match.index + tag.length;
      if (skipped) {
        if (skipped === '<!--' ? tag === '-->' : tag[1] === '/' && name === skipped) skipped = '';
      } else if (tag === '<!--' || (unread.test(name) && tag[1] !== '/')) skipped = name || tag;
      else if (tag === '-->') text += tag;
      // \f and \v stand for the edge of a paragraph and of a line until runs of them are merged.
      else if (name === 'br') text += '\n';
      else if (paragraph.test(name)) text += '\f';
      else if (line.test(name)) text += '\v';
      else if (cell.test(name)) text += ' ';
    }
    if (!skipped) text += source.slice(from);
  }
  return decode(text)
    .replace(/[ \t\n\v\f\r]+/g, (run) => (/\f|\n.*\n/.test(run) ? '\n\n' : /[\v\n]/.test(run) ? '\n' : ' '))
    .replace(/[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}]/gu, '')
    .trim();
}

/** Like {@link plainText}, on one line: for names and headings. */
export const cleanText = (value: string): string => plainText(value).replace(/\n+/g, ' ');
