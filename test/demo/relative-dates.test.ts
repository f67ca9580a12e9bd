import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  lastHalfHour,
  resolveDates,
  zonedDateTime,
  type JsonObject,
} from '../../demo/endpoint/relative-dates.js';
import { isDateOrDateTime, wallClock } from '../../src/localize/time-zone.js';

/** Thursday, 15:17 in Zurich, 19 March 2026; the clocks change on the 29th. */
const now = Date.UTC(2026, 2, 19, 14, 17, 42);

const resolve = (dates: JsonObject, timeZone = 'Europe/Zurich') => resolveDates({ timeZone, ...dates }, now);

describe('dates that follow the clock', () => {
  const cases: readonly (readonly [what: string, date: JsonObject, expected: string])[] = [
    ['the last half hour', { $now: 'PT0M' }, '2026-03-19T15:00:00+01:00'],
    ['minutes before it', { $now: '-PT30M' }, '2026-03-19T14:30:00+01:00'],
    ['minutes after it', { $now: 'PT30M' }, '2026-03-19T15:30:00+01:00'],
    ['days, at a time', { $now: 'P3D', at: '18:30' }, '2026-03-22T18:30:00+01:00'],
    ['weeks, in summer time', { $now: 'P2W', at: '18:30' }, '2026-04-02T18:30:00+02:00'],
    ['the next of a weekday', { $now: 'P5D', weekday: 2, at: '09:00' }, '2026-03-24T09:00:00+01:00'],
    ['Sunday', { $now: 'P5D', weekday: 7, at: '09:00' }, '2026-03-29T09:00:00+02:00'],
    ['today, if it is that weekday', { $now: 'P0D', weekday: 4, at: '09:00' }, '2026-03-19T09:00:00+01:00'],
    ['a day without a time', { $now: 'P1D', as: 'day' }, '2026-03-20'],
    ['a month', { $now: 'P20D', as: 'month' }, '2026-04'],
  ];
  for (const [what, startDate, expected] of cases) {
    test(what, () => {
      assert.equal(resolve({ startDate }).startDate, expected);
    });
  }

  test('count from the start, also inside lists and objects', () => {
    const { offers, doorTime } = resolve({
      startDate: { $now: 'P12D', at: '18:00' },
      doorTime: { $start: 'P0D', at: '17:30' },
      offers: [{ validThrough: { $start: '-P3D', at: '12:00' } }],
    });
    assert.equal(doorTime, '2026-03-31T17:30:00+02:00');
    // Three days before is before the clock change: noon stays noon.
    assert.deepEqual(offers, [{ validThrough: '2026-03-28T12:00:00+01:00' }]);
  });

  test('count from a start that is written out', () => {
    const { endDate } = resolve({ startDate: '2021-03-25T16:30:00+01:00', endDate: { $start: 'PT90M' } });
    assert.equal(endDate, '2021-03-25T18:00:00+01:00');
  });

  test('stay the same for half an hour', () => {
    const content = { timeZone: 'Europe/Zurich', startDate: { $now: 'PT30M' } };
    const from = lastHalfHour(now, 'Europe/Zurich');
    const before = resolveDates(content, from - 1).startDate;
    const first = resolveDates(content, from).startDate;
    assert.equal(resolveDates(content, from + 30 * 60_000 - 1).startDate, first);
    assert.notEqual(before, first);
  });

  test('leave everything else alone', () => {
    const event = {
      timeZone: 'Europe/Athens',
      name: { el: 'Ημερίδα' },
      startDate: '2021-07-15',
      keywords: ['a', null],
    };
    assert.deepEqual(resolveDates(event, now), event);
  });

  test('a slip of the author is named', () => {
    assert.throws(() => resolve({ startDate: { $now: 'tomorrow' } }), /tomorrow.*ISO 8601 duration/);
    assert.throws(() => resolve({ endDate: { $start: 'P1D' } }), /"\$start" only where startDate is known/);
  });

  test('every zone: a date of the contract, on a half hour of its clocks', () => {
    const zones = [
      'UTC',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Pacific/Apia',
      'Europe/Helsinki',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom(...zones),
        (instant, timeZone) => {
          const text = zonedDateTime(lastHalfHour(instant, timeZone), timeZone);
          assert.ok(isDateOrDateTime(text), text);
          const elapsed = instant - Date.parse(text);
          assert.ok(elapsed >= 0 && elapsed < 30 * 60_000, text);
          assert.equal(wallClock(Date.parse(text), timeZone).minute % 30, 0);
        },
      ),
    );
  });
});
