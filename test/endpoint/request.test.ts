import { after, afterEach, before, describe, mock, test } from 'node:test';
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { configure } from '../../src/endpoint/configuration.js';
import { nextLink } from '../../src/endpoint/next-link.js';
import { EndpointError, type EndpointErrorCode } from '../../src/endpoint/problem.js';
import {
  readJson,
  type Reading,
  type ReadOptions,
  type RequestFunction,
} from '../../src/endpoint/request.js';

const url = 'https://api.example/events/1';

const json = (data: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' }, ...init });

/** Pauses are noted, not waited for; chance always says a half. */
function withoutPauses(): { pauses: number[]; options: ReadOptions } {
  const pauses: number[] = [];
  const wait = (milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  return { pauses, options: { wait, random: () => 0.5 } };
}

/** A request function that answers one after the other, and counts. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const request: RequestFunction = (asked) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    requests.push(asked);
    return Promise.resolve(answer());
  };
  return { request, requests };
}

/** The error a read ends with. */
async function failure(reading: Promise<unknown>): Promise<EndpointError> {
  const error = await reading.then(
    () => assert.fail('the read did not fail'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof EndpointError, String(error));
  return error;
}

/** Makes this process look like a page, or a device without a connection. */
function pretend(properties: { origin?: string; onLine?: boolean }): void {
  const { origin, onLine } = properties;
  Object.defineProperty(globalThis, 'origin', { value: origin, configurable: true });
  Object.defineProperty(globalThis, 'navigator', { value: { onLine }, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'origin');
  Reflect.deleteProperty(globalThis, 'navigator');
  configure({ request: undefined, timeout: undefined, retries: undefined });
  mock.timers.reset();
});

describe('reading', () => {
  test('asks for JSON and gives the data with the URL it came from', async () => {
    const { request, requests } = answering(() => json({ name: 'Museum night' }));
    const { data, url: from } = await readJson(url, { request });
    assert.deepEqual(data, { name: 'Museum night' });
    assert.equal(from, url);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]!.method, 'GET');
    assert.equal(requests[0]!.credentials, 'same-origin');
    assert.match(requests[0]!.headers.get('Accept')!, /^application\/json/);
    assert.equal(requests[0]!.cache, 'default');
  });

  test('the request function of the element comes before that of the page', async () => {
    const page = answering(() => json('page'));
    const element = answering(() => json('element'));
    configure({ request: page.request });
    assert.equal((await readJson(url)).data, 'page');
    assert.equal((await readJson(url, { request: element.request })).data, 'element');
  });

  test('null, false, 0 and an empty text are data', async () => {
    for (const data of [null, false, 0, '']) {
      assert.equal((await readJson(url, { request: answering(() => json(data)).request })).data, data);
    }
  });

  test('a byte order mark does no harm', async () => {
    const { request } = answering(() => new Response('\ufeff{"a":"ä"}'));
    assert.deepEqual((await readJson(url, { request })).data, { a: 'ä' });
  });

  const links: [string, string | undefined][] = [
    ['<https://api.example/events?page=2>; rel="next"', 'https://api.example/events?page=2'],
    ['</events?page=2>;rel=next', 'https://api.example/events?page=2'],
    [
      '<?page=1>; rel="prev", <?page=3>; rel="next"; title="page 3, of 4"',
      'https://api.example/events/1?page=3',
    ],
    ['<?page=3>; title="a, b"; rel = "last next"', 'https://api.example/events/1?page=3'],
    ['<?page=1>; rel="prev"', undefined],
    ['<?page=1>; rel="next-archive"', undefined],
    ['<javascript:alert(1)>; rel="next"', undefined],
    ['nonsense', undefined],
  ];
  for (const [header, expected] of links) {
    test(`Link: ${header} leads to ${expected ?? 'nothing'}`, async () => {
      const { request } = answering(() => json([], { headers: { Link: header } }));
      const reading = await readJson(url, { request });
      assert.equal(nextLink(reading.response, reading.url), expected);
    });
  }

  for (const address of [
    'javascript:alert(1)',
    'ftp://example.org/1',
    'relative',
    '',
    'https://user:secret@example.org/',
  ]) {
    test(`${JSON.stringify(address)} is asked of nobody`, async () => {
      const { request, requests } = answering(() => json({}));
      const error = await failure(readJson(address, { request }));
      assert.equal(error.code, 'invalid');
      assert.match(error.message, /src/);
      assert.equal(requests.length, 0);
    });
  }
});

describe('ten readers of one URL', () => {
  test('make one request, and each has data of its own', async () => {
    const { request, requests } = answering(() => json({ name: 'x', tags: ['a'] }));
    const readings = await Promise.all(Array.from({ length: 10 }, () => readJson(url, { request })));
    assert.equal(requests.length, 1);
    const [first, ...others] = readings.map(({ data }) => data as { tags: string[] });
    first!.tags.push('changed');
    for (const other of others) assert.deepEqual(other, { name: 'x', tags: ['a'] });
  });

  test('make another request for another URL or request function', async () => {
    const one = answering(() => json(1));
    const two = answering(() => json(2));
    await Promise.all([
      readJson(url, { request: one.request }),
      readJson(`${url}0`, { request: one.request }),
      readJson(url, { request: two.request }),
    ]);
    assert.equal(one.requests.length, 2);
    assert.equal(two.requests.length, 1);
  });

  test('one that leaves takes nothing from the others', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { request, requests } = answering(() => new Promise((resolve) => (answer = resolve)));
    const leaving = new AbortController();
    const left = failure(readJson(url, { request, signal: leaving.signal }));
    const staying = Array.from({ length: 9 }, () => readJson(url, { request }));
    leaving.abort();
    assert.equal((await left).code, 'aborted');
    assert.equal(requests[0]!.signal.aborted, false);
    answer(json('answer'));
    assert.deepEqual(
      (await Promise.all(staying)).map(({ data }) => data),
      Array(9).fill('answer'),
    );
    assert.equal(requests.length, 1);
  });

  test('when all have left the request ends, and the next reader makes a new one', async () => {
    const { request, requests } = answering(
      () => new Promise<Response>(() => undefined),
      () => json('second'),
    );
    const leaving = new AbortController();
    const left = [1, 2].map(() => failure(readJson(url, { request, signal: leaving.signal })));
    leaving.abort();
    await Promise.all(left);
    assert.equal(requests[0]!.signal.aborted, true);
    assert.equal((await readJson(url, { request })).data, 'second');
  });

  test('an element that is only moved in the page goes on with its request', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { request, requests } = answering(() => new Promise((resolve) => (answer = resolve)));
    const before = new AbortController();
    const left = failure(readJson(url, { request, signal: before.signal }));
    before.abort();
    const again = readJson(url, { request });
    await left;
    answer(json('answer'));
    assert.equal((await again).data, 'answer');
    assert.equal(requests.length, 1);
  });

  test('one that has left before it came asks nobody', async () => {
    const { request, requests } = answering(() => json(1));
    assert.equal((await failure(readJson(url, { request, signal: AbortSignal.abort() }))).code, 'aborted');
    assert.equal(requests.length, 0);
  });

  test('a fresh read does not wait with one for which an old answer will do', async () => {
    const { request, requests } = answering(
      () => new Promise<Response>(() => undefined),
      () => json('fresh'),
    );
    const leaving = new AbortController();
    const old = failure(readJson(url, { request, signal: leaving.signal }));
    assert.equal((await readJson(url, { request, fresh: true })).data, 'fresh');
    assert.deepEqual(
      requests.map(({ cache }) => cache),
      ['default', 'no-cache'],
    );
    leaving.abort();
    await old;
  });

  test('share the error too', async () => {
    const { request, requests } = answering(() => json({}, { status: 404 }));
    const errors = await Promise.all([1, 2, 3].map(() => failure(readJson(url, { request }))));
    assert.equal(new Set(errors).size, 1);
    assert.equal(requests.length, 1);
  });
});

describe('an answer with an ETag', () => {
  test('is asked for again with If-None-Match, and 304 gives the data anew', async () => {
    const { request, requests } = answering(
      () => json({ places: 3 }, { headers: { ETag: '"1"', Link: '<?page=2>; rel="next"' } }),
      () => new Response(null, { status: 304 }),
      () => json({ places: 2 }, { headers: { ETag: '"2"' } }),
      () => new Response(null, { status: 304 }),
    );
    const first = await readJson(url, { request });
    (first.data as { places: number }).places = 99;
    const second = await readJson(url, { request, fresh: first });
    assert.deepEqual(second.data, { places: 3 });
    assert.equal(second.url, url);
    assert.equal(nextLink(second.response, url), `${url}?page=2`);
    const third = await readJson(url, { request, fresh: second });
    assert.deepEqual(third.data, { places: 2 });
    assert.deepEqual((await readJson(url, { request, fresh: third })).data, { places: 2 });
    assert.deepEqual(
      requests.map(({ headers }) => headers.get('If-None-Match')),
      [null, '"1"', '"1"', '"2"'],
    );
    assert.match(requests[1]!.headers.get('Accept')!, /^application\/json/);
  });

  test('is asked for once by ten that read it again', async () => {
    const { request, requests } = answering(
      () => json({ places: 3 }, { headers: { ETag: '"1"' } }),
      () => new Response(null, { status: 304 }),
    );
    const read = (fresh?: Reading) =>
      Promise.all(Array.from({ length: 10 }, () => readJson(url, { request, fresh })));
    const [first] = await read();
    for (const { data } of await read(first)) assert.deepEqual(data, { places: 3 });
    assert.equal(requests.length, 2);
  });

  test('from another origin is left to the cache of the browser, since the header would need leave', async () => {
    const { request, requests } = answering(() =>
      Object.defineProperty(json({}, { headers: { ETag: '"1"' } }), 'type', { value: 'cors' }),
    );
    await readJson(url, { request, fresh: await readJson(url, { request }) });
    assert.equal(requests[1]!.headers.get('If-None-Match'), null);
    assert.equal(requests[1]!.cache, 'no-cache');
  });

  test('a 304 nobody asked for is an error, not an empty answer', async () => {
    const { request } = answering(() => new Response(null, { status: 304 }));
    assert.equal((await failure(readJson(url, { request }))).status, 304);
  });
});

describe('trying again', () => {
  const passing: [string, () => Response][] = [
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ...[408, 425, 429, 500, 502, 503, 504].map((status): [string, () => Response] => [
      `status ${status}`,
      () => new Response('', { status }),
    ]),
  ];
  for (const [title, answer] of passing) {
    test(`${title}: twice, with full jitter`, async () => {
      const { pauses, options } = withoutPauses();
      const { request, requests } = answering(answer, answer, () => json('third'));
      assert.equal((await readJson(url, { request, ...options })).data, 'third');
      assert.equal(requests.length, 3);
      assert.deepEqual(pauses, [500, 1000]);
    });
  }

  for (const status of [400, 401, 403, 404, 410, 422]) {
    test(`status ${status}: never`, async () => {
      const { request, requests } = answering(() => new Response('', { status }));
      await failure(readJson(url, { request, ...withoutPauses().options }));
      assert.equal(requests.length, 1);
    });
  }

  test('after the last try the error is what the last answer said', async () => {
    const { request, requests } = answering(
      () => new Response('', { status: 500 }),
      () => new Response('', { status: 503 }),
      () => new Response('', { status: 404 }),
    );
    const error = await failure(readJson(url, { request, ...withoutPauses().options }));
    assert.equal(error.code, 'not-found');
    assert.equal(requests.length, 3);
  });

  test('not more often than the page or the reader wants', async () => {
    const { request, requests } = answering(() => new Response('', { status: 500 }));
    configure({ retries: 1 });
    await failure(readJson(url, { request, ...withoutPauses().options }));
    assert.equal(requests.length, 2);
    await failure(readJson(url, { request, retries: 0 }));
    assert.equal(requests.length, 3);
  });

  test('Retry-After in seconds or as a date is waited for', async () => {
    const soon = new Date(Date.now() + 5000).toUTCString();
    const { pauses, options } = withoutPauses();
    const { request } = answering(
      () => new Response('', { status: 429, headers: { 'Retry-After': '3' } }),
      () => new Response('', { status: 503, headers: { 'Retry-After': soon } }),
      () => json(1),
    );
    await readJson(url, { request, ...options });
    assert.equal(pauses[0], 3500);
    assert.ok(pauses[1]! > 1000 && pauses[1]! <= 6000, String(pauses[1]));
  });

  const odd: [string, number | undefined][] = [
    ['soon', undefined],
    ['', undefined],
    ['0', 0],
    ['-5', 0],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ];
  for (const [header, expected] of odd) {
    test(`Retry-After: ${JSON.stringify(header)} is ${expected ?? 'nothing'}`, async () => {
      const { request } = answering(
        () => new Response('', { status: 429, headers: { 'Retry-After': header } }),
      );
      assert.equal((await failure(readJson(url, { request, retries: 0 }))).retryAfter, expected);
    });
  }

  test('a long Retry-After is left to the resident', async () => {
    const { request, requests } = answering(
      () => new Response('', { status: 429, headers: { 'Retry-After': '3600' } }),
    );
    const error = await failure(readJson(url, { request, ...withoutPauses().options }));
    assert.equal(error.code, 'rate-limited');
    assert.equal(error.retryAfter, 3_600_000);
    assert.equal(requests.length, 1);
  });

  test('ends when nobody waits any more', async () => {
    const leaving = new AbortController();
    const { request, requests } = answering(() => new Response('', { status: 500 }));
    let endPause: () => void = () => undefined;
    const wait = () => {
      leaving.abort();
      return new Promise<void>((resolve) => (endPause = resolve));
    };
    assert.equal((await failure(readJson(url, { request, wait, signal: leaving.signal }))).code, 'aborted');
    endPause();
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    assert.equal(requests.length, 1);
  });
});

describe('what the webmaster is told', () => {
  const { options } = withoutPauses();
  const cases: [title: string, () => Response | Promise<Response>, EndpointErrorCode, RegExp][] = [
    [
      '404',
      () => new Response('<h1>Not found</h1>', { status: 404 }),
      'not-found',
      /answered 404\. .*check src/,
    ],
    ['410', () => new Response('', { status: 410 }), 'not-found', /answered 410/],
    ['401', () => new Response('', { status: 401 }), 'http', /answered 401\. .*request function.*token/],
    ['429', () => new Response('', { status: 429 }), 'rate-limited', /answered 429\. .*limit/],
    ['500', () => new Response('', { status: 500 }), 'http', /answered 500\. .*log/],
    ['HTML', () => new Response(' <!DOCTYPE html><html>'), 'not-json', /HTML.*not JSON.*src/],
    [
      'cut off',
      () => new Response('{"name": "Muse'),
      'not-json',
      /JSON that is empty, cut off or wrong \(SyntaxError/,
    ],
    ['nothing', () => new Response(null, { status: 204 }), 'not-json', /empty/],
    [
      'a function that throws',
      () => {
        throw new RangeError('no token');
      },
      'network',
      /request function failed \(RangeError: no token\)/,
    ],
    [
      'a function that rejects',
      () => Promise.reject(new Error('no token')),
      'network',
      /request function failed/,
    ],
    ['a function that answers nothing', () => undefined as unknown as Response, 'network', /gave no answer/],
    [
      'no answer',
      () => Promise.reject(new TypeError('fetch failed')),
      'network',
      /gave no answer .*fetch failed.*running/,
    ],
  ];
  for (const [title, answer, code, sentence] of cases) {
    test(`${title}: ${code}`, async () => {
      const error = await failure(readJson(url, { request: answering(answer).request, ...options }));
      assert.equal(error.code, code);
      assert.equal(error.url, url);
      assert.ok(error.message.startsWith(url), error.message);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, /\n/);
    });
  }

  test("the endpoint's own words, and its field errors for programs", async () => {
    const problem = {
      type: 'https://api.example/problems/closed',
      title: 'Closed',
      detail: 'Registration is closed',
      status: 'wrong',
      errors: [{ pointer: '/email', code: 'format', detail: 'no @' }, { pointer: 5 }],
    };
    const headers = { 'Content-Type': 'application/problem+json' };
    const { request } = answering(() => json(problem, { status: 422, headers }));
    const error = await failure(readJson(url, { request }));
    assert.equal(error.status, 422);
    assert.match(error.message, /answered 422 \(Closed: Registration is closed\)/);
    assert.equal(error.problem?.type, 'https://api.example/problems/closed');
    assert.deepEqual(error.problem.errors, [{ pointer: '/email', code: 'format', detail: 'no @' }, {}]);
    assert.equal(error.problem.status, undefined);
  });

  test('a redirect to a page is named, the login page as a rule', async () => {
    const { request } = answering(() =>
      Object.defineProperty(new Response('<html>'), 'url', { value: 'https://api.example/login' }),
    );
    const error = await failure(readJson(url, { request }));
    assert.match(error.message, /redirected to https:\/\/api\.example\/login/);
  });

  test('no answer from another origin names the CORS header and the origin to allow', async () => {
    pretend({ origin: 'https://council.example', onLine: true });
    const { request } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failure(readJson(url, { request, ...options }));
    assert.equal(error.code, 'cors');
    assert.match(error.message, /"Access-Control-Allow-Origin: https:\/\/council\.example"/);
    assert.match(error.message, /Content-Security-Policy lacks https:\/\/api\.example in connect-src/);
  });

  test('no answer from the same origin does not', async () => {
    pretend({ origin: 'https://api.example', onLine: true });
    const { request } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    assert.equal((await failure(readJson(url, { request, ...options }))).code, 'network');
  });

  test('a device without a connection is offline, and not tried again', async () => {
    pretend({ origin: 'https://council.example', onLine: false });
    const { request, requests } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    assert.equal((await failure(readJson(url, { request, ...options }))).code, 'offline');
    assert.equal(requests.length, 1);
  });

  test('an answer that does not end is cut off', async () => {
    const chunk = new Uint8Array(100_000).fill(32);
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const { request, requests } = answering(() => new Response(body));
    const error = await failure(readJson(url, { request, ...options }));
    assert.equal(error.code, 'too-large');
    assert.match(error.message, /5 MB/);
    assert.ok(sent < 6_000_000, String(sent));
    assert.equal(requests.length, 1);
  });

  test('silence counts for the time-out, not the length of an answer that keeps coming', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    configure({ timeout: 1000 });
    let source!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (source = controller) });
    const { request } = answering(() => new Response(body));
    const reading = failure(readJson(url, { request }));
    let isOver = false;
    void reading.then(() => (isOver = true));
    const turn = () => new Promise(setImmediate);
    for (const text of ['{"a"', ':', '"', 'b']) {
      await turn();
      mock.timers.tick(600);
      source.enqueue(new TextEncoder().encode(text));
      await turn();
      assert.equal(isOver, false);
    }
    mock.timers.tick(1000);
    assert.equal((await reading).code, 'timeout');
  });

  test('a function that never answers and ignores the signal does not hold the reader', async () => {
    const { request, requests } = answering(() => new Promise<Response>(() => undefined));
    configure({ timeout: 1 });
    const error = await failure(readJson(url, { request }));
    assert.equal(error.code, 'timeout');
    assert.match(error.message, /1 ms/);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]!.signal.aborted, true);
  });
});

describe('over a network', () => {
  let server: Server;
  let origin: string;
  const asked: IncomingMessage[] = [];
  const closed: Promise<void>[] = [];
  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    '/moved': (_, response) => response.writeHead(302, { Location: '/a/b/event.json' }).end(),
    '/a/b/event.json': (_, response) =>
      response.writeHead(200, { Link: '<page2>; rel=next' }).end('{"name":"x"}'),
    '/etag': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"' }).end('{"places":3}');
    },
    '/endless': (_, response) => {
      const chunk = Buffer.alloc(100_000, ' ');
      const write = (): void => {
        while (!response.destroyed && response.write(chunk));
        response.once('drain', write);
      };
      write();
    },
    '/silent': () => undefined,
    '/stalls': (_, response) => response.writeHead(200).write('{"name":'),
    '/breaks-off': (_, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('{"name":');
      setImmediate(() => response.destroy());
    },
  };

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      closed.push(new Promise((resolve) => response.on('close', resolve)));
      answers[request.url ?? '']?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(() => {
    asked.length = closed.length = 0;
  });

  test('relative URLs belong to where a redirect ended', async () => {
    const { data, url: from, response } = await readJson(`${origin}/moved`);
    assert.deepEqual(data, { name: 'x' });
    assert.equal(from, `${origin}/a/b/event.json`);
    assert.equal(nextLink(response, from), `${origin}/a/b/page2`);
  });

  test('an unchanged resource is not sent twice', async () => {
    const first = await readJson(`${origin}/etag`);
    assert.deepEqual(first.data, { places: 3 });
    assert.deepEqual((await readJson(`${origin}/etag`, { fresh: first })).data, { places: 3 });
    assert.equal(asked[1]!.headers['if-none-match'], '"1"');
  });

  for (const path of ['/silent', '/stalls']) {
    test(`${path} ends after the time-out, and so does its connection`, async () => {
      configure({ timeout: 200 });
      assert.equal((await failure(readJson(origin + path))).code, 'timeout');
      await Promise.all(closed);
      assert.equal(asked.length, 1);
    });
  }

  test('an answer that does not end is cut off, and so is its connection', async () => {
    assert.equal((await failure(readJson(`${origin}/endless`))).code, 'too-large');
    await Promise.all(closed);
    assert.equal(asked.length, 1);
  });

  test('the connection ends when the last reader leaves', async () => {
    const leaving = new AbortController();
    const left = failure(readJson(`${origin}/silent`, { signal: leaving.signal }));
    while (asked.length === 0) await new Promise(setImmediate);
    leaving.abort();
    assert.equal((await left).code, 'aborted');
    await Promise.all(closed);
  });

  test('an answer that breaks off is tried again and then named', async () => {
    const error = await failure(readJson(`${origin}/breaks-off`, withoutPauses().options));
    assert.equal(error.code, 'network');
    assert.equal(asked.length, 3);
  });

  test('a server that is not there is named', async () => {
    const error = await failure(readJson('http://127.0.0.1:1/events', withoutPauses().options));
    assert.equal(error.code, 'network');
    assert.match(error.message, /Is the endpoint running/);
  });
});
