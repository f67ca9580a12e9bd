import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEndpoint } from '../../demo/endpoint/app.js';
import { readContent, type EventContent } from '../../demo/endpoint/content.js';
import { readEvents } from '../../src/event/read-event.js';

const minute = 60_000;

/** Doors at 17:45 in Zurich, start at 18:00, end at 19:00, on 15 September 2026. */
const start = Date.UTC(2026, 8, 15, 16, 0);
const secrets = ['zoom.us/j', '98765432101', 'pwd=', '424242', '+41 00 000 00 00', 'meet.jit.si'];

const consultation: EventContent = {
  id: 'consultation',
  name: { de: 'Sprechstunde', fi: 'Neuvontatunti' },
  startDate: '2026-09-15T18:00:00+02:00',
  endDate: '2026-09-15T19:00:00+02:00',
  timeZone: 'Europe/Zurich',
  eventAttendanceMode: 'OnlineEventAttendanceMode',
  location: [{ '@type': 'VirtualLocation', url: 'https://meet.jit.si/TheSameOnJitsi' }],
  join: {
    url: 'https://zoom.us/j/98765432101?pwd=c2VjcmV0',
    passcode: '424242',
    meetingId: '987 6543 2101',
    dialIn: [{ telephone: '+41 00 000 00 00' }],
  },
};

let now = start;
const endpointOf = (events: EventContent[]) => createEndpoint({ events, now: () => now });
const one = endpointOf([consultation]);

/** The answer at an instant, as bytes. */
async function bytesAt(instant: number, path: string, endpoint = one) {
  now = instant;
  const response = await endpoint.request(path);
  assert.equal(response.status, 200);
  return { text: new TextDecoder().decode(await response.arrayBuffer()), response };
}

describe('joining in the bytes of the answer', () => {
  for (const path of ['/events/consultation', '/events', '/events?limit=1&page=1']) {
    const cases: readonly (readonly [string, number, boolean])[] = [
      ['a week before', start - 7 * 24 * 60 * minute, false],
      ['one millisecond before the doors', start - 15 * minute - 1, false],
      ['as the doors open', start - 15 * minute, true],
      ['one millisecond before the end', start + 60 * minute - 1, true],
      ['at the end', start + 60 * minute, false],
      ['a year after', start + 365 * 24 * 60 * minute, false],
    ];
    for (const [when, instant, isThere] of cases) {
      test(`${path} ${when}: ${isThere ? 'everything' : 'nothing'}`, async () => {
        const { text } = await bytesAt(instant, path);
        for (const secret of secrets) assert.equal(text.includes(secret), isThere, secret);
        assert.match(text, /"provider":"Zoom"|zoom\.us/);
      });
    }
  }

  test('marked public, it is always there', async () => {
    const join = { url: 'https://zoom.us/j/98765432101', public: true };
    const { text } = await bytesAt(
      start - 1e9,
      '/events/consultation',
      endpointOf([{ ...consultation, join }]),
    );
    assert.match(text, /zoom\.us\/j\/98765432101/);
  });

  test('of a cancelled event, never', async () => {
    const endpoint = endpointOf([{ ...consultation, eventStatus: 'EventCancelled' }]);
    const { text } = await bytesAt(start + minute, '/events/consultation', endpoint);
    for (const secret of secrets) assert.ok(!text.includes(secret), secret);
  });
});

describe('how long an answer may be kept', () => {
  const ageAt = async (instant: number, path = '/events/consultation') => {
    const { response } = await bytesAt(instant, path);
    const value = response.headers.get('Cache-Control') ?? '';
    assert.match(value, /must-revalidate/);
    return Number(/max-age=(\d+)/.exec(value)?.[1]);
  };
  for (const path of ['/events/consultation', '/events']) {
    test(`${path}: never beyond the doors or the end`, async () => {
      for (const boundary of [start - 15 * minute, start + 60 * minute]) {
        for (const before of [1, 999, 1000, 1500, 20_000, 59_999, 61_000, 5 * minute]) {
          const age = await ageAt(boundary - before, path);
          assert.ok(age * 1000 <= before, `${age} s, ${before} ms before`);
        }
      }
    });
  }
  test('a minute otherwise', async () => {
    assert.equal(await ageAt(start - 20 * minute), 60);
  });
});

describe('conditional requests', () => {
  test('the same tag gives 304 without a body, and keeps what a page on another origin needs', async () => {
    const { response } = await bytesAt(start - 20 * minute, '/events/consultation');
    const tag = response.headers.get('ETag') ?? '';
    assert.match(tag, /^"[\w+/=-]+"$/);
    for (const given of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await one.request('/events/consultation', { headers: { 'If-None-Match': given } });
      assert.equal(again.status, 304, given);
      assert.equal(await again.text(), '');
      assert.equal(again.headers.get('ETag'), tag);
      assert.equal(again.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(again.headers.get('Cache-Control') ?? '', /max-age/);
    }
  });

  test('another when the doors open: a kept answer is not confirmed', async () => {
    const { response } = await bytesAt(start - 16 * minute, '/events/consultation');
    now = start - 15 * minute;
    const headers = { 'If-None-Match': response.headers.get('ETag') ?? '' };
    assert.equal((await one.request('/events/consultation', { headers })).status, 200);
  });

  test('of a list with dates that follow the clock: the same for a minute', async () => {
    const endpoint = createEndpoint({ events: await readContent(), now: () => now });
    const { response } = await bytesAt(start + minute, '/events', endpoint);
    now += minute;
    const headers = { 'If-None-Match': response.headers.get('ETag') ?? '' };
    assert.equal((await endpoint.request('/events', { headers })).status, 304);
  });
});

describe('the list', () => {
  const events = [3, 1, 2, -1, -2].map((day): EventContent => ({
    id: `day-${day}`,
    name: `Day ${day}`,
    startDate: new Date(start + day * 24 * 60 * minute).toISOString(),
    timeZone: 'Europe/Zurich',
    keywords: [day > 1 ? '#Late' : { fi: 'Varhain', en: 'Early' }],
  }));
  const undated: EventContent = { id: 'undated', name: 'Some day' };
  const endpoint = endpointOf([undated, ...events]);

  const idsOf = async (response: Response) => {
    const { value, issues } = readEvents(await response.json(), 'https://example.org/api/events');
    assert.deepEqual(issues, []);
    return value?.events.map(({ id }) => id);
  };
  const list = async (query: string) => {
    now = start;
    return endpoint.request(`/events${query}`);
  };

  test('what is to come first, soonest first; then what is over, latest first', async () => {
    assert.deepEqual(await idsOf(await list('')), ['day-1', 'day-2', 'day-3', 'undated', 'day--1', 'day--2']);
  });
  test('without the past, or the past alone', async () => {
    assert.deepEqual(await idsOf(await list('?past=hide')), ['day-1', 'day-2', 'day-3', 'undated']);
    assert.deepEqual(await idsOf(await list('?past=only')), ['day--1', 'day--2']);
  });
  test('by keyword, in any language and case', async () => {
    assert.deepEqual(await idsOf(await list('?keyword=late')), ['day-2', 'day-3']);
    assert.deepEqual(await idsOf(await list('?keyword=varhain')), ['day-1', 'day--1', 'day--2']);
    assert.deepEqual(await idsOf(await list('?keyword=none')), []);
  });
  test('page by page along Link: every event once, and the query is kept', async () => {
    const seen: (string | undefined)[] = [];
    let path: string | undefined = '/events?limit=2&past=show';
    let pages = 0;
    while (path !== undefined && pages < 10) {
      now = start;
      const response: Response = await endpoint.request(path);
      const link = response.headers.get('Link') ?? '';
      path = /<([^>]+)>; rel="next"/.exec(link)?.[1];
      if (path) assert.match(path, /limit=2/);
      seen.push(...((await idsOf(response)) ?? []));
      pages++;
    }
    assert.equal(pages, 3);
    assert.deepEqual(seen, ['day-1', 'day-2', 'day-3', 'undated', 'day--1', 'day--2']);
  });
  test('Link names first, previous and last', async () => {
    const link = (await list('?limit=2&page=2')).headers.get('Link') ?? '';
    for (const [relation, page] of [
      ['first', 1],
      ['prev', 1],
      ['next', 3],
      ['last', 3],
    ] as const) {
      assert.ok(link.includes(`</events?limit=2&page=${page}>; rel="${relation}"`), `${relation} in ${link}`);
    }
  });
  test('a page beyond the last is empty', async () => {
    const response = await list('?limit=2&page=9');
    assert.equal(response.headers.get('Link')?.includes('rel="next"'), false);
    assert.deepEqual(await idsOf(response), []);
  });
  for (const [query, pointer] of [
    ['?limit=0', '/limit'],
    ['?limit=101', '/limit'],
    ['?limit=ten', '/limit'],
    ['?page=0', '/page'],
    ['?page=-1', '/page'],
    ['?past=maybe', '/past'],
  ] as const) {
    test(`${query} is refused, and named`, async () => {
      const response = await list(query);
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      const problem = (await response.json()) as { errors: { pointer: string; detail: string }[] };
      assert.deepEqual(
        problem.errors.map((error) => error.pointer),
        [pointer],
      );
    });
  }
});

describe('HTTP', () => {
  test('every language is in the answer, whoever asks', async () => {
    now = start;
    const response = await one.request('/events/consultation', { headers: { 'Accept-Language': 'fi' } });
    const { name } = (await response.json()) as { name: unknown };
    assert.deepEqual(name, consultation.name);
    assert.equal(response.headers.get('Content-Type'), 'application/json');
  });

  test('any origin may read, also with a header of its own', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Headers': 'x-token' };
    const response = await one.request('/events/consultation', { headers });
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(response.headers.get('Access-Control-Expose-Headers') ?? '', /Link/);
    assert.equal(response.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');

    const asked = await one.request('/events/consultation', {
      method: 'OPTIONS',
      headers: { ...headers, 'Access-Control-Request-Method': 'GET' },
    });
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(asked.headers.get('Access-Control-Allow-Headers'), 'x-token');
    assert.equal(asked.headers.get('Access-Control-Allow-Methods'), 'GET,HEAD,OPTIONS');
  });

  test('HEAD answers as GET, without a body', async () => {
    now = start;
    const get = await one.request('/events/consultation');
    const head = await one.request('/events/consultation', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    for (const name of ['ETag', 'Cache-Control', 'Content-Type']) {
      assert.equal(head.headers.get(name), get.headers.get(name), name);
    }
  });

  test('it is for reading', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await one.request('/events/consultation', { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get('Allow'), 'GET, HEAD, OPTIONS');
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    }
  });

  for (const path of [
    '/events/none',
    '/events/consultation/more',
    '/nothing',
    '/pictures/none.svg',
    '/pictures/..%2fevents%2fx.json',
  ]) {
    test(`${path} is a problem, 404`, async () => {
      const response = await one.request(path);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      const problem = (await response.json()) as { status: number; title: string; instance: string };
      assert.equal(problem.status, 404);
      assert.ok(problem.title);
    });
  }

  test('a picture is served as what it is', async () => {
    const response = await one.request('/pictures/town-plan.svg');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('Content-Type') ?? '', /^image\/svg\+xml/);
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
  });

  test('an answer is taken for nothing but what it says it is', async () => {
    const response = await one.request('/events');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(
      response.headers.get('Content-Security-Policy') ?? '',
      /default-src 'none'; frame-ancestors 'none'/,
    );
  });

  test('its root leads on', async () => {
    const response = await one.request('/');
    assert.match(response.headers.get('Link') ?? '', /openapi\.json>; rel="service-desc"/);
  });
});
