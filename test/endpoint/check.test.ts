import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { check, withoutNulls } from '../../src/endpoint/check.js';
import { TextSchema } from '../../src/endpoint/text.js';

const Document = v.object({ name: v.string(), url: v.optional(v.string()) });
const Schema = v.object({
  name: v.optional(TextSchema),
  places: v.optional(v.pipe(v.number(), v.integer('expected a whole number'))),
  documents: v.optional(v.array(Document)),
  contact: v.optional(
    v.object({ desk: v.optional(v.object({ room: v.string(), floor: v.optional(v.number()) })) }),
  ),
  location: v.optional(
    v.array(
      v.variant('@type', [
        v.object({ '@type': v.literal('Place'), name: v.optional(v.string()) }),
        v.object({ '@type': v.literal('VirtualLocation') }),
      ]),
    ),
  ),
});

const pointers = (data: unknown) => check(Schema, data).issues.map(({ pointer }) => pointer);

describe('checking data', () => {
  test('what is right comes out as it is, and what is unknown is ignored', () => {
    assert.deepEqual(check(Schema, { name: 'Museum night', places: 3, unknown: { deep: [1] } }), {
      value: { name: 'Museum night', places: 3 },
      issues: [],
    });
  });

  test('a wrong optional field goes alone and is named with what was expected and received', () => {
    const { value, issues } = check(Schema, { name: 'Museum night', places: 'three' });
    assert.deepEqual(value, { name: 'Museum night' });
    assert.equal(issues.length, 1);
    assert.equal(issues[0]?.pointer, '/places');
    assert.match(issues[0].message, /number.*"three"/);
  });

  test('a sentence of the contract is completed with what was received', () => {
    assert.equal(
      check(Schema, { places: 2.5 }).issues[0]?.message,
      'expected a whole number but received 2.5',
    );
  });

  test('a long text is not repeated in the message', () => {
    assert.ok(check(Schema, { places: 'x'.repeat(100_000) }).issues[0]!.message.length <= 160);
  });

  test('a wrong required field takes its array item along and is named once', () => {
    const { value, issues } = check(Schema, {
      documents: [{ name: 'a' }, { name: 1 }, { url: 'x' }, { name: 'd', url: 4 }],
    });
    assert.deepEqual(value, { documents: [{ name: 'a' }, { name: 'd' }] });
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/documents/1/name', '/documents/2/name', '/documents/3/url'],
    );
  });

  test('a wrong required field takes its nearest optional parent along', () => {
    const { value } = check(Schema, { name: 'x', contact: { desk: { floor: 1 } } });
    assert.deepEqual(value, { name: 'x', contact: {} });
  });

  test('one wrong language of a text goes, the others stay', () => {
    const { value, issues } = check(Schema, { name: { fi: 'Museoiden yö', sv: 5 } });
    assert.deepEqual(value, { name: { fi: 'Museoiden yö' } });
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/name/sv'],
    );
  });

  test('an unknown or missing kind takes the item along', () => {
    const { value } = check(Schema, {
      location: [{ '@type': 'Moon' }, {}, 'x', { '@type': 'Place', name: 'Hall' }],
    });
    assert.deepEqual(value, { location: [{ '@type': 'Place', name: 'Hall' }] });
    assert.deepEqual(pointers({ location: [{ '@type': 'Moon' }, {}, 'x'] }), [
      '/location/0/@type',
      '/location/1/@type',
      '/location/2',
    ]);
  });

  test('null is absent, at every depth, and does not shift what a pointer names', () => {
    const data = { name: null, documents: [null, { name: 'a', url: null }, null, { name: 2 }, 5] };
    assert.deepEqual(check(Schema, data).value, { documents: [{ name: 'a' }] });
    assert.deepEqual(pointers(data), ['/documents/3/name', '/documents/4']);
  });

  test('pointers are escaped as RFC 6901 says', () => {
    assert.deepEqual(pointers({ name: { 'a/b~c': 1 } }), ['/name/a~1b~0c']);
  });

  for (const data of [undefined, null, 5, 'text', true, []]) {
    test(`${JSON.stringify(data)} instead of an object is nothing, and said so`, () => {
      const { value, issues } = check(v.object({ name: v.string() }), data);
      assert.equal(value, undefined);
      assert.equal(issues.length, 1);
    });
  }

  test('where the whole needs a field there is nothing without it', () => {
    assert.deepEqual(check(Document, { name: 1, url: 'x' }).value, undefined);
  });

  test('the data is not changed', () => {
    const data = { name: null, documents: [null, { name: 1 }] };
    const before = structuredClone(data);
    check(Schema, data);
    assert.deepEqual(data, before);
  });

  test('neither "__proto__" nor what holds itself nor great depth does harm', () => {
    assert.deepEqual(
      check(Schema, JSON.parse('{"__proto__":{"polluted":1},"name":{"__proto__":"x","en":"y"}}')).value,
      {
        name: { en: 'y' },
      },
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);

    const event: Record<string, unknown> = { name: 'x' };
    event['superEvent'] = event;
    event['subEvent'] = [event, event, event];
    assert.deepEqual(check(Schema, event).value, { name: 'x' });

    const depth = 100_000;
    const deep = JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)) as unknown;
    assert.deepEqual(check(Schema, deep).value, {});
  });

  test('100,000 wrong items are taken out', () => {
    const documents = Array.from({ length: 100_000 }, (_, index) => ({ name: index % 2 ? 'a' : 1 }));
    const { value, issues } = check(Schema, { documents });
    assert.equal(value?.documents?.length, 50_000);
    assert.equal(issues.length, 50_000);
    assert.equal(issues.at(-1)?.pointer, '/documents/99998/name');
  });

  test('whatever comes in, what comes out fits the schema, and every pointer names something or its absence', () => {
    const field = fc.constantFrom(
      'name',
      'places',
      'documents',
      'url',
      'contact',
      'desk',
      'room',
      'location',
      '@type',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(null, 1, 2.5, 'Place', 'text', true),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(field, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    const record = fc.record(
      { name: tree, places: tree, documents: fc.array(tree), contact: tree, location: fc.array(tree) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, (data) => {
        const { value, issues } = check(Schema, data);
        assert.ok(v.is(Schema, value));
        assert.equal(new Set(issues.map(({ pointer }) => pointer)).size, issues.length);
        for (const { pointer } of issues) {
          const keys = pointer.split('/').slice(1);
          let place: unknown = data;
          for (const key of keys.slice(0, -1)) place = (place as Record<string, unknown>)[key];
          assert.equal(typeof place, 'object');
        }
        if (v.is(Schema, withoutNulls(data))) assert.deepEqual(issues, []);
      }),
      { numRuns: 2000 },
    );
  });
});
