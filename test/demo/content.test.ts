import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../demo/endpoint/content.js';
import { publish } from '../../demo/endpoint/publication.js';
import { resolveDates } from '../../demo/endpoint/relative-dates.js';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import * as meetingLinks from '../../src/event/meeting-link.js';
import { phaseOf, type Phase } from '../../src/event/phase.js';
import { price } from '../../src/event/price.js';
import { readEvent } from '../../src/event/read-event.js';
import { registration } from '../../src/event/registration.js';
import { timing } from '../../src/event/timing.js';

knowMeetingLinks(meetingLinks);
const content = await readContent();

/** Over a year, at odd minutes, so that clock changes and month ends are among them. */
const instants = Array.from(
  { length: 60 },
  (_, index) => Date.UTC(2026, 0, 1) + index * (6.1 * 24 * 3_600_000 + 61_000),
);

function at(id: string, now: number) {
  const found = content.find((event) => event.id === id);
  assert.ok(found, id);
  const { value, issues } = readEvent(resolveDates(found, now), `https://example.org/api/events/${id}`);
  assert.ok(value);
  return { event: value, issues };
}

describe('the content', () => {
  for (const { id } of content) {
    test(`${id} is an event of the contract, without a fault, whenever it is read`, () => {
      for (const now of instants) assert.deepEqual(at(id, now).issues, [], new Date(now).toISOString());
    });
    test(`${id} has a page for people and a name for each of its languages`, () => {
      const { event } = at(id, Date.now());
      assert.equal(event.url, `https://example.org/events/${id}`);
      assert.ok(event.name);
    });
  }

  const phases: readonly (readonly [id: string, expected: Phase])[] = [
    ['budget-briefing', 'live'],
    ['heat-pump-clinic', 'starts-soon'],
    ['cycle-network-workshop', 'upcoming'],
    ['town-plan-hearing', 'upcoming'],
    ['repair-cafe', 'upcoming'],
    ['school-street-consultation', 'upcoming'],
    ['climate-forum', 'upcoming'],
    ['accessible-web-seminar', 'upcoming'],
    ['winter-market', 'upcoming'],
    ['loeffingen-world-cafe', 'upcoming'],
    ['digiagenda-info-online', 'upcoming'],
    ['digiagenda-info-library', 'upcoming'],
    ['harbour-walk', 'cancelled'],
    ['open-air-cinema', 'postponed'],
    ['library-forum', 'ended'],
    ['trend-study-release', 'ended'],
    ['turku-growth-environment', 'ended'],
    ['digigov-next-generation', 'ended'],
    ['digigov-case-studies', 'ended'],
  ];
  test('every event has its phase below', () => {
    assert.deepEqual(content.map(({ id }) => id).sort(), phases.map(([id]) => id).sort());
  });
  for (const [id, expected] of phases) {
    test(`${id} is ${expected} at any time`, () => {
      for (const now of instants)
        assert.equal(phaseOf(at(id, now).event, now), expected, new Date(now).toISOString());
    });
  }

  const registrations = [
    ['cycle-network-workshop', 'open'],
    ['accessible-web-seminar', 'open'],
    ['repair-cafe', 'waiting-list'],
    ['digiagenda-info-library', 'open'],
    ['loeffingen-world-cafe', 'open'],
  ] as const;
  for (const [id, expected] of registrations) {
    test(`registration for ${id} is ${expected}`, () => {
      for (const now of instants) assert.equal(registration(at(id, now).event, now).state, expected);
    });
  }

  test('the live event gives link, passcode, dial-in and test page', () => {
    const now = Date.now();
    const state = joinOf(at('budget-briefing', now).event, now);
    assert.equal(state?.kind, 'join');
    assert.equal(state.provider, 'Zoom');
    assert.ok(state.passcode);
    assert.equal(state.dialIn.length, 1);
    assert.equal(state.testUrl, 'https://zoom.us/test');
  });
});

describe('the founding events', () => {
  test('St. Gallen: on Zoom, the link is on the organizer’s page, nothing to press', () => {
    const now = Date.UTC(2021, 2, 25, 15, 40);
    const { event } = at('trend-study-release', now);
    const state = joinOf(event, now);
    assert.equal(state?.kind, 'announced');
    assert.equal(state.provider, 'Zoom');
    assert.equal(state.instructionsUrl, 'https://www.ccsmartcitizen.ch/');
    assert.equal(phaseOf(event, now), 'live');
    assert.equal(price(event)?.kind, 'free');
  });
  test('Turku: 13:30 to 17:00 on 6 March 2018 in Finland', () => {
    const { start, end, timeZone } = timing(at('turku-growth-environment', 0).event);
    assert.equal(start, Date.UTC(2018, 2, 6, 11, 30));
    assert.equal(end, Date.UTC(2018, 2, 6, 15, 0));
    assert.equal(timeZone, 'Europe/Helsinki');
  });
  test('the hubs: the whole of 15 July 2021 in Greece, then about the middle of September', () => {
    const { event } = at('digigov-next-generation', 0);
    assert.equal(timing(event).precision, 'day');
    assert.equal(timing(event).start, Date.UTC(2021, 6, 14, 21, 0));
    assert.equal(event.next?.datePrecision, 'mid-month');
    const { precision } = timing(at('digigov-case-studies', 0).event);
    assert.equal(precision, 'mid-month');
  });
});

describe('nobody’s data', () => {
  const text = JSON.stringify(content);
  test('addresses of e-mail are placeholders', () => {
    for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g)) assert.match(address, /@example\.org$/);
  });
  test('telephone numbers are placeholders', () => {
    const numbers = [...text.matchAll(/"telephone":"([^"]+)"/g)].map(([, number]) => number);
    assert.ok(numbers.length > 0);
    for (const number of numbers) assert.match(number ?? '', /^\+\d+ \d+ 0+ 0+$/);
  });
  test('no host but example.org, the meeting systems and what the stories name', () => {
    const allowed = [
      'example.org',
      'bbb.example.org',
      'zoom.us',
      'teams.live.com',
      'meet.jit.si',
      'www.ccsmartcitizen.ch',
    ];
    for (const [, host] of text.matchAll(/https?:\/\/([^/"?]+)/g))
      assert.ok(allowed.includes(host ?? ''), host);
  });
  test('what is published says nothing more', () => {
    for (const event of content) {
      const { data } = publish(event, Date.now());
      for (const key of Object.keys(data)) assert.ok(key in event, key);
    }
  });
});
