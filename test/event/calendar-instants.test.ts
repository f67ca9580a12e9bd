/**
 * A calendar file means the same instants wherever it is made and read: what is written is read
 * back with ical.js, on hosts in three zones.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { calendarFile } from '../../src/event/calendar-file.js';
import { contentLines, readCalendar } from './calendar-reader.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Zones of the host, and how far their clocks are from UTC in January: proof that the zone is set. */
const hosts = { UTC: 0, 'Europe/Helsinki': -120, 'America/Los_Angeles': 480 };
const zoneOfTheHost = process.env.TZ;

function setHostZone(zone: string | undefined) {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

/** An instant as data has it: with the offset of a zone, or in UTC. */
const utc = (instant: number) => new Date(instant).toISOString().replace('.000', '');

function fileFor(start: number, end: number, timeZone: string) {
  return calendarFile({ id: 'x', name: 'x', startDate: utc(start), endDate: utc(end), timeZone });
}

function assertSameInstants(start: number, end: number, timeZone: string) {
  const file = fileFor(start, end, timeZone);
  const read = readCalendar(file);
  const message = `${timeZone} ${utc(start)} to ${utc(end)}\n${file}`;
  assert.equal(utc(read.start), utc(start), message);
  assert.equal(utc(read.end), utc(end), message);
  return file;
}

// The clocks of Europe are changed at 01:00 UTC.
const changes = [
  '2018-03-25', '2018-10-28', '2021-03-28', '2021-10-31', '2026-03-29', '2026-10-25', '2031-03-30', '2031-10-26',
].map((date) => Date.parse(`${date}T01:00Z`)); // prettier-ignore

for (const [host, minutesBehindUtc] of Object.entries(hosts)) {
  describe(`on a host in ${host}`, () => {
    after(() => setHostZone(zoneOfTheHost));

    for (const timeZone of ['Europe/Zurich', 'Europe/Helsinki', 'Europe/Athens']) {
      test(`${timeZone}: every half hour around every change of the clocks`, () => {
        setHostZone(host);
        assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), minutesBehindUtc);
        for (const change of changes) {
          for (let start = change - 5 * hour; start <= change + 5 * hour; start += 30 * minute) {
            assertSameInstants(start, start + 90 * minute, timeZone);
          }
        }
      });

      test(`${timeZone}: events that last across a change, from three hours to a week`, () => {
        setHostZone(host);
        for (const change of changes) {
          for (const length of [3 * hour, 12 * hour, 3 * day, 7 * day]) {
            const file = assertSameInstants(change - 2 * hour, change - 2 * hour + length, timeZone);
            assert.match(file, new RegExp(`\r\nDTSTART;TZID=${timeZone}:`));
          }
        }
      });
    }

    test('a time without offset is the time of the event’s zone, not of the host', () => {
      setHostZone(host);
      const file = calendarFile({ name: 'x', startDate: '2026-07-01T16:30', timeZone: 'Europe/Zurich' });
      assert.ok(contentLines(file).includes('DTSTART;TZID=Europe/Zurich:20260701T163000'));
      assert.equal(readCalendar(file).start, Date.UTC(2026, 6, 1, 14, 30));
    });

    test('a whole day is that day', () => {
      setHostZone(host);
      for (const timeZone of ['Europe/Athens', 'Pacific/Auckland', 'Pacific/Honolulu', undefined]) {
        const lines = contentLines(
          calendarFile({
            name: 'x',
            startDate: '2026-03-29',
            endDate: '2026-03-30',
            ...(timeZone && { timeZone }),
          }),
        );
        assert.ok(lines.includes('DTSTART;VALUE=DATE:20260329'), `${host} ${timeZone}`);
        assert.ok(lines.includes('DTEND;VALUE=DATE:20260331'), 'the end is the day after the last');
      }
    });

    test('an offset without a zone is UTC, neither is the reader’s time', () => {
      setHostZone(host);
      const withOffset = calendarFile({ name: 'x', startDate: '2021-03-25T16:30:00+01:00' });
      assert.ok(contentLines(withOffset).includes('DTSTART:20210325T153000Z'));
      const withNeither = calendarFile({
        name: 'x',
        startDate: '2021-03-25T16:30',
        endDate: '2021-03-25T18:00',
      });
      assert.ok(contentLines(withNeither).includes('DTSTART:20210325T163000'));
      assert.ok(contentLines(withNeither).includes('DTEND:20210325T180000'));
    });
  });
}

describe('in any zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  test('any instant from 1970 to 2040 is read back, of any length up to two weeks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: Date.UTC(2040, 0) / minute }),
        fc.integer({ min: 1, max: 14 * 24 * 60 }),
        (timeZone, start, length) => {
          assertSameInstants(start * minute, (start + length) * minute, timeZone);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('instants near the changes of zones with habits of their own', () => {
    const cases: [zone: string, change: string][] = [
      // Half an hour, at midnight, before midnight, at a quarter to, twice a year around Ramadan,
      // abolished, moved to another offset, skipped a whole day, one hour back for good.
      ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
      ['America/Santiago', '2026-04-05T03:00Z'],
      ['Africa/Cairo', '2024-10-31T21:00Z'],
      ['Africa/Cairo', '2024-04-25T22:00Z'],
      ['Pacific/Chatham', '2026-04-04T14:00Z'],
      ['Africa/Casablanca', '2024-03-10T02:00Z'],
      ['Africa/Casablanca', '2024-04-14T02:00Z'],
      ['Europe/Istanbul', '2016-03-27T01:00Z'],
      ['Europe/Volgograd', '2020-12-26T22:00Z'],
      ['Pacific/Apia', '2011-12-30T10:00Z'],
      ['Asia/Pyongyang', '2018-05-04T15:00Z'],
      ['Asia/Jerusalem', '2026-03-27T00:00Z'],
      ['America/Caracas', '2016-05-01T07:00Z'],
      ['Europe/Dublin', '2026-10-25T01:00Z'],
    ];
    for (const [timeZone, date] of cases) {
      const change = Date.parse(date);
      for (let start = change - 4 * hour; start <= change + 4 * hour; start += 15 * minute) {
        assertSameInstants(start, start + 45 * minute, timeZone);
        assertSameInstants(start, start + 3 * day, timeZone);
      }
    }
  });

  test('the hour that comes twice is written so that no calendar can take it for the other', () => {
    for (const start of [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]) {
      assert.match(fileFor(start, start + hour, 'Europe/Zurich'), /\r\nDTSTART:20261025T0[01]3000Z\r\n/);
    }
  });

  test('a zone without a place of its own, and an event of many years, are written in UTC', () => {
    const start = Date.UTC(2026, 5, 1);
    for (const timeZone of ['UTC', 'Etc/GMT-3', 'CET']) {
      assert.match(fileFor(start, start + hour, timeZone), /\r\nDTSTART:20260601T000000Z\r\n/);
    }
    const years = fileFor(start, start + 3000 * day, 'Europe/Zurich');
    assert.match(years, /\r\nDTSTART:20260601T000000Z\r\n/);
    assert.doesNotMatch(years, /VTIMEZONE/);
  });
});
