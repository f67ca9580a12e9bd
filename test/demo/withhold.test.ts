import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isJoiningPublic, nextJoiningChange, withhold } from '../../demo/endpoint/withhold.js';
import type { JsonObject } from '../../demo/endpoint/relative-dates.js';
import { readEvent } from '../../src/event/read-event.js';

const minute = 60_000;
const start = Date.UTC(2026, 8, 15, 16, 0);
const iso = (instant: number) => new Date(instant).toISOString();

const event = {
  name: 'Consultation hour',
  startDate: iso(start),
  endDate: iso(start + 60 * minute),
  timeZone: 'Europe/Zurich',
  eventAttendanceMode: 'OnlineEventAttendanceMode',
  join: { url: 'https://zoom.us/j/123456789?pwd=x' },
};

function read(data: JsonObject) {
  const { value } = readEvent(data);
  assert.ok(value);
  return value;
}

describe('when joining is public', () => {
  const cases: readonly (readonly [what: string, changes: JsonObject, at: number, expected: boolean])[] = [
    ['the minute before the doors', {}, start - 15 * minute - 1, false],
    ['the minute of the doors', {}, start - 15 * minute, true],
    ['during', {}, start + 30 * minute, true],
    ['the last instant', {}, start + 60 * minute - 1, true],
    ['the end', {}, start + 60 * minute, false],
    ['years after', {}, start + 1e11, false],
    ['a door time of its own, before', { doorTime: iso(start - 60 * minute) }, start - 61 * minute, false],
    [
      'a door time of its own, from then on',
      { doorTime: iso(start - 60 * minute) },
      start - 60 * minute,
      true,
    ],
    ['without an end, until midnight', { endDate: null }, start + 4 * 60 * minute, true],
    ['without an end, after midnight', { endDate: null }, start + 7 * 60 * minute, false],
    ['with a duration', { endDate: null, duration: 'PT30M' }, start + 31 * minute, false],
    ['cancelled', { eventStatus: 'EventCancelled' }, start, false],
    ['postponed', { eventStatus: 'EventPostponed' }, start, false],
    ['without a date', { startDate: null, endDate: null }, start, false],
    ['known to the month only', { startDate: '2026-09', endDate: null }, start, false],
    ['public, before', { join: { ...event.join, public: true } }, start - 1e9, true],
    ['public, after', { join: { ...event.join, public: true } }, start + 1e9, true],
  ];
  for (const [what, changes, at, expected] of cases) {
    test(`${what}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(isJoiningPublic(read({ ...event, ...changes }), at), expected);
    });
  }

  test('the next change is the doors, then the end, then none', () => {
    const value = read(event);
    assert.equal(nextJoiningChange(value, start - 1e9), start - 15 * minute);
    assert.equal(nextJoiningChange(value, start), start + 60 * minute);
    assert.equal(nextJoiningChange(value, start + 60 * minute), undefined);
  });
});

describe('what is withheld', () => {
  test('link, passcode, number and dial-in go; what prepares for the meeting stays', () => {
    const published = withhold({
      ...event,
      join: {
        url: 'https://zoom.us/j/123456789?pwd=x',
        passcode: '424242',
        meetingId: '123 456 789',
        dialIn: [{ telephone: '+41 00 000 00 00' }],
        testUrl: 'https://zoom.us/test',
        instructionsUrl: 'https://example.org/how',
      },
    });
    assert.deepEqual(published.join, {
      testUrl: 'https://zoom.us/test',
      instructionsUrl: 'https://example.org/how',
      provider: 'Zoom',
    });
  });

  test('the join link goes wherever it stands', () => {
    const url = 'https://meet.example.org/our-own-system';
    const published = withhold({
      name: 'Hearing',
      description: `Join at ${url} from six on, or at https://teams.live.com/meet/9312345678901?p=abc`,
      location: [{ '@type': 'VirtualLocation', url: 'https://bbb.example.org/rooms/abc-def-ghi-jkl/join' }],
      subEvent: [{ name: 'Table 1', url }],
      offers: [{ url: 'https://zoom.us/w/99988877766' }],
      join: { url },
    });
    assert.deepEqual(published, {
      name: 'Hearing',
      description: 'Join at  from six on, or at',
      location: [{ '@type': 'VirtualLocation' }],
      subEvent: [{ name: 'Table 1' }],
      offers: [{}],
      join: {},
    });
  });

  test('without `join` a meeting given as a place goes too', () => {
    const published = withhold({
      location: [{ '@type': 'VirtualLocation', url: 'https://meet.jit.si/CityHall' }],
    });
    assert.deepEqual(published, { location: [{ '@type': 'VirtualLocation' }] });
  });

  test('a page to register on, a recording and a test page stay', () => {
    const data = {
      join: { url: 'https://zoom.us/webinar/register/WN_abcdefgh', provider: 'Zoom' },
      recordedIn: { url: 'https://us02web.zoom.us/rec/share/abc.def' },
      location: [{ '@type': 'VirtualLocation', url: 'https://example.org/stream' }],
    };
    assert.deepEqual(withhold(data), data);
  });

  test('the content itself is not changed', () => {
    const before = structuredClone(event);
    withhold(event);
    assert.deepEqual(event, before);
  });
});
