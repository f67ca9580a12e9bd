import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attendance } from '../../src/event/attendance.js';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import { eventsToShow } from '../../src/event/list-order.js';
import { nextChange, phaseOf } from '../../src/event/phase.js';
import { price } from '../../src/event/price.js';
import { readEvent, readEvents } from '../../src/event/read-event.js';
import { registration } from '../../src/event/registration.js';
import { timing } from '../../src/event/timing.js';
import { events as fixtures, now } from '../fixtures/events.js';
import * as meetingLinks from '../../src/event/meeting-link.js';

knowMeetingLinks(meetingLinks);

const hostile = [
  'javascript:alert(1)', 'JaVa\tScript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:x', 'file:///etc/passwd',
  'https://zoom.us.evil.example/j/1', 'https://zoom.us@evil.example', 'https://zoom.us/s/1', 'http://zoom.us/%73/1', '//zoom.us.evil.example', '\\\\zoom.us.evil.example', '//other.example', 'https://',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;', '"><svg onload=alert(1)>', '</p>', '{{1+1}}', '${1}',
  '\u202eabc\u2066', 'a\u0000b\u001b[0m', '\ud800', '', ' ', 'null', 'NaN', '0000-00-00', '2021-02-30', '9999-12-31', '9999-12-31T23:59:59+14:00', '0100-01-01', '275760-09-13',
  'P999999999999999999D', 'PT99999999999H', '__proto__', 'Europe/Nowhere', 'EventCancelled', 'https://schema.org/EventPostponed',
]; // prettier-ignore
const extremes = [null, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, true, false, [], {}, [[]], [null], { '@type': 'Place' }, { fi: null }, { name: {} }]; // prettier-ignore

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...hostile) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...extremes) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Everywhere in a value where something can be put instead. */
function places(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, item]) => places(item, [...path, key]))];
}

function replaced(data: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A fixture in which some places hold what they should not. */
const mutated = fc.constantFrom<unknown>(...Object.values(fixtures)).chain((fixture) => {
  const all = places(fixture).filter((path) => path.length > 0);
  return fc
    .array(fc.tuple(fc.constantFrom(...all), value), { minLength: 1, maxLength: 6 })
    .map((changes) => changes.reduce((data, [path, by]) => (places(data).some((place) => place.join('/') === path.join('/')) ? replaced(data, path, by) : data), fixture)); // prettier-ignore
});

/** Each string of a value with the name of its field. */
function strings(data: unknown, key = ''): [string, string][] {
  if (typeof data === 'string') return [[key, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, item]) => strings(item, Array.isArray(data) ? key : name));
}

test('of 1,000 mutated events nothing throws, no link is unsafe and no text turns or hides', () => {
  const base = 'https://council.example/api/events/1';
  fc.assert(
    fc.property(mutated, fc.integer({ min: -40, max: 40 }), (data, days) => {
      const { value: event, issues } = readEvent(data, base);
      const pointers = issues.map(({ pointer }) => pointer);
      assert.equal(new Set(pointers).size, pointers.length, 'one issue for each field');
      assert.ok(event, 'an object is always some event');
      for (const [key, text] of strings(event)) {
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_C}]/u, key);
        if (/^(url|instructionsUrl|testUrl|original)$/.test(key)) {
          assert.match(text, /^(https?|mailto|tel):/, key);
          assert.doesNotMatch(text, /^https?:\/\/([^/]*\.)?zoom\.us\/s\//, key);
        }
        if (/^(name|description|caption)$/.test(key)) assert.doesNotMatch(text, /<(script|img|svg)\b/i, key);
      }
      const at = now + days * 86_400_000;
      const join = joinOf(event, at);
      if (join && 'url' in join) {
        assert.doesNotMatch(new URL(join.url).hostname, /evil/);
        assert.notEqual('link' in join && join.link.kind, 'start');
      }
      for (const instant of Object.values(timing(event))) {
        // What Intl cannot write throws when it is shown.
        if (typeof instant === 'number') assert.ok(Math.abs(instant) < 8.64e15, `${instant}`);
      }
      phaseOf(event, at);
      assert.ok((nextChange(event, at) ?? Infinity) > at);
      registration(event, at);
      price(event);
      attendance(event);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever the JSON, reading and ordering it does not throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(mutated, { maxLength: 4 }), value), (data) => {
      const { value: collection } = readEvents(data);
      const events = collection?.events ?? [];
      assert.equal(eventsToShow(events, now, 'show').length, events.length);
    }),
    { numRuns: 300 },
  );
});
