/**
 * The quick reader and the full one agree: what the first takes, the second reads to the same
 * value. What the first leaves to the second may be anything.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyTiming, instantOfDate } from '../../src/event/any-timing.js';
import { conformingEvents } from '../../src/event/conforming-events.js';
import { recognizeMeetingLink, refusalOf } from '../../src/event/meeting-link.js';
import type { CivicEvent } from '../../src/event/event.js';
import { mayBeMeeting } from '../../src/event/may-be-meeting.js';
import { readEvents } from '../../src/event/read-event.js';
import { plainTiming } from '../../src/event/timing.js';
import { linkElsewhere, nameOnly, upcoming } from '../fixtures/events.js';
import { readData, testWithData } from '../outside-data.js';
import { mutatedEvents } from './mutated-events.js';

const url = 'https://council.example/api/events';

/** The dates that an element turns into an instant by themselves. */
function datesOf({
  previousStartDate,
  offers = [],
  subEvent = [],
}: CivicEvent): (readonly [string, 'from' | 'until'])[] {
  return [
    [previousStartDate, 'from'] as const,
    ...offers.flatMap(({ validFrom, validThrough }) => [[validFrom, 'from'], [validThrough, 'until']] as const),
    ...subEvent.flatMap(({ startDate, endDate }) => [[startDate, 'from'], [endDate, 'from']] as const),
  ].flatMap(([date, edge]) => (date === undefined ? [] : [[date, edge] as const])); // prettier-ignore
}

/** @returns whether the quick reader took it */
function agree(data: unknown): boolean {
  const quick = conformingEvents(data, url);
  if (!quick) return false;
  for (const event of quick.events) {
    const times = anyTiming(event);
    assert.deepEqual(plainTiming(event), times);
    assert.ok(times.precision === 'time' || times.start === undefined, 'approximate, without what says so');
    for (const [date, edge] of datesOf(event)) {
      assert.equal(Date.parse(date), instantOfDate(date, times.timeZone, edge));
    }
  }
  // Its issues are not asked for: it also warns of links in fields that nobody shows.
  const { value } = readEvents(data, url);
  assert.deepEqual(quick.events, value?.events);
  assert.equal(quick.next, value?.next);
  return true;
}

describe('the quick reader', () => {
  test('takes a faultless event of ours, whatever it says', () => {
    assert.ok(agree(linkElsewhere));
    assert.ok(agree(nameOnly));
    assert.ok(agree({ events: [linkElsewhere, nameOnly], next: '?page=2' }));
    assert.ok(agree([linkElsewhere]));
    assert.ok(agree({ ...upcoming, image: { ...upcoming.image, url: '/picture.svg' } }));
  });

  test('leaves to the full reader what may be a meeting, markup, or another spelling', () => {
    for (const event of [
      { name: 'A', join: { url: 'https://zoom.us/j/1' } },
      { name: 'A', url: 'https://zoom.us/s/1' },
      { name: '<b>A</b>' },
      { name: 'R&amp;D' },
      { name: 'A', description: 'a\u202Eb' },
      { name: 'A', organizer: 'City' },
      { name: 'A', join: { provider: 'teams' } },
      { name: 'A', join: { provider: 'JITSI' } },
      // What takes more than Date.parse to know when it is.
      { name: 'A', startDate: '2026-05-02T10:00+02:00', endDate: '2026-05-02T11:00+02:00' },
      { name: 'A', startDate: '2026-05-02T10:00+02:00', timeZone: 'Europe/Zurich' },
      { name: 'A', startDate: '2026-05-02T10:00', endDate: '2026-05-02T11:00', timeZone: 'Europe/Zurich' },
      { name: 'A', startDate: '2026-05-02', endDate: '2026-05-03', timeZone: 'Europe/Zurich' },
      { name: 'A', startDate: '2026-02-30T10:00Z', endDate: '2026-05-02T11:00Z', timeZone: 'Europe/Zurich' },
      { name: 'A', startDate: '2026-05-02T10:00Z', endDate: '2026-05-02T10:00Z', timeZone: 'Europe/Zurich' },
      {
        name: 'A',
        startDate: '2026-05-02T10:00Z',
        endDate: '2026-05-02T11:00Z',
        timeZone: 'Europe/Zurich',
        datePrecision: 'day',
      },
      { name: 'A', endDate: '2026-05-02T11:00Z' },
      { name: 'A', offers: [{ validThrough: '2026-05-02' }] },
      { name: 'A', next: { name: 'B', startDate: '2026-05' } },
      { name: 'A', startDate: '2026-05-02', endDate: '2026-05-01' },
      { startDate: '2026-05-02' },
      { '@graph': [] },
      'event',
      null,
    ]) {
      assert.equal(conformingEvents(event ?? {}, url), undefined, JSON.stringify(event));
    }
  });

  test('agrees with the full reader on mutated events', () => {
    let taken = 0;
    fc.assert(
      fc.property(mutatedEvents, (event) => {
        if (agree(event)) taken++;
      }),
      { numRuns: 5000 },
    );
    assert.ok(taken > 500, `only ${taken.toString()} of 5000 were taken`);
  });

  testWithData('agrees on real answers', () => {
    for (const file of ['01-event-list.hel.fi', '02-event.hel.fi', '06-turku-sub-recurring']) {
      agree(readData(`linked-events/${file}.json`));
    }
  });
});

test('what is not looked at closely is neither a meeting nor a look-alike', () => {
  const word = fc.constantFrom(
    ...['https://', 'http://', 'zoom.us', 'teams.microsoft.com', 'webex.com', 'meet.google.com', 'meet.jit.si', '8x8.vc', 'whereby.com'],
    ...['moderated.jitsi.net', 'evil.example', 'example.org', '.', '/', '?u=', '@', '#', 'j/1', 'rooms/', 'b/', 'abc-def-ghi', '/join', '%2F', 'playback/video/x'],
  ); // prettier-ignore
  const link = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(link, (text) => {
      if (mayBeMeeting(text)) return;
      assert.equal(recognizeMeetingLink(text), undefined);
      assert.equal(refusalOf(text), undefined);
    }),
    { numRuns: 5000 },
  );
});
