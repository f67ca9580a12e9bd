import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { timeZoneComponent } from '../../src/event/time-zone-component.js';

const hour = 3_600_000;
const lines = (timeZone: string, date: string, hours = 2) => {
  const start = Date.parse(date);
  return timeZoneComponent(timeZone, start, start + hours * hour);
};

describe('VTIMEZONE', () => {
  test('a zone with summer time is one STANDARD and one DAYLIGHT rule, as Outlook reads it', () => {
    assert.deepEqual(lines('Europe/Zurich', '2021-03-25T15:30Z'), [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Zurich',
      'BEGIN:STANDARD',
      'DTSTART:20201025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20200329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]);
  });

  test('rules name the weekday of the month, in either hemisphere, with half hours', () => {
    const rules = (timeZone: string) =>
      lines(timeZone, '2026-06-01T12:00Z').filter((line) => /RRULE|TZOFFSETTO/.test(line));
    assert.deepEqual(rules('America/New_York'), [
      'TZOFFSETTO:-0500', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETTO:-0400', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    ]); // prettier-ignore
    assert.deepEqual(rules('Australia/Lord_Howe'), [
      'TZOFFSETTO:+1030', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      'TZOFFSETTO:+1100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
    ]); // prettier-ignore
  });

  test('a zone without summer time is its offset', () => {
    assert.deepEqual(lines('Asia/Kolkata', '2026-06-01T12:00Z').slice(2, -1), [
      'BEGIN:STANDARD',
      'DTSTART:20250101T053000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
    ]);
    assert.ok(lines('America/St_Johns', '1930-01-01T12:00Z').includes('TZOFFSETTO:-0331'));
  });

  test('a zone without rhythm is the offset of the event, and what changes while it lasts', () => {
    // Turkey's last summer time began in March 2016 and has not ended.
    assert.deepEqual(lines('Europe/Istanbul', '2016-06-01T12:00Z').slice(2, -1), [
      'BEGIN:STANDARD',
      'DTSTART:20150101T030000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
    ]);
    assert.deepEqual(lines('Europe/Istanbul', '2016-03-26T12:00Z', 48).slice(2, -1), [
      'BEGIN:STANDARD',
      'DTSTART:20150101T020000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20160327T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'END:DAYLIGHT',
    ]);
  });
});
