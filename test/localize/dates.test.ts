import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  formatApproximateDate,
  formatMonth,
  type ApproximatePrecision,
} from '../../src/localize/approximate-dates.js';
import {
  formatDay,
  formatDayRange,
  formatTime,
  formatTimeRange,
  hourOf,
  isSameDay,
  isSameWallClock,
  zoneName,
} from '../../src/localize/dates.js';
import { Localizer } from '../../src/localize/localizer.js';
import { templates as german } from '../../src/localize/locales/de/event.js';
import { templates as finnish } from '../../src/localize/locales/fi/event.js';
import { instantOf, offsetAt, startOfNextDay, wallClock } from '../../src/localize/time-zone.js';

/** The spaces that Intl sets differ from engine to engine and year to year; a reader sees a space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/ ?– ?/g, '–');

const zurich = 'Europe/Zurich';
const languages: Record<string, Localizer> = {
  en: new Localizer('en'),
  'en-US': new Localizer('en-US'),
  'de-CH': new Localizer('de-CH', german),
  fi: new Localizer('fi', finnish),
};

const at = (text: string): number => instantOf(text, zurich);
const thursday = at('2021-03-25T16:30');

type Say = (localizer: Localizer) => string;
const cases: [what: string, say: Say, expected: Partial<Record<keyof typeof languages, string>>][] = [
  [
    'a day',
    (l) => formatDay(l, thursday, zurich),
    {
      en: 'Thursday, 25 March 2021',
      'en-US': 'Thursday, March 25, 2021',
      'de-CH': 'Donnerstag, 25. März 2021',
      fi: 'torstaina 25. maaliskuuta 2021',
    },
  ],
  [
    'a day without its weekday',
    (l) => formatDay(l, thursday, zurich, { year: 'numeric' }),
    { en: '25 March 2021', 'de-CH': '25. März 2021', fi: '25. maaliskuuta 2021' },
  ],
  [
    'a day without its year',
    (l) => formatDay(l, thursday, zurich, { weekday: 'long' }),
    { en: 'Thursday, 25 March', 'de-CH': 'Donnerstag, 25. März', fi: 'torstai 25. maaliskuuta' },
  ],
  [
    'nothing but day and month',
    (l) => formatDay(l, thursday, zurich, {}),
    { en: '25 March', 'de-CH': '25. März', fi: '25. maaliskuuta' },
  ],
  [
    'a day is that of the zone',
    (l) => formatDay(l, at('2021-03-25T23:30'), 'Europe/Helsinki', { year: 'numeric' }),
    { en: '26 March 2021', 'de-CH': '26. März 2021', fi: '26. maaliskuuta 2021' },
  ],
  [
    'a time',
    (l) => formatTime(l, thursday, zurich),
    { en: '16:30', 'en-US': '4:30 PM', 'de-CH': '16:30', fi: '16.30' },
  ],
  [
    'an early time',
    (l) => formatTime(l, at('2021-03-25T09:05'), zurich),
    { en: '09:05', 'de-CH': '09:05', fi: '9.05' },
  ],
  ['midnight', (l) => formatTime(l, at('2021-03-25'), zurich), { en: '00:00', 'de-CH': '00:00', fi: '0.00' }],
  [
    'from time to time',
    (l) => formatTimeRange(l, thursday, at('2021-03-25T18:00'), zurich),
    { en: '16:30–18:00', 'en-US': '4:30–6:00 PM', 'de-CH': '16:30–18:00 Uhr', fi: '16.30–18.00' },
  ],
  [
    'from time to time in another zone',
    (l) => formatTimeRange(l, at('2021-03-25T12:30'), at('2021-03-25T16:00'), 'Europe/Helsinki'),
    { en: '13:30–17:00', 'de-CH': '13:30–17:00 Uhr', fi: '13.30–17.00' },
  ],
  [
    'over midnight',
    (l) => formatTimeRange(l, at('2021-03-25T22:00'), at('2021-03-26T02:00'), zurich),
    {
      en: '22:00–02:00 (next day)',
      'de-CH': '22:00–02:00 Uhr (am nächsten Tag)',
      fi: '22.00–2.00 (seuraavana päivänä)',
    },
  ],
  [
    'until midnight',
    (l) => formatTimeRange(l, at('2021-03-25T22:00'), at('2021-03-26T00:00'), zurich),
    { en: '22:00–00:00', 'de-CH': '22:00–00:00 Uhr', fi: '22.00–0.00' },
  ],
  [
    'over the begin of summer time',
    (l) => formatTimeRange(l, at('2021-03-28T01:00'), at('2021-03-28T04:00'), zurich),
    { en: '01:00–04:00', 'de-CH': '01:00–04:00 Uhr', fi: '1.00–4.00' },
  ],
  [
    'several days',
    (l) => formatDayRange(l, thursday, at('2021-03-27T12:00'), zurich),
    {
      en: 'Thursday, 25–Saturday, 27 March 2021',
      'de-CH': 'Donnerstag, 25.–Samstag, 27. März 2021',
      fi: 'torstaina 25.–lauantaina 27. maaliskuuta 2021',
    },
  ],
  [
    'several days without weekdays',
    (l) => formatDayRange(l, thursday, at('2021-04-02T12:00'), zurich, { year: 'numeric' }),
    {
      en: '25 March–2 April 2021',
      'de-CH': '25. März–2. April 2021',
      fi: '25. maaliskuuta–2. huhtikuuta 2021',
    },
  ],
  [
    'whole days, the last of which ends at midnight',
    (l) => formatDayRange(l, at('2021-03-25'), at('2021-03-28'), zurich, { year: 'numeric' }),
    { en: '25–27 March 2021', 'de-CH': '25.–27. März 2021', fi: '25.–27. maaliskuuta 2021' },
  ],
  [
    'one whole day',
    (l) => formatDayRange(l, at('2021-03-25'), at('2021-03-26'), zurich),
    {
      en: 'Thursday, 25 March 2021',
      'de-CH': 'Donnerstag, 25. März 2021',
      fi: 'torstaina 25. maaliskuuta 2021',
    },
  ],
  [
    'days that end before they begin',
    (l) => formatDayRange(l, thursday, at('2021-03-20'), zurich),
    {
      en: 'Thursday, 25 March 2021',
      'de-CH': 'Donnerstag, 25. März 2021',
      fi: 'torstaina 25. maaliskuuta 2021',
    },
  ],
  [
    'a month',
    (l) => formatMonth(l, at('2021-09'), zurich),
    { en: 'September 2021', 'de-CH': 'September 2021', fi: 'syyskuu 2021' },
  ],
  [
    'the zone',
    (l) => zoneName(l, thursday, zurich),
    { en: 'Central European Time', 'de-CH': 'Mitteleuropäische Zeit', fi: 'Keski-Euroopan aika' },
  ],
  [
    'the zone of Helsinki in summer',
    (l) => zoneName(l, at('2021-07-01'), 'Europe/Helsinki'),
    { en: 'Eastern European Time', 'de-CH': 'Osteuropäische Zeit', fi: 'Itä-Euroopan aika' },
  ],
  [
    'no zone of a place',
    (l) => zoneName(l, thursday, 'UTC'),
    { en: 'Coordinated Universal Time', 'de-CH': 'Koordinierte Weltzeit' },
  ],
];

for (const [what, say, expected] of cases) {
  describe(what, () => {
    for (const [language, text] of Object.entries(expected)) {
      test(`in ${language}: ${text}`, () => {
        assert.equal(plain(say(languages[language]!)), text);
      });
    }
  });
}

describe('a date that is not known to the day', () => {
  const september = at('2021-09-01');
  const approximate: [precision: ApproximatePrecision, english: string, swiss: string, finnish: string][] = [
    ['early-month', 'early September 2021', 'Anfang September 2021', 'syyskuun 2021 alku'],
    ['mid-month', 'mid-September 2021', 'Mitte September 2021', 'syyskuun 2021 puoliväli'],
    ['late-month', 'late September 2021', 'Ende September 2021', 'syyskuun 2021 loppu'],
    ['month', 'September 2021', 'September 2021', 'syyskuu 2021'],
    ['early-year', 'early 2021', 'Anfang 2021', 'vuoden 2021 alku'],
    ['mid-year', 'mid-2021', 'Mitte 2021', 'vuoden 2021 puoliväli'],
    ['late-year', 'late 2021', 'Ende 2021', 'vuoden 2021 loppu'],
    ['year', '2021', '2021', '2021'],
  ];
  for (const [precision, ...expected] of approximate) {
    test(precision, () => {
      const said = ['en', 'de-CH', 'fi'].map((language) =>
        formatApproximateDate(languages[language]!, september, zurich, precision),
      );
      assert.deepEqual(said, expected);
    });
  }
});

test('a zone without a name in the language is its city', () => {
  const nameless = 'Antarctica/Troll';
  const name = zoneName(languages.en!, thursday, nameless);
  assert.doesNotMatch(name, /\d/, 'no "GMT+2", which a reader would have to reckon with');
  // Intl names every zone it knows in some way; the offset is all it has for this one.
  const { DateTimeFormat } = Intl;
  class Nameless extends DateTimeFormat {
    override formatToParts(): Intl.DateTimeFormatPart[] {
      return [{ type: 'timeZoneName', value: 'GMT+02:00' }];
    }
  }
  Intl.DateTimeFormat = Nameless as unknown as typeof Intl.DateTimeFormat;
  try {
    assert.equal(zoneName(new Localizer('sl'), thursday, 'America/Argentina/Buenos_Aires'), 'Buenos Aires');
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
  }
});

const english = languages.en!;

test('two zones show the same clock or not, by the day of the year', () => {
  assert.equal(isSameWallClock(english, thursday, zurich, 'Europe/Berlin'), true);
  assert.equal(isSameWallClock(english, thursday, zurich, 'Europe/Helsinki'), false);
  assert.equal(isSameWallClock(english, at('2021-01-15'), 'Europe/London', 'Africa/Abidjan'), true);
  assert.equal(isSameWallClock(english, at('2021-07-15'), 'Europe/London', 'Africa/Abidjan'), false);
});

describe('what is told by the words of a date is what arithmetic says', () => {
  const zones = ['UTC', zurich, 'America/Los_Angeles', 'America/Havana', 'Asia/Beirut', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']; // prettier-ignore
  const zone = fc.constantFrom(...zones);
  const language = fc.constantFrom(...Object.values(languages), new Localizer('fa'), new Localizer('th'));
  const instant = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => Math.floor(date.getTime() / 900_000) * 900_000);
  // Up to two days, and often a whole number of hours: there midnight is.
  const later = fc.oneof(fc.nat(2 * 86_400_000), fc.nat(48).map((hours) => hours * 3_600_000)); // prettier-ignore

  test('whether two instants are on one day', () => {
    fc.assert(
      fc.property(language, zone, instant, later, (localizer, timeZone, start, length) => {
        const end = start + length;
        const midnight = startOfNextDay(start, timeZone);
        assert.equal(isSameDay(localizer, start, end, timeZone), end < midnight);
        assert.equal(isSameDay(localizer, start, midnight, timeZone), false);
        assert.equal(isSameDay(localizer, start, midnight - 1, timeZone), true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the hour', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        assert.equal(hourOf(at, timeZone), wallClock(at, timeZone).hour);
      }),
      { numRuns: 500 },
    );
  });

  test('whether two clocks show the same', () => {
    fc.assert(
      fc.property(language, zone, zone, instant, (localizer, one, other, at) => {
        assert.equal(isSameWallClock(localizer, at, one, other), offsetAt(at, one) === offsetAt(at, other));
      }),
      { numRuns: 500 },
    );
  });
});
