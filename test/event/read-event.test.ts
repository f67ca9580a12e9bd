import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { events as fixtures, lookAlikeMeeting } from '../fixtures/events.js';
import { readEvent } from '../../src/event/read-event.js';
import { readData, testWithData } from '../outside-data.js';

const base = 'https://council.example/api/events/1';
const read = (data: unknown) => readEvent(data, base);
/** What is made of the fields, apart from the name. */
function valueOf(fields: Record<string, unknown>): Record<string, unknown> {
  const { value, issues } = read({ name: 'Meeting', ...fields });
  assert.deepEqual(issues, []);
  const { name, ...rest } = value!;
  assert.equal(name, 'Meeting');
  return rest;
}

describe('the spellings of schema.org', () => {
  const place = { '@type': 'Place', name: 'Library' };
  const cases: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['null is absent, at any depth', { endDate: null, offers: null, location: { '@type': 'Place', name: 'Library', address: null } }, { location: [place] }],
    ['null among many', { keywords: [null, 'a', null] }, { keywords: ['a'] }],
    ['what is unknown is ignored', { eventSchedule: { '@type': 'Schedule' }, location: { ...place, floor: 3 } }, { location: [place] }],
    ['terms with https', { eventStatus: 'https://schema.org/EventCancelled' }, { eventStatus: 'EventCancelled' }],
    ['terms with http', { eventAttendanceMode: 'http://schema.org/OnlineEventAttendanceMode' }, { eventAttendanceMode: 'OnlineEventAttendanceMode' }],
    ['terms in small letters', { offers: { availability: 'inStock' } }, { offers: [{ availability: 'InStock' }] }],
    ['a type in a URL, one of several', { '@type': ['https://schema.org/SocialEvent', 'Event'] }, { '@type': 'SocialEvent' }],
    ['@id', { '@id': 'https://council.example/#1' }, { id: 'https://council.example/#1' }],
    ['a number as id', { id: 7 }, { id: '7' }],
    ['one organizer', { organizer: { '@type': 'Organization', name: 'City' } }, { organizer: [{ name: 'City' }] }],
    ['names instead of objects', { organizer: 'City', performer: ['A', 'B'], superEvent: 'Week' }, { organizer: [{ name: 'City' }], performer: [{ name: 'A' }, { name: 'B' }], superEvent: { name: 'Week' } }],
    ['a location in words', { location: 'Library' }, { location: [place] }],
    ['a location that is a URL', { location: 'https://council.example/online' }, { location: [{ '@type': 'VirtualLocation', url: 'https://council.example/online' }] }],
    ['a type of place', { location: { '@type': 'https://schema.org/MusicVenue', name: 'Library' } }, { location: [place] }],
    ['an address as location', { location: { '@type': 'PostalAddress', streetAddress: 'Main Street 1' } }, { location: [{ '@type': 'Place', address: { streetAddress: 'Main Street 1' } }] }],
    ['an address in words', { location: { name: 'Library', address: 'Main Street 1' } }, { location: [{ ...place, address: { streetAddress: 'Main Street 1' } }] }],
    ['a location without type that is a meeting', { location: { name: 'Zoom', url: 'https://zoom.us/j/1' } }, { location: [{ '@type': 'VirtualLocation', name: 'Zoom', url: 'https://zoom.us/j/1' }] }],
    ['a country as an object', { location: { ...place, address: { addressCountry: { '@type': 'Country', name: 'FI' } } } }, { location: [{ ...place, address: { addressCountry: 'FI' } }] }],
    ['coordinates in strings', { location: { ...place, geo: { latitude: '60.1', longitude: '-24.5' } } }, { location: [{ ...place, geo: { latitude: 60.1, longitude: -24.5 } }] }],
    ['an image as URL, one of several', { image: ['/a.jpg', '/b.jpg'] }, { image: { url: 'https://council.example/a.jpg' } }],
    ['an image by contentUrl', { image: { '@type': 'ImageObject', contentUrl: '/a.jpg', width: '1200', height: '675' } }, { image: { url: 'https://council.example/a.jpg', width: 1200, height: 675 } }],
    ['a price in a string', { offers: [{ price: '5', priceCurrency: 'chf' }, { price: '2,50' }] }, { offers: [{ price: 5, priceCurrency: 'CHF' }, { price: 2.5 }] }],
    ['a price in words', { offers: { price: '5–15 €' } }, { offers: [{ description: '5–15 €' }] }],
    ['free in a string', { isAccessibleForFree: 'https://schema.org/True' }, { isAccessibleForFree: true }],
    ['keywords in one string', { keywords: 'heat, wood ,#Plan' }, { keywords: ['heat', 'wood', '#Plan'] }],
    ['keywords as terms', { keywords: [{ '@type': 'DefinedTerm', name: 'heat' }, 'wood'] }, { keywords: ['heat', 'wood'] }],
    ['languages as objects', { inLanguage: { '@type': 'Language', name: 'German', alternateName: 'de' } }, { inLanguage: ['de'] }],
    ['dates as databases write them', { startDate: '2021-03-25 16:30:00' }, { startDate: '2021-03-25T16:30:00' }],
    ['doors at a time of day', { startDate: '2021-03-25T16:30:00+01:00', doorTime: '16:00' }, { startDate: '2021-03-25T16:30:00+01:00', doorTime: '2021-03-25T16:00+01:00' }],
    ['one telephone number', { join: { dialIn: '+41 00' } }, { join: { dialIn: [{ telephone: '+41 00' }] } }],
    ['numbers for codes', { join: { passcode: 424242, meetingId: 123 } }, { join: { passcode: '424242', meetingId: '123' } }],
    ['a meeting system by its key', { join: { provider: 'teams' } }, { join: { provider: 'Microsoft Teams' } }],
    ['a meeting system in other letters', { join: { provider: ' google MEET' } }, { join: { provider: 'Google Meet' } }],
    ['a meeting system that is not known', { join: { provider: 'BBB' } }, { join: { provider: 'BBB' } }],
    ['a document by its URL', { documents: '/a.pdf' }, { documents: [{ url: 'https://council.example/a.pdf' }] }],
    ['sizes in bytes and in words', { documents: [{ url: '/a', contentSize: 5 }, { url: '/b', contentSize: '5 B' }] }, { documents: [{ url: 'https://council.example/a', contentSize: 5 }, { url: 'https://council.example/b', contentSize: '5 B' }] }],
    ['what is empty is absent', { description: ' ', keywords: [''], offers: [{ description: { fi: '' } }], join: {} }, {}],
  ]; // prettier-ignore
  for (const [title, fields, expected] of cases) {
    test(title, () => {
      assert.deepEqual(valueOf(fields), expected);
    });
  }
});

describe('texts and URLs', () => {
  test('markup becomes plain text, in every language', () => {
    assert.deepEqual(
      valueOf({
        description: { de: '<p>Eins</p><p>Zwei &amp; drei</p>', en: '<script>alert(1)</script>One' },
      }),
      { description: { de: 'Eins\n\nZwei & drei', en: 'One' } },
    );
  });

  test('markup that was escaped on its way is markup still', () => {
    const description = '&lt;p&gt;One&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;';
    assert.deepEqual(valueOf({ description }), { description: 'One' });
  });

  test('one line stays one line, and no text turns the direction of what follows', () => {
    assert.equal(read({ name: 'A\u202e\n\u2066B\u0000' }).value?.name, 'A B');
  });

  test('codes are kept to the letter', () => {
    const join = { passcode: '<b>&amp;1</b>', meetingId: '123 456' };
    assert.deepEqual(valueOf({ join }), { join });
  });

  test('relative URLs are of the resource; without one they stay', () => {
    const data = { name: 'Meeting', url: '../1.html', offers: { url: '/register' } };
    const { url, offers } = read(data).value!;
    assert.deepEqual(
      [url, offers],
      ['https://council.example/api/1.html', [{ url: 'https://council.example/register' }]],
    );
    assert.equal(readEvent(data).value?.url, '../1.html');
  });

  test('reading what was read changes nothing', () => {
    for (const [state, fixture] of Object.entries(fixtures)) {
      const once = read(fixture).value;
      assert.deepEqual(read(once), { value: once, issues: [] }, state);
    }
  });

  test('the data are not changed', () => {
    const data = { name: '<b>A</b>', location: 'Library', offers: { price: '5' }, image: ['/a.jpg'] };
    const before = structuredClone(data);
    read(data);
    assert.deepEqual(data, before);
  });
});

describe('what is wrong is named once, where it stands, and the rest is kept', () => {
  const good = { name: 'Meeting', startDate: '2021-03-25T16:30', timeZone: 'Europe/Zurich' };
  const cases: [string, Record<string, unknown>, string[], Record<string, unknown>?][] = [
    ['a name of another type', { name: 5 }, ['/name'], { name: undefined }],
    ['no name', { name: null }, ['/name'], { name: undefined }],
    ['an empty name', { name: '<p></p>' }, ['/name'], { name: undefined }],
    ['one language of a name', { name: { fi: 5, en: 'Meeting' } }, ['/name/fi'], { name: { en: 'Meeting' } }],
    ['a date that is none', { startDate: '2021-02-30' }, ['/startDate'], { startDate: undefined }],
    ['a date as a number', { startDate: 1616686200 }, ['/startDate'], { startDate: undefined }],
    ['an end before the start', { endDate: '2021-03-25T15:30' }, ['/endDate']],
    ['an end before the start, by its offset', { endDate: '2021-03-25T16:30:00+02:00' }, ['/endDate']],
    ['an end on the day before', { endDate: '2021-03-24' }, ['/endDate']],
    ['doors after the start', { doorTime: '2021-03-25T17:00' }, ['/doorTime']],
    ['an unknown zone', { timeZone: 'Europe/Nowhere' }, ['/timeZone'], { timeZone: undefined }],
    ['an invented status', { eventStatus: 'https://schema.org/EventCompleted' }, ['/eventStatus']],
    ['an invented mode', { eventAttendanceMode: 'Metaverse' }, ['/eventAttendanceMode']],
    ['a link that runs a script', { url: 'javascript:alert(1)' }, ['/url']],
    ['the same, hidden', { organizer: { name: 'City', url: ' java\nscript:alert(1)' } }, ['/organizer/url'], { organizer: [{ name: 'City' }] }],
    ['a link with a user name', { url: 'https://zoom.us@evil.example' }, ['/url']],
    ['one of two', { organizer: ['City', { name: 'Canton', url: 'data:text/html,x' }] }, ['/organizer/1/url'], { organizer: [{ name: 'City' }, { name: 'Canton' }] }],
    ['counted with what is null', { organizer: [null, 'City', { name: [] , url: 5 }] }, ['/organizer/2/url'], { organizer: [{ name: 'City' }] }],
    ['an image of the wrong kind', { image: ['javascript:alert(1)', '/b.jpg'] }, ['/image/0']],
    ['a price below nothing', { offers: { price: -5 } }, ['/offers/price']],
    ['no currency', { offers: { price: 5, priceCurrency: 'Franken' } }, ['/offers/priceCurrency'], { offers: [{ price: 5 }] }],
    ['a capacity in words', { maximumAttendeeCapacity: 'many' }, ['/maximumAttendeeCapacity']],
    ['half a place', { remainingAttendeeCapacity: 1.5 }, ['/remainingAttendeeCapacity']],
    ['a telephone number that is missing', { join: { provider: 'Zoom', dialIn: [{ name: 'Zurich' }] } }, ['/join/dialIn/0/telephone'], { join: { provider: 'Zoom' } }],
    ['the link of the host', { join: { url: 'https://zoom.us/s/1', passcode: '1' } }, ['/join/url'], { join: { passcode: '1' } }],
    ['the link of the host, as a page', { url: 'https://zoom.us/s/1' }, ['/url']],
    ['the link of the host, as location', { location: { '@type': 'VirtualLocation', url: 'https://zoom.us/wc/1/start' } }, ['/location/url'], { location: [{ '@type': 'VirtualLocation' }] }],
    ['a look-alike', { join: { url: 'https://zoom.us.evil.example/j/1' } }, ['/join/url']],
    ['a look-alike without a scheme', { join: { url: '//zoom.us.evil.example/j/1' } }, ['/join/url']],
    ['a look-alike in the query', { join: { url: 'https://evil.example/?u=https://zoom.us/j/1' } }, ['/join/url']],
    ['a look-alike as location', { location: 'https://zoom.us.evil.example/j/1' }, ['/location'], { location: [{ '@type': 'VirtualLocation' }] }],
    ['an unsafe original', { translation: { sl: { method: 'machine', original: 'javascript:alert(1)' } } }, ['/translation/sl/original'], { translation: { sl: { method: 'machine' } } }],
    ['a duration of months', { duration: 'P1M' }, ['/duration']],
    ['a part that ends before it begins', { subEvent: [{ name: 'A', startDate: '2021-03-25T17:00', endDate: '2021-03-25T16:00' }] }, ['/subEvent/0/endDate'], { subEvent: [{ name: 'A', startDate: '2021-03-25T17:00' }] }],
    ['several', { endDate: 'soon', timeZone: 5, access: { stepFree: 'yes', captions: true } }, ['/endDate', '/timeZone', '/access/stepFree'], { timeZone: undefined, access: { captions: true } }],
  ]; // prettier-ignore
  for (const [title, fields, pointers, kept = {}] of cases) {
    test(title, () => {
      const { value, issues } = read({ ...good, ...fields });
      const left = value as Record<string, unknown>;
      assert.deepEqual(issues.map(({ pointer }) => pointer).sort(), [...pointers].sort());
      const expected = Object.entries<unknown>({ ...good, ...kept }).filter(
        ([, field]) => field !== undefined,
      );
      for (const [key, field] of expected) assert.deepEqual(left[key], field, key);
      for (const pointer of pointers) {
        const field = pointer.split('/')[1]!;
        if (!(field in kept)) assert.equal(left[field], undefined, field);
      }
      assert.ok(issues.every(({ message }) => message.length > 10 && message.length <= 160));
    });
  }

  test('the look-alike of the fixtures says so', () => {
    const { issues } = read(lookAlikeMeeting);
    assert.deepEqual(issues, [
      { pointer: '/join/url', message: "holds a meeting provider's domain, but does not lead there" },
    ]);
  });

  for (const data of [null, undefined, 'text', 5, true, [], [{ name: 'A' }]]) {
    test(`${data === undefined ? 'undefined' : JSON.stringify(data)} is no event`, () => {
      const { value, issues } = read(data);
      assert.equal(value, undefined);
      assert.deepEqual(
        issues.map(({ pointer }) => pointer),
        [''],
      );
    });
  }
});

describe('hostile data', () => {
  // What takes the square of the length would take minutes: the runner ends it.
  test('100 kB of anything in any field is read', { timeout: 60_000 }, () => {
    const pieces = [
      'a',
      '<',
      '<p',
      '&lt;',
      'T',
      ' ',
      '-',
      '/',
      '%',
      '"',
      '{',
      'a,',
      '\u202e',
      '+',
      '0',
      'zoom.us',
    ];
    const fields = ['name', 'description', 'startDate', 'doorTime', 'url', 'keywords', 'organizer', 'duration', 'timeZone', 'image', 'eventStatus', 'location', 'inLanguage', 'isAccessibleForFree']; // prettier-ignore
    for (const piece of pieces) {
      const text = piece.repeat(100_000 / piece.length);
      for (const field of fields) {
        const dates = { startDate: `2021-03-25${text}`, doorTime: `16:30${text}` };
        const { issues } = read({ ...dates, [field]: text, offers: { price: text, url: `https://${text}` } });
        assert.ok(issues.every(({ message }) => message.length <= 160));
      }
    }
  });

  test('20,000 items are read', { timeout: 60_000 }, () => {
    const many = (item: unknown) => Array.from({ length: 20_000 }, () => item);
    const { value } = read({
      name: 'A',
      organizer: many('A'),
      performer: many(5),
      keywords: 'a,'.repeat(20_000),
    });
    assert.equal(value?.organizer?.length, 20_000);
    assert.equal(value.performer, undefined);
    assert.equal(value.keywords?.length, 20_000);
  });

  test('names of the language’s own properties are names of data', () => {
    const data: unknown = JSON.parse(
      '{"name":"A","__proto__":"x","constructor":"y","toString":["z"],"hasOwnProperty":{"valueOf":"w"}}',
    );
    assert.deepEqual(read(data), { value: { name: 'A' }, issues: [] });
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  test('neither depth nor a circle ends in an exception', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level++) deep = level % 2 ? [deep] : { subEvent: deep };
    assert.equal(read({ name: 'A', subEvent: deep, other: deep }).value?.name, 'A');
    const circle: Record<string, unknown> = { name: 'A' };
    circle['superEvent'] = circle;
    assert.equal(read(circle).value?.name, 'A');
  });
});

testWithData('schema.org’s own examples are read', () => {
  for (const file of [
    '01-schedule-weekly',
    '02-schedule-monthly-bymonthday',
    '03-schedule-count',
    '04-schedule-2MO',
  ]) {
    const page = readData(`json-ld/${file}.html`);
    const data: unknown = JSON.parse(/<script[^>]*>([^]*?)<\/script>/.exec(page)![1]!);
    const { value, issues } = read(data);
    assert.deepEqual(issues, [], file);
    assert.equal(typeof value?.name, 'string', file);
  }
});
