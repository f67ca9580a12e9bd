import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvents } from '../../src/event/read-event.js';

const base = 'https://council.example/api/events';
const a = { name: 'A' };
const b = { name: 'B', url: 'javascript:alert(1)' };

describe('readEvents', () => {
  const shapes: [string, unknown, string][] = [
    ['an array', [a, b], '/1/url'],
    ['events', { events: [a, b] }, '/events/1/url'],
    ['an ItemList of items', { '@type': 'ItemList', itemListElement: [a, b] }, '/itemListElement/1/url'],
    ['an ItemList of ListItems', { itemListElement: [{ '@type': 'ListItem', position: 1, item: a }, { item: b }] }, '/itemListElement/1/item/url'],
    ['a graph among other things', { '@graph': [{ '@type': 'WebSite', name: 'Council' }, { '@type': 'Event', ...a }, { '@type': ['Thing', 'https://schema.org/MusicEvent'], ...b }] }, '/@graph/2/url'],
  ]; // prettier-ignore
  for (const [title, data, pointer] of shapes) {
    test(`${title}: each event, and where what is wrong stands`, () => {
      const { value, issues } = readEvents(data, base);
      assert.deepEqual(
        value?.events.map(({ name }) => name),
        ['A', 'B'],
      );
      assert.deepEqual(
        issues.map((issue) => issue.pointer),
        [pointer],
      );
    });
  }

  test('a single event is a list of one', () => {
    const { value, issues } = readEvents({ ...b, next: 'The event after it' }, base);
    assert.deepEqual(value?.events, [{ name: 'B', next: { name: 'The event after it' } }]);
    assert.equal(value.next, undefined);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/url'],
    );
  });

  test('what is no event is left out and named', () => {
    const { value, issues } = readEvents({ events: [5, a, null, []] });
    assert.deepEqual(value?.events, [a]);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/events/0', '/events/3'],
    );
  });

  test('no events is an answer', () => {
    assert.deepEqual(readEvents([]).value?.events, []);
    assert.deepEqual(readEvents({ events: [] }), { value: { events: [], pointers: [] }, issues: [] });
  });

  test('the next page is a page', () => {
    assert.equal(readEvents({ events: [a], next: '?page=2' }, base).value?.next, `${base}?page=2`);
    assert.equal(readEvents({ events: [], next: '?page=2' }, base).value?.next, `${base}?page=2`);
    assert.equal(readEvents({ events: [a], next: 'javascript:alert(1)' }, base).value?.next, undefined);
    assert.equal(readEvents({ events: [a], next: null }, base).value?.next, undefined);
  });

  for (const data of [null, undefined, 'text', 5]) {
    test(`${String(data)} is neither`, () => {
      const { value, issues } = readEvents(data);
      assert.equal(value, undefined);
      assert.deepEqual(
        issues.map(({ pointer }) => pointer),
        [''],
      );
    });
  }
});
