/**
 * What dates.ts, time-zone.ts and localizer.ts ask of `Intl` and `Date` differs from engine to engine: the tables
 * in plain Node say what they answer, this asks each browser for what it could get wrong.
 */
import { expect } from '@open-wc/testing';
import {
  formatDay,
  formatDayRange,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../../src/localize/dates.js';
import { Localizer } from '../../src/localize/localizer.js';
import { languageName } from '../../src/localize/names.js';
import { formatBytes } from '../../src/localize/bytes.js';
import { formatCurrency } from '../../src/localize/currency.js';
import { instantOf, isDateOrDateTime, startOfNextDay, zonedInstant } from '../../src/localize/time-zone.js';
import { isTimeZone } from '../../src/localize/time-zone-name.js';

const zurich = 'Europe/Zurich';
const start = instantOf('2021-03-25T16:30', zurich);
const end = instantOf('2021-03-25T18:00', zurich);
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?– ?/g, '–');
const [english, swiss, finnish] = ['en', 'de-CH', 'fi'].map((language) => new Localizer(language)) as [
  Localizer,
  Localizer,
  Localizer,
];

describe('this browser', () => {
  it('knows which dates there are', () => {
    const dates = ['2021', '2021-09', '2020-02-29', '2021-03-25T24:00', '2021-03-25T16:30:59.1234567-0330'];
    for (const text of dates) expect(isDateOrDateTime(text), text).to.equal(true);
    const others = [
      '2021-02-29',
      '2021-02-30',
      '2021-04-31',
      '2021-13',
      '2021-03-25T24:01',
      '2021-03-25 16:30',
      '2021-03-25T25:00',
      '2021-03-25T16:60',
      '2021-03-25T16:30:60',
      '2021-03-25T16:30+25:00',
      '2021-03-25T16:30-24:00',
      '2021-03-25T16:30+01:99',
    ];
    for (const text of others) expect(isDateOrDateTime(text), text).to.equal(false);
  });

  it('finds the instant of a date', () => {
    const instants: [text: string, instant: string][] = [
      ['2021-03-28T02:30', '2021-03-28T01:30:00.000Z'],
      ['2021-10-31T02:30', '2021-10-31T00:30:00.000Z'],
      ['2021-03-27T24:00', '2021-03-27T23:00:00.000Z'],
      ['2021-03-25T16:30:15.5', '2021-03-25T15:30:15.500Z'],
      ['2021-03-25T16:30:15.123999+0100', '2021-03-25T15:30:15.123Z'],
    ];
    for (const [text, instant] of instants)
      expect(new Date(instantOf(text, zurich)).toISOString()).to.equal(instant);
  });

  it('knows when clocks change', () => {
    expect(zonedInstant('2021-10-03T02:15', 'Australia/Lord_Howe')).to.equal(Date.parse('2021-10-02T15:45Z'));
    expect(startOfNextDay(Date.parse('2022-09-11T03:30Z'), 'America/Santiago')).to.equal(
      Date.parse('2022-09-11T04:00Z'),
    );
  });

  it('knows what a time zone is', () => {
    for (const name of [zurich, 'UTC', 'europe/helsinki']) expect(isTimeZone(name), name).to.equal(true);
    for (const name of ['', '+02:00', 'Mars/Olympus']) expect(isTimeZone(name), name).to.equal(false);
  });

  it('writes times as the language does', () => {
    const times = [english, swiss, finnish].map((localizer) => [
      formatTime(localizer, instantOf('2021-03-25T09:05', zurich), zurich),
      plain(formatTimeRange(localizer, start, end, zurich)),
    ]);
    expect(times).to.deep.equal([
      ['09:05', '16:30–18:00'],
      ['09:05', '16:30–18:00 Uhr'],
      ['9.05', '16.30–18.00'],
    ]);
  });

  it('writes days as the language does', () => {
    expect(plain(formatDay(english, start, zurich))).to.match(/^Thursday,? 25 March 2021$/);
    expect(plain(formatDay(swiss, start, zurich))).to.equal('Donnerstag, 25. März 2021');
    expect(plain(formatDay(finnish, start, zurich))).to.match(/^torstai(na)? 25\. maaliskuuta 2021$/);
    const days = formatDayRange(swiss, start, instantOf('2021-03-27T12:00', zurich), zurich);
    expect(plain(days)).to.equal('Donnerstag, 25.–Samstag, 27. März 2021');
  });

  it('names the zone', () => {
    expect([english, swiss, finnish].map((localizer) => zoneName(localizer, start, zurich))).to.deep.equal([
      'Central European Time',
      'Mitteleuropäische Zeit',
      'Keski-Euroopan aika',
    ]);
    // WebKit's generic name of it.
    expect(zoneName(english, start, 'UTC')).to.match(/^(Coordinated Universal Time|GMT)$/);
  });

  it('names languages, and says so where it cannot', () => {
    expect(languageName(finnish, 'de')).to.equal('saksa');
    for (const tag of ['sgg', 'xyz', 'not a tag'])
      expect(languageName(english, tag), tag).to.equal(undefined);
  });

  it('writes sizes and amounts', () => {
    expect(plain(formatBytes(english, 2_400_000))).to.equal('2.4 MB');
    expect(plain(formatBytes(finnish, 2_400_000))).to.equal('2,4 Mt');
    expect(plain(formatCurrency(finnish, 15, 'EUR'))).to.match(/^15(,00)? €$/);
  });
});
