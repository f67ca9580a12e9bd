import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { machineTranslation, resolveText, type ResolvedText } from '../../src/endpoint/language-map.js';
import type { Text } from '../../src/endpoint/text.js';

const cases: [
  title: string,
  text: Text | undefined,
  language: string,
  page: string | undefined,
  ResolvedText | undefined,
][] = [
  ['a string is itself', 'Fest', 'fi', 'de', { text: 'Fest' }],
  ['an empty string is nothing', ' ', 'fi', 'de', undefined],
  ['nothing is nothing', undefined, 'fi', 'de', undefined],
  ['an empty map is nothing', {}, 'fi', 'de', undefined],
  ['the language asked for', { fi: 'a', sv: 'b' }, 'sv', undefined, { text: 'b' }],
  ['the region before its language', { de: 'a', 'de-CH': 'b' }, 'de-CH', undefined, { text: 'b' }],
  ['the language for a region, unmarked', { fr: 'a', de: 'b' }, 'de-CH', undefined, { text: 'b' }],
  ['every parent in turn', { de: 'a', 'de-Latn': 'b' }, 'de-Latn-CH', undefined, { text: 'b' }],
  ['another region, marked', { fr: 'a', 'de-AT': 'b' }, 'de-CH', undefined, { text: 'b', language: 'de-AT' }],
  [
    'a region for its language, marked',
    { fr: 'a', 'pt-BR': 'b' },
    'pt',
    undefined,
    { text: 'b', language: 'pt-BR' },
  ],
  ["the page's language", { fi: 'a', sv: 'b' }, 'de', 'sv-FI', { text: 'b', language: 'sv' }],
  ['the first, on a page without a language', { fi: 'a', sv: 'b' }, 'de', '', { text: 'a', language: 'fi' }],
  ['the first', { fi: 'a', sv: 'b' }, 'de', 'en', { text: 'a', language: 'fi' }],
  ['an empty text is skipped', { de: '', fi: ' ', sv: 'b' }, 'de', undefined, { text: 'b', language: 'sv' }],
  ['case does not matter', { 'DE-ch': 'a' }, 'de-CH', undefined, { text: 'a' }],
  ['an underscore is a hyphen', { fr_CH: 'a' }, 'de', undefined, { text: 'a', language: 'fr-CH' }],
  ['fil is not fi', { fil: 'a', en: 'b' }, 'fi', 'en', { text: 'b', language: 'en' }],
  ['a key that is no tag is not a language', { '@none': 'a' }, 'de', undefined, { text: 'a' }],
];

describe('the text for a reader', () => {
  for (const [title, text, language, page, expected] of cases) {
    test(title, () => assert.deepEqual(resolveText(text, language, page), expected));
  }

  test('where a map holds any text, one is shown, and a mark is a tag that Intl takes', () => {
    const tag = fc.oneof(
      fc.constantFrom('de', 'de-CH', 'fi', 'sv_FI', 'EN', '@none', '__proto__', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.dictionary(tag, fc.string(), { noNullPrototype: true }),
        tag,
        tag,
        (map, language, page) => {
          const resolved = resolveText(map, language, page);
          const texts = Object.values(map).filter((text) => text.trim());
          if (texts.length > 0) assert.ok(resolved && texts.includes(resolved.text));
          if (resolved?.language !== undefined)
            assert.match(resolved.language, /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('machine translation', () => {
  const translations = {
    sl: { method: 'machine', tool: 'Translator', from: 'de', original: 'https://council.example/de' },
    fr: { method: 'human' },
    it: {},
    'de-AT': { method: 'machine' },
  };
  test('is told of the language that is shown, also by its region', () => {
    assert.equal(machineTranslation(translations, 'sl')?.tool, 'Translator');
    assert.equal(machineTranslation(translations, 'sl-SI')?.tool, 'Translator');
  });
  test('is not told where people translated, or nothing is said', () => {
    for (const language of ['fr', 'it', 'de', 'de-CH', 'en'])
      assert.equal(machineTranslation(translations, language), undefined);
    assert.equal(machineTranslation(undefined, 'sl'), undefined);
  });
});
