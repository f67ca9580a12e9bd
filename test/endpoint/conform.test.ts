import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import * as v from 'valibot';
import { conform } from '../../src/endpoint/conform.js';
import { shapeOf } from '../../src/endpoint/shape.js';
import { TextSchema } from '../../src/endpoint/text.js';

const base = 'https://council.example/api/';
const isUrl = (): boolean => true;
const isColour = (text: string): boolean => /^#\w{6}$/.test(text);

/** Each kind of value under the name of what it is. */
const schema = v.object({
  '@type': v.optional(v.string()),
  name: v.optional(TextSchema),
  description: v.optional(TextSchema),
  id: v.optional(v.string()),
  isOpen: v.optional(v.boolean()),
  latitude: v.optional(v.number()),
  price: v.optional(v.pipe(v.number(), v.minValue(0))),
  places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  size: v.optional(v.lazy((input) => (typeof input === 'number' ? v.number() : v.string()))),
  url: v.optional(v.pipe(v.string(), v.check(isUrl))),
  colour: v.optional(v.pipe(v.string(), v.check(isColour))),
  duration: v.optional(v.pipe(v.string(), v.regex(/^P/))),
  status: v.optional(v.picklist(['Open', 'Closed'])),
  tags: v.optional(v.array(v.string())),
  phone: v.optional(v.object({ number: v.string(), name: v.optional(v.string()) })),
  origin: v.optional(v.record(v.string(), v.object({ tool: v.optional(v.string()) }))),
  where: v.optional(
    v.array(
      v.variant('@type', [
        v.object({ '@type': v.literal('Place'), city: v.optional(v.string()) }),
        v.object({ '@type': v.literal('Online'), url: v.optional(v.pipe(v.string(), v.check(isUrl))) }),
      ]),
    ),
  ),
});
const shape = shapeOf(schema, [isUrl, isColour]);
const take = (data: unknown): unknown =>
  conform(shape, data, base, [(url) => !url.includes('evil'), isColour]);

describe('what conforms', () => {
  const taken: [data: Record<string, unknown>, canonical?: unknown][] = [
    [{ '@type': 'Thing' }],
    [{ name: 'A' }],
    [{ name: { de: 'A', 'en-GB': 'B', fi_FI: 'C' } }],
    [{ description: 'First.\nStill first.\n\nSecond.' }],
    [{ description: { de: 'Erstens.\n\nZweitens.' } }],
    [{ isOpen: false, latitude: -1.5, price: 0.5, places: 0 }],
    [{ size: 5 }],
    [{ size: '5 kB' }],
    [{ url: 'a?b=1&c=2' }, { url: 'https://council.example/api/a?b=1&c=2' }],
    [{ colour: '#aabbcc' }],
    [{ status: 'https://schema.org/Open' }, { status: 'Open' }],
    [{ tags: ['a', null, 'b'] }, { tags: ['a', 'b'] }],
    [{ phone: { number: '1' } }],
    [{ origin: { sl: { tool: 'T' } } }],
    [{ where: { '@type': 'Place', city: 'Z', url: 'unknown here' } }, { where: [{ '@type': 'Place', city: 'Z' }] }],
    [{ where: [{ '@type': 'Online', url: '/x' }] }, { where: [{ '@type': 'Online', url: 'https://council.example/x' }] }],
    [{ name: 'A', id: null, tags: [], unknown: '<b>' }, { name: 'A' }],
  ]; // prettier-ignore
  for (const [data, canonical = data] of taken) {
    test(JSON.stringify(data), () => {
      assert.deepEqual(take(data), canonical);
    });
  }
});

describe('what is left to the full check', () => {
  const left: unknown[] = [
    ...['A<b>', 'A &amp; B', ' A', 'A ', 'A  B', '', ' ', 'A\nB', 'A\tB', '\u202eA', 5, true, {}, [], ['A']].map((name) => ({ name })),
    ...[{ language: 'A' }, { '@none': 'A' }, { de: '<b>' }, { de: null }, { de: 5 }, { de: 'A\nB' }].map((name) => ({ name })),
    ...['A\n\n\nB', '\nA', 'A\n', 'A\n B', 'A\r\nB', { de: 'A\n\n\nB' }].map((description) => ({ description })),
    ...['thing', 'https://schema.org/Thing', ['Thing'], 5].map((type) => ({ '@type': type })),
    ...['true', 1, 0, ''].map((isOpen) => ({ isOpen })),
    { latitude: '1' },
    ...[-1, '1', true].map((price) => ({ price })),
    ...[-1, 1.5, '1'].map((places) => ({ places })),
    ...[true, ' ', {}].map((size) => ({ size })),
    ...['javascript:alert(1)', 'https://evil.example/', 5, {}, ''].map((url) => ({ url })),
    ...['red', '', 5].map((colour) => ({ colour })),
    // What a shape cannot express.
    { duration: 'PT1H' },
    ...['Unknown', 'open', 5, ['Open']].map((status) => ({ status })),
    ...['a, b', [['a']], [5]].map((tags) => ({ tags })),
    ...[{ name: 'A' }, { number: null }, { number: 5 }, 'A', {}].map((phone) => ({ phone })),
    ...[{ sl: 'T' }, { sl: {} }, 'T'].map((origin) => ({ origin })),
    ...['Z', { city: 'Z' }, { '@type': 'Elsewhere' }, { '@type': 'constructor' }, [[]]].map((where) => ({ where })),
    // Other names for what the contract knows.
    ...['@id', 'contentUrl', 'alternateName'].map((name) => ({ name: 'A', phone: { number: '1', [name]: 'B' } })),
    {},
    [],
    'A',
    5,
    { unknown: 5 },
  ]; // prettier-ignore
  for (const data of left) {
    test(JSON.stringify(data), () => {
      assert.equal(take(data), undefined);
    });
  }

  test('data that hold themselves', () => {
    const data: Record<string, unknown> = { name: 'A' };
    data.phone = data;
    assert.equal(take(data), undefined);
  });
});
