import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  instantOf,
  isDateOnly,
  isDateOrDateTime,
  offsetAt,
  startOfNextDay,
  wallClock,
  zonedInstant,
} from '../../src/localize/time-zone.js';
import { isTimeZone, visitorTimeZone } from '../../src/localize/time-zone-name.js';

/** ISO 8601 in UTC, to read in a failure. */
const utc = (instant: number): string => new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z');

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What the wall shows, as the text that one would write into `startDate`. */
function wallText(instant: number, timeZone: string): string {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

/** Zones with every kind of clock change: none, an hour, half an hour, at midnight, a whole day. */
const zones = [
  'UTC',
  'Europe/Zurich',
  'Europe/Helsinki',
  'Europe/Athens',
  'Europe/Dublin',
  'America/Los_Angeles',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / 1000) * 1000);

const machineZone = process.env.TZ;

// The answer never depends on where the machine stands.
for (const zone of ['UTC', 'Europe/Helsinki', 'America/Los_Angeles']) {
  describe(`on a machine in ${zone}`, () => {
    before(() => {
      process.env.TZ = zone;
    });
    after(() => {
      if (machineZone === undefined) delete process.env.TZ;
      else process.env.TZ = machineZone;
    });

    test('the machine does stand there', () => {
      assert.equal(visitorTimeZone(), zone);
      const summer = new Date('2021-07-01T12:00Z');
      assert.equal(summer.getTimezoneOffset() + offsetAt(summer.getTime(), zone), 0);
    });

    const walls: [why: string, local: string, timeZone: string, instant: string][] = [
      ['before summer time', '2021-03-28T01:59', 'Europe/Zurich', '2021-03-28T00:59Z'],
      ['a gap moves forward', '2021-03-28T02:30', 'Europe/Zurich', '2021-03-28T01:30Z'],
      ['summer time', '2021-03-28T03:00', 'Europe/Zurich', '2021-03-28T01:00Z'],
      ['still summer time', '2021-10-31T01:59', 'Europe/Zurich', '2021-10-30T23:59Z'],
      ['an overlap is the first', '2021-10-31T02:30', 'Europe/Zurich', '2021-10-31T00:30Z'],
      ['winter time', '2021-10-31T03:00', 'Europe/Zurich', '2021-10-31T02:00Z'],
      ['before summer time', '2021-03-28T02:59', 'Europe/Helsinki', '2021-03-28T00:59Z'],
      ['a gap moves forward', '2021-03-28T03:30', 'Europe/Helsinki', '2021-03-28T01:30Z'],
      ['summer time', '2021-03-28T04:00', 'Europe/Helsinki', '2021-03-28T01:00Z'],
      ['an overlap is the first', '2021-10-31T03:30', 'Europe/Helsinki', '2021-10-31T00:30Z'],
      ['winter time', '2021-10-31T04:00', 'Europe/Helsinki', '2021-10-31T02:00Z'],
      ['a gap moves forward', '2021-03-28T03:00', 'Europe/Athens', '2021-03-28T01:00Z'],
      ['an overlap is the first', '2021-10-31T03:59', 'Europe/Athens', '2021-10-31T00:59Z'],
      ['half an hour of gap', '2021-10-03T02:15', 'Australia/Lord_Howe', '2021-10-02T15:45Z'],
      ['half an hour of overlap', '2021-04-04T01:45', 'Australia/Lord_Howe', '2021-04-03T14:45Z'],
      ['after half an hour of overlap', '2021-04-04T02:00', 'Australia/Lord_Howe', '2021-04-03T15:30Z'],
      ['a midnight that is skipped', '2022-09-11T00:00', 'America/Santiago', '2022-09-11T04:00Z'],
      ['a midnight that comes twice', '2021-11-07T00:30', 'America/Havana', '2021-11-07T04:30Z'],
      ['a day that is skipped', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
      ['the day after it', '2011-12-31T09:00', 'Pacific/Apia', '2011-12-30T19:00Z'],
      ['a date is its midnight', '2021-03-25', 'Europe/Helsinki', '2021-03-24T22:00Z'],
      ['a month is its first day', '2021-09', 'Europe/Zurich', '2021-08-31T22:00Z'],
      ['a year is its first day', '2020', 'America/Los_Angeles', '2020-01-01T08:00Z'],
      ['24:00 is the end of the day', '2021-03-27T24:00', 'Europe/Zurich', '2021-03-27T23:00Z'],
    ];
    for (const [why, local, timeZone, instant] of walls) {
      test(`${local} in ${timeZone}: ${why}`, () => {
        assert.equal(utc(zonedInstant(local, timeZone)), instant);
        assert.equal(utc(instantOf(local, timeZone)), instant);
      });
    }

    const offsets: [text: string, instant: string][] = [
      ['2021-03-25T16:30Z', '2021-03-25T16:30Z'],
      ['2021-03-25T16:30+01:00', '2021-03-25T15:30Z'],
      ['2021-03-25T16:30:00.000+0100', '2021-03-25T15:30Z'],
      ['2021-03-25T16:30-03:30', '2021-03-25T20:00Z'],
      ['1970-01-01T00:00Z', '1970-01-01T00:00Z'],
    ];
    for (const [text, instant] of offsets) {
      test(`${text} means its offset, whatever the zone`, () => {
        for (const timeZone of zones) assert.equal(utc(instantOf(text, timeZone)), instant);
        assert.equal(utc(zonedInstant(text, 'UTC')), `${text.slice(0, 16)}Z`, 'the wall clock alone');
      });
    }

    test('fractions of a second are kept to the millisecond', () => {
      assert.equal(
        instantOf('2021-03-25T16:30:15.5', 'Europe/Zurich'),
        Date.parse('2021-03-25T15:30:15.500Z'),
      );
      assert.equal(instantOf('2021-03-25T16:30:15.5Z', 'UTC'), Date.parse('2021-03-25T16:30:15.500Z'));
      assert.equal(instantOf('2021-03-25T16:30:15.123999Z', 'UTC'), Date.parse('2021-03-25T16:30:15.123Z'));
    });

    test('what is no date is no instant', () => {
      assert.equal(instantOf('soon', 'UTC'), NaN);
      assert.equal(zonedInstant('2021-02-30', 'UTC'), NaN);
    });

    test('a wall clock read and set again is the same instant, or the first that shows the same', () => {
      fc.assert(
        fc.property(anyInstant, anyZone, (instant, timeZone) => {
          const text = wallText(instant, timeZone);
          const again = zonedInstant(text, timeZone);
          assert.equal(wallText(again, timeZone), text);
          if (again !== instant) {
            assert.ok(again < instant, 'the first of the two');
            assert.notEqual(offsetAt(again, timeZone), offsetAt(instant, timeZone), 'only in an overlap');
          }
        }),
        { numRuns: 500 },
      );
    });

    test('any time of the wall is an instant at which the wall shows it, or in a gap a later one', () => {
      fc.assert(
        fc.property(anyInstant, anyZone, (wall, timeZone) => {
          const text = new Date(wall).toISOString().slice(0, 19);
          const shown = wallText(zonedInstant(text, timeZone), timeZone);
          assert.ok(shown >= text, `${shown} shown for ${text}`);
        }),
        { numRuns: 500 },
      );
    });

    test('the next day begins after any instant of this one, and right after its last', () => {
      fc.assert(
        fc.property(anyInstant, anyZone, (instant, timeZone) => {
          const next = startOfNextDay(instant, timeZone);
          assert.ok(next > instant);
          const day = (at: number): string => wallText(at, timeZone).slice(0, 10);
          assert.equal(day(next - 1000), day(instant));
          assert.notEqual(day(next), day(instant));
        }),
        { numRuns: 500 },
      );
    });
  });
}

test('the offset of a zone is minutes east of UTC', () => {
  const winter = Date.parse('2021-01-01T00:00Z');
  const summer = Date.parse('2021-07-01T00:00Z');
  assert.equal(offsetAt(winter, 'Europe/Zurich'), 60);
  assert.equal(offsetAt(summer, 'Europe/Zurich'), 120);
  assert.equal(offsetAt(summer, 'America/Los_Angeles'), -420);
  assert.equal(offsetAt(winter, 'Asia/Kolkata'), 330);
  assert.equal(offsetAt(winter, 'Australia/Lord_Howe'), 660);
  assert.equal(offsetAt(summer, 'Australia/Lord_Howe'), 630);
  assert.equal(
    offsetAt(Date.parse('1850-01-01T00:00Z'), 'Europe/Zurich'),
    34,
    'seconds of local mean time are rounded',
  );
  assert.equal(offsetAt(winter + 999, 'Europe/Zurich'), 60, 'milliseconds do not count');
});

test('the wall clock counts months from 1 and hours to 23', () => {
  assert.deepEqual(wallClock(Date.parse('2021-12-31T22:00Z'), 'Europe/Helsinki'), {
    year: 2022,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
  });
});

test('the next day begins when the clock skips midnight too', () => {
  const next = startOfNextDay(zonedInstant('2022-09-10T23:30', 'America/Santiago'), 'America/Santiago');
  assert.equal(utc(next), '2022-09-11T04:00Z');
  assert.equal(wallClock(next, 'America/Santiago').hour, 1);
});

test('a time zone is a name that Intl knows', () => {
  for (const name of [...zones, 'europe/zurich', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5']) {
    assert.equal(isTimeZone(name), true, name);
  }
  for (const name of ['', 'Mars/Olympus', '+02:00', '-0130', 'Europe/Zurich ', 'null', 'CEST!']) {
    assert.equal(isTimeZone(name), false, name);
  }
});

test('a date is what ISO 8601 and the calendar say', () => {
  const dates = [
    '2021',
    '2021-09',
    '2021-09-15',
    '2020-02-29',
    '2021-03-25T16:30',
    '2021-03-25T16:30:59',
    '2021-03-25T16:30:59.123',
    '2021-03-25T16:30Z',
    '2021-03-25T16:30:00+01:00',
    '2021-03-25T16:30:00-0330',
    '2021-03-25T00:00',
    '2021-03-25T24:00',
  ];
  for (const text of dates) assert.equal(isDateOrDateTime(text), true, text);

  const others = [
    '',
    'soon',
    '21',
    '20210325',
    '2021-9',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-02-30',
    '2021-04-31',
    '2021-03-32',
    '2021-03-00',
    '2021-03-25T',
    '2021-03-25T16',
    '2021-03-25T25:00',
    '2021-03-25T24:01',
    '2021-03-25T16:60',
    '2021-03-25T16:30:60',
    '2021-03-25T16:30+25:00',
    '2021-03T16:30',
    '25.03.2021',
    '03/25/2021',
    '2021-03-25 16:30',
    ' 2021-03-25',
    '2021-03-25\n',
    '0001-01-01T00:00:00Z',
    '٢٠٢١-03-25',
  ];
  for (const text of others) assert.equal(isDateOrDateTime(text), false, text);
});

test('no text makes the check of a date throw, and what passes is an instant', () => {
  const almost = fc.stringMatching(
    /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/,
  );
  fc.assert(
    fc.property(fc.oneof(almost, fc.string()), anyZone, (text, timeZone) => {
      assert.equal(Number.isFinite(instantOf(text, timeZone)), isDateOrDateTime(text));
    }),
    { numRuns: 2000 },
  );
});

test('a date has no time of day', () => {
  for (const text of ['2021', '2021-09', '2021-09-15']) assert.equal(isDateOnly(text), true, text);
  for (const text of ['2021-09-15T00:00', '2021-09-15T16:30Z']) assert.equal(isDateOnly(text), false, text);
});
