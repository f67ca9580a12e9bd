import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivicEvent } from '../../src/event/event.js';
import { isJoinLinkAwaited } from '../../src/event/ask-again.js';
import * as anyTiming from '../../src/event/any-timing.js';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import { readEvent } from '../../src/event/read-event.js';
import { readData, testWithData } from '../outside-data.js';
import * as meetingLinks from '../../src/event/meeting-link.js';
import { knowAnyTiming } from '../../src/event/timing.js';

// Readers do so, for the events that need it.
knowMeetingLinks(meetingLinks);
knowAnyTiming(anyTiming);

type Fields = Partial<CivicEvent>;
const zoom = 'https://council.zoom.us/j/12345678901?pwd=secret';
const page = 'https://council.example/online';
const virtual = (url: string): Fields => ({ location: [{ '@type': 'VirtualLocation', url }] });

/** 18:00 to 20:00 in Helsinki. */
const event = (fields: Fields): CivicEvent => ({
  name: 'Meeting',
  timeZone: 'Europe/Helsinki',
  startDate: '2021-03-25T18:00',
  endDate: '2021-03-25T20:00',
  ...fields,
});
const early = Date.parse('2021-03-25T15:44:59Z');
const doors = Date.parse('2021-03-25T15:45:00Z');
const live = Date.parse('2021-03-25T17:00:00Z');
const over = Date.parse('2021-03-25T18:00:00Z');

/** What is offered, in one word or two. */
function offered(fields: Fields, now: number): string {
  const join = joinOf(event(fields), now);
  if (!join) return 'nothing';
  const { kind, provider } = join;
  const what = 'url' in join ? join.url : 'opensAt' in join ? new Date(join.opensAt).toISOString().slice(11, 16) : 'reason' in join ? join.reason : (join.instructionsUrl ?? ''); // prettier-ignore
  return [kind, provider, what].filter(Boolean).join(' ');
}

describe('joinOf, by precedence and time', () => {
  const cases: [string, Fields, Record<'early' | 'doors' | 'live' | 'over', string>][] = [
    ['join.url', { join: { url: zoom } }, { early: 'before Zoom 15:45', doors: `join Zoom ${zoom}`, live: `join Zoom ${zoom}`, over: 'nothing' }],
    ['a public one', { join: { url: zoom, public: true } }, { early: `join Zoom ${zoom}`, doors: `join Zoom ${zoom}`, live: `join Zoom ${zoom}`, over: 'nothing' }],
    ['doors of its own', { join: { url: zoom }, doorTime: '2021-03-25T19:00' }, { early: 'before Zoom 17:00', doors: 'before Zoom 17:00', live: `join Zoom ${zoom}`, over: 'nothing' }],
    ['join.url goes before the virtual location', { join: { url: zoom }, ...virtual('https://meet.jit.si/Other') }, { early: 'before Zoom 15:45', doors: `join Zoom ${zoom}`, live: `join Zoom ${zoom}`, over: 'nothing' }],
    ['a virtual location on a known host', virtual('https://meet.jit.si/Council'), { early: 'before Jitsi 15:45', doors: 'join Jitsi https://meet.jit.si/Council', live: 'join Jitsi https://meet.jit.si/Council', over: 'nothing' }],
    ['a virtual location that is a page', virtual(page), { early: `link ${page}`, doors: `link ${page}`, live: `link ${page}`, over: 'nothing' }],
    ['that, with a provider stated', { join: { provider: 'Zoom' }, ...virtual(page) }, { early: `announced Zoom ${page}`, doors: `announced Zoom ${page}`, live: `announced Zoom ${page}`, over: 'nothing' }],
    ['a provider and a page that has the link', { join: { provider: 'Microsoft Teams', instructionsUrl: page } }, { early: `announced Microsoft Teams ${page}`, doors: `announced Microsoft Teams ${page}`, live: `announced Microsoft Teams ${page}`, over: 'nothing' }],
    ['a provider alone: the link may be withheld', { join: { provider: 'BBB' } }, { early: 'before BBB 15:45', doors: 'announced BBB', live: 'announced BBB', over: 'nothing' }],
    ['an unknown system', { join: { url: page } }, { early: 'before 15:45', doors: `link ${page}`, live: `link ${page}`, over: 'nothing' }],
    ['http is made https where the provider is known', { join: { url: 'http://zoom.us/j/1' } }, { early: 'before Zoom 15:45', doors: 'join Zoom https://zoom.us/j/1', live: 'join Zoom https://zoom.us/j/1', over: 'nothing' }],
    ['a registration page is reached at once', { join: { url: 'https://zoom.us/webinar/register/WN_a' } }, { early: 'announced Zoom https://zoom.us/webinar/register/WN_a', doors: 'announced Zoom https://zoom.us/webinar/register/WN_a', live: 'announced Zoom https://zoom.us/webinar/register/WN_a', over: 'nothing' }],
    ['a recording is no way to join', { join: { url: 'https://zoom.us/rec/share/a', public: true } }, { early: 'announced Zoom', doors: 'announced Zoom', live: 'announced Zoom', over: 'nothing' }],
    ['the link of the host', { join: { url: 'https://zoom.us/s/1', public: true } }, { early: 'refused Zoom host-link', doors: 'refused Zoom host-link', live: 'refused Zoom host-link', over: 'nothing' }],
    ['the link of the host, over http', { join: { url: 'http://zoom.us/s/1', public: true } }, { early: 'refused Zoom host-link', doors: 'refused Zoom host-link', live: 'refused Zoom host-link', over: 'nothing' }],
    ['the link of the host, as virtual location', virtual('https://zoom.us/s/1'), { early: 'refused Zoom host-link', doors: 'refused Zoom host-link', live: 'refused Zoom host-link', over: 'nothing' }],
    ['a look-alike', { join: { url: 'https://zoom.us.evil.example/j/1', public: true } }, { early: 'refused look-alike', doors: 'refused look-alike', live: 'refused look-alike', over: 'nothing' }],
    ['a look-alike as virtual location', virtual('https://evil.example/?u=https://zoom.us/j/1'), { early: 'refused look-alike', doors: 'refused look-alike', live: 'refused look-alike', over: 'nothing' }],
    ['cancelled', { join: { url: zoom, public: true }, eventStatus: 'EventCancelled' }, { early: 'nothing', doors: 'nothing', live: 'nothing', over: 'nothing' }],
    ['postponed', { join: { url: zoom, public: true }, eventStatus: 'EventPostponed' }, { early: 'nothing', doors: 'nothing', live: 'nothing', over: 'nothing' }],
    ['offline', { location: [{ '@type': 'Place', name: 'Library', url: 'https://zoom.us/j/1' }] }, { early: 'nothing', doors: 'nothing', live: 'nothing', over: 'nothing' }],
  ]; // prettier-ignore
  for (const [title, fields, expected] of cases) {
    test(title, () => {
      assert.deepEqual(
        { early: offered(fields, early), doors: offered(fields, doors), live: offered(fields, live), over: offered(fields, over) },
        expected,
      ); // prettier-ignore
    });
  }

  test('an event without an end is joined until local midnight', () => {
    const open = event({ join: { url: zoom } });
    delete open.endDate;
    assert.equal(joinOf(open, Date.parse('2021-03-25T21:59Z'))?.kind, 'join');
    assert.equal(joinOf(open, Date.parse('2021-03-25T22:00Z')), undefined);
  });

  test('without a date the link is shown only when it is public', () => {
    const undated: CivicEvent = { name: 'Meeting', join: { url: zoom } };
    assert.equal(joinOf(undated, live)?.kind, 'announced');
    assert.equal(joinOf({ ...undated, join: { url: zoom, public: true } }, live)?.kind, 'join');
  });
});

describe('what comes with the link', () => {
  const join = {
    url: zoom,
    passcode: '424242',
    meetingId: '123 4567 8901',
    dialIn: [{ telephone: '+358 00 000' }],
    testUrl: 'https://zoom.us/test',
  };

  test('passcode, number and telephone stay in until the doors open', () => {
    const before = joinOf(event({ join }), early);
    assert.equal(before?.open, false);
    assert.equal(before.testUrl, join.testUrl);
    assert.doesNotMatch(JSON.stringify(before), /424242|123 4567|12345678901|\+358|secret/);
    const { url, passcode, meetingId, dialIn, open } = joinOf(event({ join }), doors) as unknown as Record<
      string,
      unknown
    >;
    assert.deepEqual({ url, passcode, meetingId, dialIn, open }, {
      url: zoom, passcode: '424242', meetingId: '123 4567 8901', dialIn: join.dialIn, open: true,
    }); // prettier-ignore
  });

  test('the number is that of the link, where none is stated', () => {
    assert.equal(joinOf(event({ join: { url: zoom } }), live)?.meetingId, '12345678901');
  });

  test('a telephone conference has no link, but a number to call', () => {
    const call = event({ join: { dialIn: [{ telephone: '+358 00 000' }], passcode: '1' } });
    assert.deepEqual(joinOf(call, early)?.dialIn, []);
    const { kind, dialIn } = joinOf(call, live) ?? {};
    assert.deepEqual([kind, dialIn], ['announced', [{ telephone: '+358 00 000' }]]);
  });

  test('the host of a link is the one that is opened', () => {
    const { host } = joinOf(event({ join: { url: 'https://zооm.us:8443/j/1' } }), live) as { host: string };
    assert.equal(host, 'xn--zm-fmca.us:8443');
  });
});

test('the link is asked for again from the doors to the end, unless it is there', () => {
  const cases: [Fields, number, boolean][] = [
    [{ join: { provider: 'zoom' } }, early, false],
    [{ join: { provider: 'zoom' } }, doors, true],
    [{ join: { provider: 'zoom' } }, live, true],
    [{ join: { provider: 'zoom' } }, over, false],
    [{ join: { provider: 'zoom' }, eventStatus: 'EventCancelled' }, live, false],
    [{ eventAttendanceMode: 'OnlineEventAttendanceMode' }, live, true],
    [{ join: { url: zoom } }, live, false],
    [virtual('https://meet.jit.si/Council'), live, false],
    [{ location: [{ '@type': 'Place', name: 'Library' }] }, live, false],
  ];
  for (const [fields, now, awaited] of cases) {
    assert.equal(isJoinLinkAwaited(event(fields), now), awaited, JSON.stringify(fields));
  }
});

testWithData(
  'the St. Gallen event is on Zoom, its link on the organizer’s page: nothing to join by, at any time',
  () => {
    interface Story { id: string; start: string; end: string; timeZone: string; online: { provider: string; url: string } } // prettier-ignore
    const { events } = JSON.parse(readData('founding-stories.json')) as { events: Story[] };
    const { start, end, timeZone, online } = events.find(({ id }) => id === 'ccsc-trend-study-2021')!;
    const { value } = readEvent({
      name: 'Release of the study',
      startDate: start,
      endDate: end,
      timeZone,
      join: { provider: online.provider, instructionsUrl: online.url },
    });
    for (let now = Date.parse(start) - 86_400_000; now < Date.parse(end); now += 600_000) {
      const join = joinOf(value!, now);
      assert.equal(join?.kind, 'announced');
      assert.equal(join.provider, 'Zoom');
      assert.equal(join.instructionsUrl, new URL(online.url).href);
    }
  },
);
