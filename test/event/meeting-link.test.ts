import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isLookAlike, recognizeMeetingLink, refusalOf } from '../../src/event/meeting-link.js';
import { readData, testWithData } from '../outside-data.js';

/** URL, then "provider kind", then the number, then "passcode". Hosts and numbers are made up. */
const recognized = [
  ['https://zoom.us/j/12345678901', 'zoom join', '12345678901'],
  ['https://ZOOM.US/J/12345678901', 'zoom join', '12345678901'],
  ['  https://zoom.us:443/j/12345678901/ ', 'zoom join', '12345678901'],
  ['https://zo\tom.us/j/12345678901', 'zoom join', '12345678901'],
  ['https://zoom.us\\j\\12345678901', 'zoom join', '12345678901'],
  ['https://council.zoom.com/j/12345678901?tk=a&pwd=b.1#success', 'zoom join', '12345678901', 'passcode'],
  ['https://zoom.us/j/12345678901?pwd=', 'zoom join', '12345678901'],
  ['https://us06web.zoom.us/w/12345678901?tk=abc', 'zoom webinar', '12345678901'],
  ['https://zoom.us/wc/join/12345678901', 'zoom web-client', '12345678901'],
  ['https://app.zoom.us/wc/12345678901/join', 'zoom web-client', '12345678901'],
  ['https://zoom.us/wc/12345678901/start', 'zoom start', '12345678901'],
  ['https://zoom.us//s/12345678901', 'zoom start', '12345678901'],
  ['https://zoom.us/%73/12345678901', 'zoom start', '12345678901'],
  ['https://zoom.us/S/12345678901', 'zoom start', '12345678901'],
  ['https://zoom.us/start/videomeeting', 'zoom start'],
  ['https://zoom.us/j/12345678901?zak=abc', 'zoom start', '12345678901'],
  ['https://council.zoom.us/my/mayor?pwd=x', 'zoom personal', undefined, 'passcode'],
  ['https://zoom.us/meeting/register/abc', 'zoom register'],
  ['https://events.zoom.us/ev/abc', 'zoom register'],
  ['https://events.zoom.us/ejl/abc', 'zoom join'],
  ['https://zoom.us/rec/play/abc?pwd=x', 'zoom recording', undefined, 'passcode'],
  ['https://zoom.us/test', 'zoom test'],
  ['https://teams.microsoft.com/meet/1234567890123?p=abc', 'teams join', undefined, 'passcode'],
  ['https://teams.cloud.microsoft/meet/1234567890123', 'teams join'],
  ['https://gov.teams.microsoft.us/l/meetup-join/19%3ameeting_a%40thread.v2/0', 'teams join'],
  ['https://teams.microsoft.com/_#/l/meetup-join/19:meeting_a@thread.v2/0', 'teams web-client'],
  ['https://teams.microsoft.com/v2/?meetingjoin=true#/meet/123', 'teams web-client'],
  ['https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join', 'teams join'],
  ['https://events.teams.microsoft.com/event/abc@def', 'teams register'],
  ['https://city.webex.com/city/j.php?MTID=m123', 'webex join'],
  ['https://city.webex.com/join/planning', 'webex join'],
  ['https://city.webex.com/start/planning', 'webex start'],
  ['https://city.webex.com/weblink/register/r123', 'webex register'],
  ['https://city.webex.com/webappng/sites/city/webinar/webinarSeries/register/123', 'webex register'],
  ['https://city.webex.com/webappng/sites/city/recording/123/playback', 'webex recording'],
  ['https://city.webex.com/city/lsr.php?RCID=123', 'webex recording'],
  ['https://www.webex.com/test-meeting.html', 'webex test'],
  ['https://meet.google.com/abc-defg-hij?authuser=0', 'meet join'],
  ['https://meet.google.com/lookup/council', 'meet join'],
  ['https://meet.google.com/new', 'meet start'],
  ['https://meet.jit.si/Council#config.startWithAudioMuted=true', 'jitsi join'],
  ['https://8x8.vc/council/planning', 'jitsi join'],
  ['https://moderated.jitsi.net/0123456789abcdef', 'jitsi start'],
  ['https://council.whereby.com/planning', 'whereby join'],
  ['https://council.whereby.com/planning?roomKey=abc', 'whereby start'],
  ['https://bbb.example.org/b/abc-def-ghi', 'bigbluebutton join'],
  ['https://bbb.example.org/b/abc-d3f-ghi-jkl', 'bigbluebutton join'],
  ['https://bbb.example.org/rooms/abc-def-ghi-jkl', 'bigbluebutton join'],
  ['https://bbb.example.org/html5client/join?sessionToken=a', 'bigbluebutton web-client'],
  ['https://bbb.example.org/bigbluebutton/api/join?meetingID=a&password=b', 'bigbluebutton join', undefined, 'passcode'],
  ['https://bbb.example.org/bigbluebutton/api/join?meetingID=a&role=MODERATOR', 'bigbluebutton start'],
  ['https://bbb.example.org/playback/presentation/2.3/abc', 'bigbluebutton recording'],
] as const; // prettier-ignore

const others = [
  'zoom.us/j/123456789',
  '',
  'https://',
  'https://zoom.us/',
  'https://zoom.us/pricing',
  'https://zoom.us/j/',
  'https://zoom.us/j/abc',
  'https://user:secret@zoom.us/j/123456789',
  'https://teams.microsoft.com/downloads',
  'https://webex.com/',
  'https://meet.google.com/landing',
  'https://meet.google.com/linkredirect?dest=https://evil.example',
  'https://meet.jit.si/',
  'https://whereby.com/',
  'https://council.example/b/agenda',
  'https://council.example/rooms/12/join',
  'https://council.example/meeting',
  // Letters that look like Latin ones make another host.
  'https://zооm.us/j/123456789',
];

const lookAlikes = [
  'https://zoom.us.evil.example/j/123456789',
  'https://ZOOM.US.evil.example/j/123456789',
  'https://zoom.us\t.evil.example/j/1',
  'https://zoom.us-meeting.example/j/123456789',
  'https://evilzoom.us/j/123456789',
  'https://my-zoom.us/j/123456789',
  'https://zoom.us@evil.example/j/123456789',
  'https://zoom.us%2Fj%2F1@evil.example/',
  'https://evil.example/zoom.us/j/123456789',
  'https://evil.example/?u=https://zoom.us/j/1',
  'https://evil.example/?u=https%3A%2F%2Fzoom%2Eus%2Fj%2F1',
  'https://evil.example/#https://zoom.us/j/1',
  'https://zoom.us..evil.example/rooms/abc-def-ghi-jkl/join',
  'https://teams.microsoft.com.evil.example/meet/123?p=x',
  'https://city.webex.com.evil.example/meet/planning',
  'https://meet.google.com.evil.example/abc-defg-hij',
  'https://zoom-x.de.evil.example/j/1',
];

describe('recognizeMeetingLink', () => {
  for (const [url, expected, id, passcode] of recognized) {
    test(`${JSON.stringify(url)} is ${expected}`, () => {
      const link = recognizeMeetingLink(url);
      assert.equal(`${link?.provider ?? ''} ${link?.kind ?? ''}`, expected);
      assert.equal(link?.id, id);
      assert.equal(link?.hasPasscode, passcode !== undefined);
      assert.equal(isLookAlike(url), false);
    });
  }

  for (const url of others) {
    test(`${JSON.stringify(url)} is no meeting link`, () => {
      assert.equal(recognizeMeetingLink(url), undefined);
      assert.equal(isLookAlike(url), false);
    });
  }

  for (const url of lookAlikes) {
    test(`${JSON.stringify(url)} only looks like one`, () => {
      assert.equal(recognizeMeetingLink(url), undefined);
      assert.equal(refusalOf(url), 'look-alike');
    });
  }

  test('a host that only begins like a domain of a provider is nobody’s', () => {
    for (const url of [
      'https://zoom.usability.example/',
      'https://zoom.community.example/',
      'https://council.example/',
    ]) {
      assert.equal(refusalOf(url), undefined, url);
    }
  });

  test('the link of the host is refused, over http too', () => {
    assert.equal(refusalOf('https://zoom.us/s/123456789'), 'host-link');
    assert.equal(refusalOf('http://zoom.us/s/123456789'), 'host-link');
    assert.equal(refusalOf(' HTTP://zoom.us/s/123456789'), 'host-link');
    assert.equal(refusalOf('https://zoom.us/j/123456789'), undefined);
  });

  test('whatever the text, it neither throws nor takes another host for a provider’s', () => {
    const piece = fc.oneof(
      fc.constantFrom('https://', 'http://', 'zoom.us', '.zoom.us', 'zoom-x.de', '/j/', '123456789', '@', '%', '#', '?', '\\', '\n', 'evil.example', ':', '/'),
      fc.string({ maxLength: 6 }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const link = recognizeMeetingLink(text);
        refusalOf(text);
        if (link?.provider === 'zoom') {
          const { protocol, hostname, username } = new URL(text);
          assert.match(hostname, /(^|\.)(zoom\.us|zoom\.com|zoomgov\.com|zoom-x\.de)\.?$/);
          assert.equal(protocol + username, 'https:');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  testWithData('answers every case of meeting-links.json', () => {
    const { cases } = JSON.parse(readData('meeting-links.json')) as {
      cases: { url: string; expected: unknown }[];
    };
    assert.ok(cases.length > 20);
    for (const { url, expected } of cases) {
      assert.deepEqual(recognizeMeetingLink(url) ?? null, expected, url);
    }
  });
});
