import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivicEvent } from '../../src/event/event.js';
import { anyTiming, dateSpan } from '../../src/event/any-timing.js';

const at = Date.parse;
const zurich = 'Europe/Zurich';
const event = (fields: Omit<CivicEvent, 'name'>): CivicEvent => ({
  name: 'Meeting',
  timeZone: zurich,
  ...fields,
});

describe('timing: the end', () => {
  const cases: [string, Omit<CivicEvent, 'name'>, { end?: string; endsBy?: string }][] = [
    ['endDate goes before duration', { startDate: '2021-03-25T16:30', endDate: '2021-03-25T18:00', duration: 'PT5H' }, { end: '2021-03-25T17:00Z', endsBy: '2021-03-25T17:00Z' }],
    ['start and duration', { startDate: '2021-03-25T16:30', duration: 'PT1H30M' }, { end: '2021-03-25T17:00Z', endsBy: '2021-03-25T17:00Z' }],
    ['a day across the change of clocks ends at the same time of day', { startDate: '2021-03-27T16:30', duration: 'P1D' }, { end: '2021-03-28T14:30Z', endsBy: '2021-03-28T14:30Z' }],
    ['24 hours across it do not', { startDate: '2021-03-27T16:30', duration: 'PT24H' }, { end: '2021-03-28T15:30Z', endsBy: '2021-03-28T15:30Z' }],
    ['no end: not before the next local midnight', { startDate: '2021-03-25T16:30' }, { endsBy: '2021-03-25T23:00Z' }],
    ['the start repeated as the end is none', { startDate: '2021-03-25T16:30', endDate: '2021-03-25T16:30' }, { endsBy: '2021-03-25T23:00Z' }],
    ['an end before the start is none', { startDate: '2021-03-25T16:30', endDate: '2021-03-25T15:30' }, { endsBy: '2021-03-25T23:00Z' }],
    ['an end without time is the end of that day', { startDate: '2021-03-25T16:30', endDate: '2021-03-26' }, { end: '2021-03-26T23:00Z', endsBy: '2021-03-26T23:00Z' }],
    ['several days with times', { startDate: '2021-03-25T16:30', endDate: '2021-03-28T12:00' }, { end: '2021-03-28T10:00Z', endsBy: '2021-03-28T10:00Z' }],
    ['a whole day ends at the midnight after it', { startDate: '2021-03-25' }, { endsBy: '2021-03-25T23:00Z' }],
    ['whole days end at the midnight after the last', { startDate: '2021-03-25', endDate: '2021-03-28' }, { end: '2021-03-28T22:00Z', endsBy: '2021-03-28T22:00Z' }],
    ['whole days by duration', { startDate: '2021-03-25', duration: 'P4D' }, { end: '2021-03-28T22:00Z', endsBy: '2021-03-28T22:00Z' }],
    ['hours of a day without times say nothing', { startDate: '2021-03-25', duration: 'PT2H' }, { endsBy: '2021-03-25T23:00Z' }],
    ['whole days said to end at midnight', { startDate: '2021-03-25', endDate: '2021-03-27T00:00' }, { end: '2021-03-26T23:00Z', endsBy: '2021-03-26T23:00Z' }],
    ['a month', { startDate: '2021-09' }, { endsBy: '2021-09-30T22:00Z' }],
    ['December', { startDate: '2021-12' }, { endsBy: '2021-12-31T23:00Z' }],
    ['a year', { startDate: '2021' }, { endsBy: '2021-12-31T23:00Z' }],
    ['the middle of a month', { startDate: '2021-09', datePrecision: 'mid-month' }, { endsBy: '2021-09-20T22:00Z' }],
    ['nothing known', {}, {}],
    ['only an end', { endDate: '2021-03-25' }, { end: '2021-03-25T23:00Z', endsBy: '2021-03-25T23:00Z' }],
  ]; // prettier-ignore
  for (const [title, fields, { end, endsBy }] of cases) {
    test(title, () => {
      const times = anyTiming(event(fields));
      assert.equal(times.end, end && at(end));
      assert.equal(times.endsBy, endsBy && at(endsBy));
    });
  }
});

describe('timing: start, doors and precision', () => {
  const cases: [string, Omit<CivicEvent, 'name'>, string | undefined, string | undefined, string][] = [
    ['15 minutes before the start', { startDate: '2021-03-25T16:30' }, '2021-03-25T15:30Z', '2021-03-25T15:15Z', 'time'],
    ['at the door time', { startDate: '2021-03-25T16:30', doorTime: '2021-03-25T15:00' }, '2021-03-25T15:30Z', '2021-03-25T14:00Z', 'time'],
    ['with the day', { startDate: '2021-03-25' }, '2021-03-24T23:00Z', '2021-03-24T23:00Z', 'day'],
    ['with the day, where the time is said not to count', { startDate: '2021-03-25T16:30', datePrecision: 'day' }, '2021-03-24T23:00Z', '2021-03-24T23:00Z', 'day'],
    ['never, in a month', { startDate: '2021-09' }, '2021-08-31T22:00Z', undefined, 'month'],
    ['never, in early September', { startDate: '2021-09-15', datePrecision: 'early-month' }, '2021-08-31T22:00Z', undefined, 'early-month'],
    ['never, in mid-September', { startDate: '2021-09', datePrecision: 'mid-month' }, '2021-09-10T22:00Z', undefined, 'mid-month'],
    ['never, in late September', { startDate: '2021-09', datePrecision: 'late-month' }, '2021-09-20T22:00Z', undefined, 'late-month'],
    ['never, in a year, however it is called', { startDate: '2021', datePrecision: 'mid-month' }, '2020-12-31T23:00Z', undefined, 'year'],
    ['never, without a date', {}, undefined, undefined, 'day'],
    ['as exact as the text, not as it claims', { startDate: '2021-03', datePrecision: 'time' }, '2021-02-28T23:00Z', undefined, 'month'],
  ]; // prettier-ignore
  for (const [title, fields, start, doors, precision] of cases) {
    test(`doors open ${title}`, () => {
      const times = anyTiming(event(fields));
      assert.equal(times.start, start && at(start));
      assert.equal(times.doors, doors && at(doors));
      assert.equal(times.precision, precision);
    });
  }

  test('the zone is the event’s, else the visitor’s; the instant is the same', () => {
    const startDate = '2021-03-25T16:30:00+01:00';
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    assert.equal(anyTiming({ name: 'Meeting', startDate, timeZone: zurich }).timeZone, zurich);
    assert.equal(anyTiming({ name: 'Meeting', startDate }).timeZone, timeZone);
    assert.equal(anyTiming({ name: 'Meeting', startDate }).start, at('2021-03-25T15:30Z'));
  });
});

test('a date means the instants from its first to the next', () => {
  assert.deepEqual(dateSpan('2021-09', zurich, 'late-month'), {
    start: at('2021-09-20T22:00Z'),
    end: at('2021-09-30T22:00Z'),
    precision: 'late-month',
  });
  assert.deepEqual(dateSpan('2021-02', zurich), {
    start: at('2021-01-31T23:00Z'),
    end: at('2021-02-28T23:00Z'),
    precision: 'month',
  });
  assert.equal(dateSpan('soon', zurich), undefined);
});
