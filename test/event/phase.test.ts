import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CivicEvent } from '../../src/event/event.js';
import { hasPassed, nextChange, phaseOf } from '../../src/event/phase.js';
import { registration } from '../../src/event/registration.js';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import * as anyTiming from '../../src/event/any-timing.js';
import * as meetingLinks from '../../src/event/meeting-link.js';
import { knowAnyTiming } from '../../src/event/timing.js';

// Readers do so, for the events that need it.
knowMeetingLinks(meetingLinks);
knowAnyTiming(anyTiming);

type Fields = Partial<CivicEvent>;
const at = Date.parse;
const event = (fields: Fields): CivicEvent => ({ name: 'Meeting', timeZone: 'Europe/Helsinki', ...fields });
const evening: Fields = { startDate: '2021-03-25T18:00', endDate: '2021-03-25T20:00' };

describe('phaseOf', () => {
  const cases: [string, Fields, string, string][] = [
    ['an hour and a second before', evening, '2021-03-25T14:59:59Z', 'upcoming'],
    ['an hour before', evening, '2021-03-25T15:00Z', 'starts-soon'],
    ['a second before', evening, '2021-03-25T15:59:59Z', 'starts-soon'],
    ['at the start', evening, '2021-03-25T16:00Z', 'live'],
    ['a second before the end', evening, '2021-03-25T17:59:59Z', 'live'],
    ['at the end', evening, '2021-03-25T18:00Z', 'ended'],
    ['doors that open two hours before', { ...evening, doorTime: '2021-03-25T16:00' }, '2021-03-25T14:00Z', 'starts-soon'],
    ['no end: late in the evening', { startDate: '2021-03-25T18:00' }, '2021-03-25T21:59:59Z', 'live'],
    ['no end: after local midnight', { startDate: '2021-03-25T18:00' }, '2021-03-25T22:00Z', 'ended'],
    ['several days: the night between', { startDate: '2021-03-25T18:00', endDate: '2021-03-27T12:00' }, '2021-03-26T01:00Z', 'live'],
    ['a day: the evening before', { startDate: '2021-03-25' }, '2021-03-24T21:59:59Z', 'upcoming'],
    ['a day: its first minute', { startDate: '2021-03-25' }, '2021-03-24T22:00Z', 'live'],
    ['a day: its last', { startDate: '2021-03-25' }, '2021-03-25T21:59:59Z', 'live'],
    ['a day: over', { startDate: '2021-03-25' }, '2021-03-25T22:00Z', 'ended'],
    ['whole days: the last, on which the clocks change', { startDate: '2021-03-26', endDate: '2021-03-28' }, '2021-03-28T20:59:59Z', 'live'],
    ['whole days: over', { startDate: '2021-03-26', endDate: '2021-03-28' }, '2021-03-28T21:00Z', 'ended'],
    ['a month, while it lasts', { startDate: '2021-09' }, '2021-09-15T12:00Z', 'upcoming'],
    ['a month, after it', { startDate: '2021-09' }, '2021-09-30T21:00Z', 'ended'],
    ['mid-month, on the 20th', { startDate: '2021-09', datePrecision: 'mid-month' }, '2021-09-20T12:00Z', 'upcoming'],
    ['mid-month, on the 21st', { startDate: '2021-09', datePrecision: 'mid-month' }, '2021-09-20T21:00Z', 'ended'],
    ['a year, in December', { startDate: '2021' }, '2021-12-31T12:00Z', 'upcoming'],
    ['no date', {}, '2021-09-15T12:00Z', 'upcoming'],
    ['cancelled', { ...evening, eventStatus: 'EventCancelled' }, '2021-03-25T17:00Z', 'cancelled'],
    ['cancelled, long ago', { ...evening, eventStatus: 'EventCancelled' }, '2024-01-01T00:00Z', 'cancelled'],
    ['postponed, the old date still there', { ...evening, eventStatus: 'EventPostponed' }, '2021-03-25T17:00Z', 'postponed'],
    ['postponed, the old date passed', { ...evening, eventStatus: 'EventPostponed' }, '2024-01-01T00:00Z', 'postponed'],
    ['postponed, no date', { eventStatus: 'EventPostponed' }, '2024-01-01T00:00Z', 'postponed'],
    ['postponed, with a new date', { ...evening, previousStartDate: '2021-03-01T18:00', eventStatus: 'EventPostponed' }, '2021-03-25T17:00Z', 'live'],
    ['rescheduled', { ...evening, eventStatus: 'EventRescheduled' }, '2021-03-25T17:00Z', 'live'],
    ['moved online', { ...evening, eventStatus: 'EventMovedOnline' }, '2021-03-25T19:00Z', 'ended'],
  ]; // prettier-ignore
  for (const [title, fields, now, phase] of cases) {
    test(`${title}: ${phase}`, () => {
      assert.equal(phaseOf(event(fields), at(now)), phase);
    });
  }

  test('a cancelled event of the past has passed', () => {
    assert.equal(hasPassed(event({ ...evening, eventStatus: 'EventCancelled' }), at('2021-03-26')), true);
    assert.equal(hasPassed(event({ eventStatus: 'EventCancelled' }), at('2021-03-26')), false);
  });
});

describe('nextChange', () => {
  test('names each instant at which the card says something else, and then none', () => {
    const full = event({
      ...evening,
      offers: [
        { url: 'https://council.example/', validFrom: '2021-03-01T08:00', validThrough: '2021-03-20' },
      ],
    });
    const changes: string[] = [];
    let now = nextChange(full, at('2021-01-01'));
    for (let count = 0; now !== undefined && count < 10; count++) {
      changes.push(new Date(now).toISOString().slice(0, 16));
      now = nextChange(full, now);
    }
    assert.deepEqual(changes, [
      '2021-03-01T06:00', // registration opens
      '2021-03-20T22:00', // and closes with the day
      '2021-03-25T15:00', // starts soon
      '2021-03-25T15:45', // doors
      '2021-03-25T16:00', // live
      '2021-03-25T18:00', // over
    ]);
  });

  test('an event without a date never changes', () => {
    assert.equal(nextChange(event({}), 0), undefined);
  });

  test('between two changes nothing changes', () => {
    const minute = 60_000;
    const start = at('2021-03-28T00:30Z');
    const date = fc
      .integer({ min: -3_000, max: 3_000 })
      .map((minutes) => new Date(start + minutes * minute).toISOString());
    const day = date.map((text) => text.slice(0, 10));
    const fields = fc.record(
      {
        startDate: fc.oneof(date, day, fc.constant('2021-03')),
        endDate: fc.oneof(date, day),
        doorTime: date,
        offers: fc.array(
          fc.record({ url: fc.constant('https://council.example/'), validFrom: date, validThrough: day }),
          { maxLength: 2 },
        ),
        join: fc.constant({ url: 'https://zoom.us/j/123456789' }),
        waitingList: fc.boolean(),
        remainingAttendeeCapacity: fc.constantFrom(0, 3),
      },
      { requiredKeys: [] },
    );
    const shown = (fields: Fields, now: number) =>
      JSON.stringify([
        phaseOf(event(fields), now),
        registration(event(fields), now),
        joinOf(event(fields), now),
      ]);
    fc.assert(
      fc.property(fields, fc.integer({ min: -4_000, max: 4_000 }), fc.nat(10_000), (fields, from, later) => {
        const now = start + from * minute;
        const next = nextChange(event(fields), now) ?? Infinity;
        const then = Math.min(now + later * minute, next - 1);
        assert.equal(shown(fields, then), shown(fields, now));
      }),
      { numRuns: 300 },
    );
  });
});
