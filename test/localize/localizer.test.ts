import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Localizer, str } from '../../src/localize/localizer.js';
import { formatList, languageName, regionName } from '../../src/localize/names.js';
import { formatBytes } from '../../src/localize/bytes.js';
import { formatCurrency } from '../../src/localize/currency.js';

/** Intl sets spaces that do not break and marks of direction; a reader sees a space or nothing. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe('a message', () => {
  const german = new Localizer('de-CH', { 'event.join': 'Teilnehmen', 'event.from-to': 'Bis {1}, ab {0}' });

  test('is the text of the source without a table', () => {
    const english = new Localizer('en');
    assert.equal(english.msg('Join', { id: 'event.join' }), 'Join');
    assert.equal(english.msg(str`From ${1} to ${2}`, { id: 'event.from-to' }), 'From 1 to 2');
  });

  test('is that of the table, with the values where the language puts them', () => {
    assert.equal(german.msg('Join', { id: 'event.join' }), 'Teilnehmen');
    assert.equal(german.msg(str`From ${'eins'} to ${'zwei'}`, { id: 'event.from-to' }), 'Bis zwei, ab eins');
  });

  test('that the table lacks is English', () => {
    assert.equal(german.msg('Register', { id: 'event.register' }), 'Register');
    assert.equal(german.msg(str`${3} left`, { id: 'event.left' }), '3 left');
  });

  test('shows a value as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        assert.equal(
          german.msg(str`From ${one} to ${two}`, { id: 'event.from-to' }),
          `Bis ${two}, ab ${one}`,
        );
      }),
    );
    assert.equal(german.msg(str`From ${'{1}'} to ${'$&'}`, { id: 'event.from-to' }), 'Bis $&, ab {1}');
  });

  test('can be asked for by a function taken out of the localizer', () => {
    const { msg } = german;
    assert.equal(msg('Join', { id: 'event.join' }), 'Teilnehmen');
  });
});

describe('a counted text', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  const cases: [language: string, count: number, form: string][] = [
    ['en', 0, 'other'],
    ['en', 1, 'one'],
    ['en', 2, 'other'],
    ['de', 1, 'one'],
    ['fi', 0, 'other'],
    ['fi', 1, 'one'],
    ['sl', 2, 'two'],
    ['sl', 3, 'few'],
    ['pl', 5, 'many'],
    ['ar', 0, 'zero'],
    ['lv', 0, 'zero'],
    ['ja', 1, 'other'],
  ];
  for (const [language, count, form] of cases) {
    test(`of ${count} in ${language} is "${form}"`, () => {
      assert.equal(new Localizer(language).plural(count, forms), form);
    });
  }

  test('falls back to "other" where the form is empty', () => {
    assert.equal(new Localizer('pl').plural(5, { ...forms, many: '' }), 'other');
  });
});

describe('numbers and names', () => {
  const cases: [
    what: string,
    say: (localizer: Localizer) => string | undefined,
    english: string | undefined,
    swiss: string | undefined,
    finnish: string | undefined,
  ][] = [
    ['a number', (l) => l.number(1234.5), '1,234.5', "1'234.5", '1 234,5'],
    ['a number by options', (l) => l.number(0.25, { style: 'percent' }), '25%', '25%', '25 %'],
    ['a whole amount', (l) => formatCurrency(l, 15, 'EUR'), '€15', 'EUR 15', '15 €'],
    ['an amount', (l) => formatCurrency(l, 12.5, 'EUR'), '€12.50', 'EUR 12.50', '12,50 €'],
    ['one byte', (l) => formatBytes(l, 1), '1 byte', '1 Byte', '1 tavu'],
    ['bytes', (l) => formatBytes(l, 999), '999 bytes', '999 Byte', '999 tavua'],
    ['no bytes', (l) => formatBytes(l, 0), '0 bytes', '0 Byte', '0 tavua'],
    ['almost a kilobyte', (l) => formatBytes(l, 999.6), '1 kB', '1 kB', '1 kt'],
    ['kilobytes', (l) => formatBytes(l, 14_200), '14 kB', '14 kB', '14 kt'],
    ['almost a megabyte', (l) => formatBytes(l, 999_600), '1 MB', '1 MB', '1 Mt'],
    ['megabytes', (l) => formatBytes(l, 2_400_000), '2.4 MB', '2.4 MB', '2,4 Mt'],
    ['almost ten megabytes', (l) => formatBytes(l, 9_960_000), '10 MB', '10 MB', '10 Mt'],
    ['more than there are names for', (l) => formatBytes(l, 3e15), '3,000 TB', "3'000 TB", '3 000 Tt'],
    ['a list', (l) => formatList(l, ['A', 'B', 'C']), 'A, B and C', 'A, B und C', 'A, B ja C'],
    ['a list of one', (l) => formatList(l, ['A']), 'A', 'A', 'A'],
    ['a language', (l) => languageName(l, 'fi'), 'Finnish', 'Finnisch', 'suomi'],
    ['a language that Intl does not name', (l) => languageName(l, 'sgg'), undefined, undefined, undefined],
    ['no language at all', (l) => languageName(l, 'not a tag'), undefined, undefined, undefined],
    ['a country', (l) => regionName(l, 'CH'), 'Switzerland', 'Schweiz', 'Sveitsi'],
    ['no country at all', (l) => regionName(l, 'Switzerland!'), undefined, undefined, undefined],
  ];
  for (const [what, say, ...expected] of cases) {
    test(what, () => {
      const said = ['en', 'de-CH', 'fi'].map((language) => say(new Localizer(language)));
      // Swiss German has a typographic apostrophe.
      assert.deepEqual(
        said.map((text) => text && plain(text).replace('’', "'")),
        expected,
      );
    });
  }
});

test('the direction is that of the script', () => {
  for (const language of ['en', 'de-CH', 'fi', 'el', 'sr', 'pa']) {
    assert.equal(new Localizer(language).direction, 'ltr', language);
  }
  for (const language of ['ar', 'he', 'fa-IR', 'ur', 'ckb', 'pa-Arab', 'yi']) {
    assert.equal(new Localizer(language).direction, 'rtl', language);
  }
});
