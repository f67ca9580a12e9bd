import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calendarFile, NoCalendarDateError } from '../../src/event/calendar-file.js';
import * as fixtures from '../fixtures/events.js';
import { contentLines, readCalendar } from './calendar-reader.js';

const now = Date.UTC(2021, 1, 3, 4, 5, 6);

/** As a council's server answers it: plain JSON in the words of schema.org, one place, an HTML text. */
const study = {
  '@type': 'Event',
  id: 'trend-study-2021',
  url: 'https://council.example/events/trend-study',
  name: { de: 'Veröffentlichung der Studie', en: 'Release of the study' },
  description: { de: '<p>Ergebnisse; Fragen, Antworten.</p><p>Alle sind eingeladen.</p>' },
  startDate: '2021-03-25T16:30:00+01:00',
  endDate: '2021-03-25T18:00:00+01:00',
  timeZone: 'Europe/Zurich',
  location: {
    '@type': 'Place',
    name: 'Rathaus, Saal 2',
    address: {
      streetAddress: 'Marktplatz 1',
      postalCode: '9000',
      addressLocality: 'Musterstadt',
      addressCountry: 'CH',
    },
    geo: { latitude: 47.42, longitude: 9.37 },
  },
  organizer: { name: 'Stadt Musterstadt', url: 'https://council.example/' },
};

const lines = (event: object, options: Parameters<typeof calendarFile>[1] = {}) =>
  contentLines(calendarFile(event, { now, ...options }));
const line = (event: object, name: string, options?: Parameters<typeof calendarFile>[1]) =>
  lines(event, options).find((text) => text.split(/[:;]/)[0] === name);

describe('a calendar file', () => {
  test('says all that a calendar can show, in the language asked for', () => {
    assert.deepEqual(
      lines(study, { language: 'de-CH' }).filter(
        (_, index, all) => index < 5 || index > all.indexOf('END:VTIMEZONE'),
      ),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//civic-elements//civic-elements//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:trend-study-2021@council.example',
        'DTSTAMP:20210203T040506Z',
        'SEQUENCE:0',
        'DTSTART;TZID=Europe/Zurich:20210325T163000',
        'DTEND;TZID=Europe/Zurich:20210325T180000',
        'SUMMARY:Veröffentlichung der Studie',
        'DESCRIPTION:Ergebnisse\\; Fragen\\, Antworten.\\n\\nAlle sind eingeladen.\\n\\nStadt Musterstadt\\n\\nhttps://council.example/events/trend-study',
        'LOCATION:Rathaus\\, Saal 2\\, Marktplatz 1\\, 9000 Musterstadt\\, CH',
        'GEO:47.420000;9.370000',
        'URL:https://council.example/events/trend-study',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
      ],
    );
    assert.equal(line(study, 'SUMMARY', { language: 'en' }), 'SUMMARY:Release of the study');
    assert.equal(
      line(study, 'SUMMARY'),
      'SUMMARY:Veröffentlichung der Studie',
      'without a language, the first',
    );
  });

  test('takes one location or several', () => {
    const several = {
      ...study,
      location: [study.location, { '@type': 'VirtualLocation', url: 'https://council.example/live' }],
    };
    assert.equal(line(several, 'LOCATION'), line(study, 'LOCATION'));
  });

  test('is the same for a checked event', async () => {
    const { readEvent } = await import('../../src/event/read-event.js');
    assert.equal(calendarFile(readEvent(study).value!, { now }), calendarFile(study, { now }));
  });

  test('has a number that grows when the event moves or is cancelled, so that a calendar takes the change', () => {
    assert.equal(line(study, 'SEQUENCE'), 'SEQUENCE:0');
    assert.equal(
      line({ ...study, eventStatus: 'https://schema.org/EventScheduled' }, 'SEQUENCE'),
      'SEQUENCE:0',
    );
    assert.equal(line({ ...study, eventStatus: 'EventRescheduled' }, 'SEQUENCE'), 'SEQUENCE:1');
    assert.equal(line({ ...study, eventStatus: 'EventCancelled', sequence: 4 }, 'SEQUENCE'), 'SEQUENCE:4');
  });

  const statuses: [status: string | undefined, expected: string][] = [
    [undefined, 'CONFIRMED'],
    ['EventScheduled', 'CONFIRMED'],
    ['https://schema.org/EventCancelled', 'CANCELLED'],
    ['EventPostponed', 'TENTATIVE'],
    ['EventRescheduled', 'CONFIRMED'],
    ['EventMovedOnline', 'CONFIRMED'],
  ];
  for (const [eventStatus, expected] of statuses) {
    test(`${eventStatus} is ${expected}`, () => {
      assert.equal(line({ ...study, ...(eventStatus && { eventStatus }) }, 'STATUS'), `STATUS:${expected}`);
    });
  }

  test('an event that moved online has no place on a map', () => {
    const moved = { ...study, eventStatus: 'EventMovedOnline', join: { provider: 'Zoom' } };
    assert.equal(line(moved, 'LOCATION'), 'LOCATION:Zoom');
    assert.equal(line(moved, 'GEO'), undefined);
  });

  test('an organizer is named as such only with an address to write to', () => {
    assert.equal(line(study, 'ORGANIZER'), undefined);
    const writable = {
      ...study,
      organizer: { name: 'City "Hall"; Office', url: 'mailto:events@example.org' },
    };
    assert.equal(line(writable, 'ORGANIZER'), `ORGANIZER;CN="City 'Hall'; Office":mailto:events@example.org`);
  });

  test('the time of the last change is kept', () => {
    const changed = { ...study, dateModified: '2021-02-01T12:00:00+01:00' };
    assert.equal(line(changed, 'LAST-MODIFIED'), 'LAST-MODIFIED:20210201T110000Z');
  });

  test('without an end there is none; an end before the start is none', () => {
    const { endDate: _, ...open } = study;
    assert.equal(line(open, 'DTEND'), undefined);
    assert.equal(line({ ...open, startDate: '1936-05-01T10:00' }, 'DTEND'), undefined);
    assert.equal(line({ ...study, endDate: '2021-03-25T16:00:00+01:00' }, 'DTEND'), undefined);
    assert.equal(line({ ...open, duration: 'PT90M' }, 'DTEND'), 'DTEND;TZID=Europe/Zurich:20210325T180000');
  });

  test('a whole day ends on the day after', () => {
    const wholeDay = lines({ name: 'x', startDate: '2021-07-15', timeZone: 'Europe/Athens' });
    assert.ok(wholeDay.includes('DTSTART;VALUE=DATE:20210715'));
    assert.ok(wholeDay.includes('DTEND;VALUE=DATE:20210716'));
    assert.ok(!wholeDay.includes('BEGIN:VTIMEZONE'));
  });

  test('an event without a day is refused, and says what is missing', () => {
    const dateless = [
      { name: 'x' },
      { name: 'x', startDate: '2021-09', datePrecision: 'mid-month' },
      { name: 'x', startDate: '2021-09-01', datePrecision: 'month' },
      { name: 'x', startDate: '2021' },
      { id: 'far-away', name: 'x', startDate: '9999-12-31T23:59:59Z' },
      fixtures.midSeptember,
      fixtures.nameOnly,
    ];
    for (const event of dateless) assert.throws(() => calendarFile(event), NoCalendarDateError);
    assert.throws(() => calendarFile(fixtures.midSeptember), /mid-september.*startDate/);
  });
});

describe('the UID', () => {
  const uid = (event: object, options?: Parameters<typeof calendarFile>[1]) => line(event, 'UID', options);

  test('stays the same in every language and after every change', () => {
    const known = uid(study);
    assert.equal(uid(study, { language: 'en', now: 0 }), known);
    assert.equal(
      uid({ ...study, name: 'Another', startDate: '2021-04-01T10:00Z', eventStatus: 'EventCancelled' }),
      known,
    );
  });

  test('is of the id and a host, a page, or the name and the date first planned', () => {
    assert.equal(uid({ ...study, id: 'a1b2@council.example' }), 'UID:a1b2@council.example');
    assert.match(
      uid({ ...study, id: 'https://api.council.example/events/1' })!,
      /^UID:[0-9a-f]{16}@api\.council\.example$/,
    );
    assert.equal(
      uid({ ...study, id: 'http://council.example/1' }),
      uid({ ...study, id: 'https://council.example/1' }),
    );
    const { id: _id, ...withoutId } = study;
    assert.match(uid(withoutId)!, /^UID:[0-9a-f]{16}@council\.example$/);
    const { url: _url, ...nameless } = withoutId;
    assert.equal(
      uid({
        ...nameless,
        eventStatus: 'EventRescheduled',
        previousStartDate: study.startDate,
        startDate: '2021-05-01T10:00Z',
      }),
      uid(nameless),
    );
    assert.notEqual(uid({ ...nameless, name: 'Another' }), uid(nameless));
  });

  test('takes its host from the page it is shown on where the event names none', () => {
    const { url: _, ...pageless } = study;
    const options = { url: 'https://Town.example/agenda' };
    assert.equal(uid(pageless, options), 'UID:trend-study-2021@town.example');
    assert.equal(line(pageless, 'URL', options), 'URL:https://town.example/agenda');
  });
});

describe('joining online', () => {
  const zoom = 'https://council-example.zoom.us/j/98765432101';
  const online = {
    ...study,
    location: { '@type': 'VirtualLocation', url: `${zoom}?pwd=c2VjcmV0` },
    join: {
      provider: 'Zoom',
      url: `${zoom}?pwd=c2VjcmV0`,
      passcode: '424242',
      meetingId: '987 6543 2101',
      dialIn: [{ telephone: '+41 00 000 00 01' }],
    },
  };

  test('a link that is not public is nowhere in the file', () => {
    const withheld = [
      online,
      { ...online, url: zoom },
      {
        ...online,
        location: { '@type': 'VirtualLocation', url: 'https://zoom.us/j/111222333' },
        join: undefined,
      },
      { ...online, join: { ...online.join, public: false } },
      fixtures.live,
      fixtures.startsSoon,
    ];
    for (const event of withheld) {
      const file = lines(event, { now: fixtures.now }).join('\n');
      assert.doesNotMatch(file, /zoom\.us|424242|c2VjcmV0|9876|000 00 01|CONFERENCE/);
    }
  });

  test('a link that is not public is no page either, on any host', () => {
    const url = 'https://meet.council.example/heating';
    const event = { ...study, url, location: { '@type': 'VirtualLocation', url } };
    assert.doesNotMatch(calendarFile({ ...event, join: { url } }), /heating/);
    assert.equal(line({ ...event, join: { url: 'https://other.example/' } }, 'URL'), `URL:${url}`);
  });

  test('the page that says how to join is in the text', () => {
    assert.match(line(fixtures.linkElsewhere, 'DESCRIPTION')!, /https:\/\/organizer\.example\/\\n/);
    assert.equal(line(fixtures.linkElsewhere, 'LOCATION'), 'LOCATION:Zoom');
    const live = { ...study, location: { '@type': 'VirtualLocation', url: 'https://council.example/live' } };
    assert.equal(line(live, 'LOCATION'), 'LOCATION:https://council.example/live');
  });

  test('a public link is a CONFERENCE of RFC 7986, and stands in the text for calendars that know none', () => {
    const open = { ...online, location: undefined, join: { ...online.join, url: zoom, public: true } };
    assert.equal(line(open, 'CONFERENCE'), `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Zoom":${zoom}`);
    assert.match(line(open, 'DESCRIPTION')!, new RegExp(`Zoom: ${zoom}\\\\n`));
    assert.doesNotMatch(calendarFile(open), /424242|000 00 01/);
  });

  test('a link that spells out the passcode, or makes its reader the host, is no public link', () => {
    for (const url of [`${zoom}?pwd=424242`, 'https://zoom.us/s/98765432101']) {
      const file = calendarFile({
        ...online,
        location: undefined,
        join: { ...online.join, url, public: true },
      });
      assert.doesNotMatch(file, /CONFERENCE|424242|zoom\.us/);
    }
  });
});

describe('content lines', () => {
  /** Any text, rich in what needs care: long words, escapes, line ends, letters of one to four octets. */
  const awkward = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        '"',
        '\n',
        '\r\n',
        '\t',
        ' ',
        ':',
        'ä',
        'ß',
        'Ω',
        'ή',
        '語',
        '🏛️',
        '👩🏽‍💻',
        '\u2028',
        '\u0000',
        '\ud800',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 400,
  });

  function assertFolded(file: string) {
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(
      file.replaceAll('\r\n', ''),
      /[\r\n\u0000-\u0008\u000b-\u001f\u007f]/,
      'no other line end, no control',
    );
    for (const folded of file.split('\r\n')) {
      assert.ok(Buffer.byteLength(folded) <= 75, `${Buffer.byteLength(folded)} octets: ${folded}`);
      assert.equal(Buffer.from(folded).toString(), folded, 'not folded within a character');
    }
  }

  test('are at most 75 octets, whatever the text; and the text is read back', () => {
    fc.assert(
      fc.property(awkward, awkward, (name, description) => {
        const file = calendarFile(
          { ...study, name: `Name ${name}`, description: `About ${description}` },
          { now },
        );
        assertFolded(file);
        const read = readCalendar(file);
        const ours = lines({ ...study, name: `Name ${name}`, description: `About ${description}` });
        // The calendar has as many properties as we wrote: no text became one.
        assert.equal(ours.length, lines(study).length);
        const unescaped = (property: string) =>
          ours.find((text) => text.startsWith(`${property}:`))!.slice(property.length + 1)
            .replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character)); // prettier-ignore
        assert.equal(read.value('description'), unescaped('DESCRIPTION'));
        assert.equal(read.value('summary'), unescaped('SUMMARY'));
        assert.doesNotMatch(unescaped('SUMMARY'), /\n/);
      }),
      { numRuns: 500 },
    );
  });

  test('a text is read back as it was written', () => {
    const text = 'Größe; Preis, Ort: "Αθήνα" \\ 🏛️ a < b\n\nZweiter Absatz, C:\\neu';
    const { url: _, organizer: __, ...plain } = study;
    assert.equal(readCalendar(calendarFile({ ...plain, description: text })).value('description'), text);
  });

  test('a line of a thousand Greek letters or pictographs is folded between them', () => {
    for (const letter of ['Ω', '🏛', '語', 'x']) {
      const file = calendarFile({ ...study, name: letter.repeat(1000) }, { now });
      assertFolded(file);
      assert.equal(readCalendar(file).value('summary'), letter.repeat(1000));
      const folded = file.split('\r\n').filter((text) => text.includes(letter.repeat(2)));
      assert.ok(
        folded.every((text, index) => index === folded.length - 1 || Buffer.byteLength(text) > 71),
        'no short lines',
      );
    }
  });

  test('no text can add a property of its own', () => {
    const hostile = 'x\r\nATTACH:https://evil.example\r\nBEGIN:VALARM';
    const file = calendarFile({
      ...study,
      id: hostile,
      name: hostile,
      description: hostile,
      location: { '@type': 'Place', name: hostile },
      organizer: { name: hostile, url: 'mailto:a@example.org\r\nATTACH:https://evil.example' },
      join: { provider: hostile, url: 'https://meet.council.example/x\r\nATTACH:y', public: true },
    });
    assert.doesNotMatch(file, /^(ATTACH|BEGIN:VALARM)/m);
    assertFolded(file);
  });
});

test('every fixture that has a day makes a file that is read back', () => {
  let files = 0;
  for (const [name, event] of Object.entries(fixtures.events)) {
    if (event === fixtures.midSeptember || event === fixtures.nameOnly) continue;
    const read = readCalendar(calendarFile(event, { language: 'fi' }));
    assert.ok(read.value('summary'), name);
    files++;
  }
  assert.ok(files > 10);
});
