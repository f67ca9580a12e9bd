import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSafeUrl } from '../../src/endpoint/is-safe-url.js';
import { pageUrl, safeUrl } from '../../src/endpoint/safe-url.js';

const base = 'https://council.example/events/1.json';

describe('a URL from outside', () => {
  const accepted: [string, string][] = [
    ['https://example.org', 'https://example.org/'],
    ['HTTP://EXAMPLE.ORG/A', 'http://example.org/A'],
    ['mailto:office@example.org?subject=Hello', 'mailto:office@example.org?subject=Hello'],
    ['tel:+41715550100', 'tel:+41715550100'],
    ['picture.jpg', 'https://council.example/events/picture.jpg'],
    ['/a?b=c#d', 'https://council.example/a?b=c#d'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    ['?page=2', 'https://council.example/events/1.json?page=2'],
    ['  https://example.org/pasted-with-spaces\n', 'https://example.org/pasted-with-spaces'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['notes:1.html'.replace(':', '/'), 'https://council.example/events/notes/1.html'],
  ];
  for (const [text, expected] of accepted) {
    test(`${JSON.stringify(text)} is ${expected}`, () => {
      assert.equal(safeUrl(text, base), expected);
      assert.equal(isSafeUrl(text), true);
    });
  }

  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'https://example.org/\u202Egpj.exe',
    'https://\u2066example.org',
    'https://exam\u0000ple.org',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    'https://zoom.us@attacker.example/j/1',
    'https://user:secret@example.org/',
    'https://',
    'https://exa mple.org',
    '',
    '   ',
  ];
  for (const text of refused) {
    test(`${JSON.stringify(text)} is refused`, () => {
      assert.equal(safeUrl(text, base), undefined);
      assert.equal(isSafeUrl(text), false);
    });
  }

  test('a relative URL without a base is refused, and so is one on a base that is no web page', () => {
    assert.equal(safeUrl('/a'), undefined);
    assert.equal(safeUrl('/a', 'file:///home/'), undefined);
    assert.equal(safeUrl('/a', 'about:blank'), undefined);
    assert.equal(safeUrl('/a', 'not a url'), undefined);
  });

  test('what is fetched or opened as a page is http or https only', () => {
    assert.equal(pageUrl('https://example.org/'), 'https://example.org/');
    assert.equal(pageUrl('1', base), 'https://council.example/events/1');
    assert.equal(pageUrl('mailto:office@example.org'), undefined);
    assert.equal(pageUrl('tel:112', base), undefined);
  });

  test('whatever comes in, what comes out has a safe scheme, no control character, and is stable', () => {
    const scheme = fc.constantFrom('javascript:', 'https://', 'mailto:', 'data:', 'tel:', '//', '', 'http:');
    const mixed = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 4 }),
      scheme,
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(mixed, (parts) => {
        const url = safeUrl(parts.join(''), base);
        if (url === undefined) return;
        assert.match(url, /^(https?|mailto|tel):/);
        assert.doesNotMatch(url, /[\p{Cc}\p{Bidi_C}]/u);
        assert.equal(safeUrl(url), url);
      }),
      { numRuns: 2000 },
    );
  });
});
