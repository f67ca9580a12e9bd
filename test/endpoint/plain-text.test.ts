import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, plainText } from '../../src/endpoint/plain-text.js';

const cases: [title: string, html: string, expected: string][] = [
  ['plain text stays', 'An evening about digital hubs.', 'An evening about digital hubs.'],
  ['line breaks of plain text stay', 'One\nTwo\r\nThree\n\n\n\nFour', 'One\nTwo\nThree\n\nFour'],
  ['line breaks of HTML are spaces', '<p>One\ntwo</p>', 'One two'],
  ['paragraphs are parted', '<p>One</p>\n\n<p>Two</p>', 'One\n\nTwo'],
  ['br is one line break', 'One<br>\nTwo<br/>Three<BR />Four', 'One\nTwo\nThree\nFour'],
  ['two br part paragraphs', 'One<br><br>Two', 'One\n\nTwo'],
  [
    'list items stand on lines',
    '<p>Bring:</p><ul>\n<li>pen</li>\n<li>paper</li></ul>Thanks',
    'Bring:\n\npen\npaper\n\nThanks',
  ],
  ['divs are lines', '<div>One</div><div>Two</div>Three', 'One\nTwo\nThree'],
  [
    'cells do not stick together',
    '<table><tr><td>9:00</td><td>Doors</td></tr><tr><td>10:00</td></tr></table>',
    '9:00 Doors\n10:00',
  ],
  ['inline tags vanish without a gap', 'H<sub>2</sub>O and <b>bold</b>ly', 'H2O and boldly'],
  ['links keep their words', '<a href="https://example.org" title="a>b">Read on</a>', 'Read on'],
  ['scripts go with what they hold', 'A<script>if (a < b) alert("<p>")</script>B', 'AB'],
  ['styles go with what they hold', '<style type="text/css">p > a { color: red }</style>Text', 'Text'],
  ['a comment without an end takes the rest', 'Text <!-- hidden', 'Text'],
  ['a script without an end takes the rest', 'Text <script>alert(1)', 'Text'],
  [
    'comments go, also with tags inside',
    'A<!-- <p>hidden</p> -->B<!--[if mso]><o:p>x</o:p><![endif]-->C',
    'ABC',
  ],
  ['tags of Word go', '<o:p>Text</o:p><w:sdt id=1/>', 'Text'],
  ['a doctype goes', '<!DOCTYPE html><p>Text</p>', 'Text'],
  ['less than stays', 'a < b, 3<4, x <y', 'a < b, 3<4, x <y'],
  ['arrows and hearts stay', '--> <3 <--', '--> <3 <--'],
  [
    'an address in angle brackets stays',
    'Office <info@example.org>, <https://example.org/>',
    'Office <info@example.org>, <https://example.org/>',
  ],
  [
    'entities are decoded',
    'Tom &amp; J&uuml;rg &#8211; &#x1F600; &quot;&szlig;&eacute;&Aring;&ccaron;&OSLASH;&quot;',
    'Tom & Jürg – 😀 "ßéÅč&OSLASH;"',
  ],
  ['a hard space stays hard inside', '10&nbsp;€&nbsp;', '10\u00a0€'],
  [
    'unknown and broken entities stay',
    'AT&T &unknown; &#99999999; & &amp',
    'AT&T &unknown; &#99999999; & &amp',
  ],
  ['escaped markup is text, once', '&lt;b&gt;bold&lt;/b&gt; &amp;lt;', '<b>bold</b> &lt;'],
  ['bidi controls go, also as entities', 'abc\u202Edef\u2066\u200F&#8238;&#x2069;', 'abcdef'],
  ['control characters go', 'a\u0000b\u0007c\u0085d&#0;e', 'abcde'],
  ['a lone surrogate goes', 'a\ud800b', 'ab'],
  ['joiners that scripts need stay', 'می\u200cخواهم 👨\u200d👩\u200d👧', 'می\u200cخواهم 👨\u200d👩\u200d👧'],
  ['markup only is nothing', '<p><br></p>&nbsp;', ''],
];

describe('plain text', () => {
  for (const [title, html, expected] of cases) {
    test(title, () => assert.equal(plainText(html), expected));
  }

  test('a text for one line has none of its breaks', () => {
    assert.equal(cleanText('<p>Night of\nthe</p><p>Museums</p>'), 'Night of the Museums');
  });

  test('no control character is left of anything, and nothing is thrown', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        '<script>',
        '<!--',
        '<b',
        '>',
        '"',
        '&#8238;',
        '&#',
        '\u202e',
        '\v',
        '\f',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        assert.doesNotMatch(plainText(pieces.join('')), /[^\P{Cc}\n]|[\p{Bidi_C}\p{Cs}]/u);
      }),
      { numRuns: 3000 },
    );
  });

  test('of well-formed HTML the words are left, in their order, and nothing else', () => {
    const word = fc.stringMatching(/^[a-z'"=.]{1,8}$/);
    const name = fc.constantFrom('p', 'b', 'a', 'li', 'div', 'td', 'span', 'h2', 'o:p', 'custom-tag');
    const attribute = fc.constantFrom(
      '',
      ' class="a>b"',
      " title='it>s' hidden",
      ' href=https://example.org/',
      ' /',
    );
    const comment = word.map((inside) => ({ html: `<!-- <p>${inside} -->`, words: '' }));
    const script = word.map((inside) => ({ html: `<script>${inside} < "<b>"</script>`, words: '' }));
    const { node } = fc.letrec<{ node: { html: string; words: string } }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        word.map((words) => ({ html: words, words })),
        comment,
        script,
        fc
          .tuple(name, attribute, fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, attributes, nodes]) => ({
            html: `<${tag}${attributes}>${nodes.map(({ html }) => html).join('')}</${tag}>`,
            words: nodes.map(({ words }) => words).join(''),
          })),
      ),
    }));
    fc.assert(
      fc.property(node, ({ html, words }) => {
        assert.equal(plainText(html).replace(/\s/g, ''), words);
      }),
      { numRuns: 1000 },
    );
  });

  // Not timed: quadratic work on so many characters takes minutes, and the runner gives up.
  for (const part of [
    '<a "',
    '<a x="',
    "<a '<",
    '<script>',
    '<script ',
    '<!--',
    '<',
    '<p',
    '<p>',
    '&',
    '&#',
    '&a',
    ' ',
    '\n ',
    '<a:',
    '<aaaa',
    '<br><',
  ]) {
    test(`300,000 characters of ${JSON.stringify(part)}`, { timeout: 20_000 }, () => {
      assert.equal(typeof plainText(part.repeat(300_000 / part.length)), 'string');
    });
  }
});
