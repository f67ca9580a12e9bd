/**
 * Text for people from text that may hold HTML, as the fields of most content management
 * systems do. No markup survives, so nothing needs to be sanitized; what comes out is set as
 * text. Every pattern here is linear in the length of its input: none reaches beyond the next
 * `<` unless what it began with is dropped, and runs of spaces are matched once, from their start.
 */

/** Where a comment begins, or an element whose content is not for reading. */
const unreadStart = /<(?=!--|(?:script|style|template|svg)\b)/i;
const unread = /^(?:!--[^]*?(?:-->|$)|(\w+)[^]*?(?:<\/\1[^<>]*>|$))/i;

/**
 * A tag: a name that a space, a slash or the end follows, or a declaration. So `a < b`,
 * `<info@example.org>` and `<https://example.org>` stay, and Word's `<o:p>` goes. A quoted
 * attribute value may hold `>`.
 */
const markup = /<\/?((?:\w+:)?[a-z][\w-]*)(?=[\s/>])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>|<[!?][^<>]*>/gi;

const paragraph = /^(p|h\d|[uod]l|table|blockquote|pre|section|article)$/i;
const line = /^(div|li|tr|d[td])$/i;

/** A text that has one of these is HTML: its own line breaks mean no more than a space. */
const isHtml = /<(br|p|div|li|[uo]l|tr|h\d)\b[^<>]*>/i;

/**
 * Character references that texts of councils hold, each a name and its character. After `_`
 * comes a mark: `&auml;` is a letter and a mark, which Unicode composes.
 */
const references = new Map(
  (
    '_uml\u0308 _acute\u0301 _grave\u0300 _circ\u0302 _tilde\u0303 _ring\u030a _cedil\u0327 _caron\u030c ' +
    'amp& lt< gt> quot" apos\' nbsp\u00a0 szligß aeligæ AEligÆ oslashø OslashØ euro€ ndash– mdash— hellip… ' +
    'lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ laquo« raquo» shy\u00ad bull• middot· deg°'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Decodes one character reference (HTML §13.5); an unknown one stays as it is. */
function decode(whole: string, number: string | undefined, name: string): string {
  if (number) {
    const point = parseInt(name, number[1] ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  }
  const mark = references.get(`_${name.slice(1)}`);
  return references.get(name) ?? (mark ? (name.charAt(0) + mark).normalize() : whole);
}

/**
 * Makes readable plain text of a text that may hold HTML.
 *
 * Paragraphs are parted by an empty line, `<br>`, list items and rows by a line break; other
 * tags go, scripts, styles and comments with what they hold. Character references are decoded.
 * Removed for good: control characters, lone surrogates, and bidirectional controls, by which a
 * text could change how the page around it reads.
 */
export function plainText(value: string): string {
  return (
    (isHtml.test(value) ? value.replace(/[\t\n\r]/g, ' ') : value)
      .split(unreadStart)
      .map((part, index) => (index ? part.replace(unread, '') : part))
      .join('')
      // \f and \v stand for the edge of a paragraph and of a line until runs of them are merged.
      .replace(markup, (_, name: string | undefined = '') =>
        /^br$/i.test(name)
          ? '\n'
          : paragraph.test(name)
            ? '\f'
            : line.test(name)
              ? '\v'
              : /^t[dh]$/i.test(name)
                ? ' '
                : '',
      )
      .replace(/&(#x?)?(\w+);/gi, decode)
      .replace(/[ \t\n\v\f\r]+/g, (run) => (/\f|\n.*\n/.test(run) ? '\n\n' : /[\v\n]/.test(run) ? '\n' : ' '))
      .replace(/[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}]/gu, '')
      .trim()
  );
}

/** Like {@link plainText}, on one line: for names and headings. */
export const cleanText = (value: string): string => plainText(value).replace(/\n+/g, ' ');
