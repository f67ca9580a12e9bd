import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NoCalendarDateError } from '../../src/event/calendar-file.js';
import {
  googleCalendarLink,
  microsoft365CalendarLink,
  outlookCalendarLink,
} from '../../src/event/calendar-links.js';
import * as fixtures from '../fixtures/events.js';

const event = {
  name: { de: 'Quartier & Straße', en: 'District & street' },
  description: 'Fragen + Antworten',
  url: 'https://council.example/events/1',
  startDate: '2021-03-25T16:30:00+01:00',
  endDate: '2021-03-25T18:00:00+01:00',
  timeZone: 'Europe/Zurich',
  location: { '@type': 'Place', name: 'Rathaus' },
};
const { timeZone: _, ...withoutZone } = event;
const parameters = (link: string) => Object.fromEntries(new URL(link).searchParams);
const all = [googleCalendarLink, outlookCalendarLink, microsoft365CalendarLink];

describe('the link to Google Calendar', () => {
  test('fills in words, place and the time of the event’s zone', () => {
    const link = googleCalendarLink(event, 'en');
    assert.ok(link.startsWith('https://calendar.google.com/calendar/render?action=TEMPLATE&'));
    assert.deepEqual(parameters(link), {
      action: 'TEMPLATE',
      text: 'District & street',
      dates: '20210325T163000/20210325T180000',
      ctz: 'Europe/Zurich',
      details: 'Fragen + Antworten\n\nhttps://council.example/events/1',
      location: 'Rathaus',
    });
  });

  test('gives instants where no zone is known, and names no zone for whole days', () => {
    const instants = parameters(googleCalendarLink(withoutZone));
    assert.equal(instants['dates'], '20210325T153000Z/20210325T170000Z');
    assert.equal(instants['ctz'], undefined);
    const days = parameters(googleCalendarLink({ ...event, startDate: '2021-07-15', endDate: '2021-07-16' }));
    assert.equal(days['dates'], '20210715/20210717');
    assert.equal(days['ctz'], undefined);
  });

  test('an event without an end has none', () => {
    const { endDate: __, ...open } = event;
    assert.equal(parameters(googleCalendarLink(open))['dates'], '20210325T163000/20210325T163000');
  });
});

describe('the links to Outlook', () => {
  test('fill in words, place and the instants', () => {
    const link = outlookCalendarLink(event, 'de');
    assert.deepEqual(parameters(link), {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Quartier & Straße',
      startdt: '2021-03-25T15:30:00Z',
      enddt: '2021-03-25T17:00:00Z',
      body: 'Fragen + Antworten\n\nhttps://council.example/events/1',
      location: 'Rathaus',
    });
    assert.equal(
      microsoft365CalendarLink(event, 'de'),
      link.replace('outlook.live.com', 'outlook.office.com'),
    );
    assert.doesNotMatch(link, /\+/, 'Outlook would show the plus signs');
  });

  test('a whole day is said to be one', () => {
    const days = parameters(
      outlookCalendarLink({ ...event, startDate: '2021-07-15', endDate: '2021-07-15' }),
    );
    assert.deepEqual([days['allday'], days['startdt'], days['enddt']], ['true', '2021-07-15', '2021-07-16']);
  });

  test('a time that no zone and no offset is known for stays that time', () => {
    const floating = parameters(outlookCalendarLink({ name: 'x', startDate: '2021-03-25T16:30' }));
    assert.deepEqual([floating['startdt'], floating['enddt']], ['2021-03-25T16:30:00', undefined]);
  });
});

describe('all links', () => {
  test('hold no passcode and no link to join that is withheld', () => {
    for (const link of all) {
      for (const withheld of [fixtures.live, fixtures.startsSoon, fixtures.lookAlikeMeeting]) {
        assert.doesNotMatch(
          decodeURIComponent(link(withheld)),
          /zoom\.us|424242|c2VjcmV0|987 6543|000 00 01/,
        );
      }
    }
  });

  test('stay short enough for a server, and end with the page', () => {
    for (const link of all) {
      const long = link({
        ...event,
        description: `${'x'.repeat(999)}${'🏛️'.repeat(30_000)}`,
        location: { '@type': 'Place', name: 'Ω'.repeat(5000) },
      });
      assert.ok(long.length < 8000);
      assert.match(decodeURIComponent(long), /…\n\nhttps:\/\/council\.example\/events\/1&/);
    }
  });

  test('there is none for an event without a day', () => {
    for (const link of all) assert.throws(() => link(fixtures.midSeptember), NoCalendarDateError);
  });
});
