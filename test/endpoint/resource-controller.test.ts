import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import assert from 'node:assert/strict';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checked } from '../../src/endpoint/check.js';
import { configure } from '../../src/endpoint/configuration.js';
import { nextLink } from '../../src/endpoint/next-link.js';
import { ResourceController, type ResourceState } from '../../src/endpoint/resource-controller.js';
import type { RequestFunction } from '../../src/endpoint/request.js';

type Names = string[];

/** Reads `{ names: […] }`: a name that is no string is left out, no list at all is nothing. */
function readNames(data: unknown): Checked<Names> {
  const { names } = data as { names: unknown };
  if (!Array.isArray(names))
    return { value: undefined, issues: [{ pointer: '/names', message: 'expected a list' }] };
  return {
    value: names.filter((name) => typeof name === 'string'),
    issues: names.flatMap((name, index) =>
      typeof name === 'string' ? [] : [{ pointer: `/names/${index}`, message: 'expected a string' }],
    ),
  };
}

/** An element without its DOM: it notes every state it is asked to render. */
class Host implements ReactiveControllerHost {
  readonly states: ResourceState<Names>[] = [];
  readonly updateComplete = Promise.resolve(true);
  resource!: ResourceController<Names>;
  #controllers: ReactiveController[] = [];
  #waiting: (() => void)[] = [];

  constructor(
    read: (
      data: unknown,
      url: string,
      response?: Response,
    ) => Checked<Names> | Promise<Checked<Names>> = readNames,
  ) {
    this.resource = new ResourceController(this, {
      name: 'civic-test',
      read,
      isEmpty: (names) => names.length === 0,
    });
    this.connect();
  }
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }
  removeController(): void {
    this.#controllers = [];
  }
  requestUpdate(): void {
    this.states.push(this.resource.state);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
  get statuses(): string[] {
    return this.states.map(({ status }) => status);
  }
  /** The state, once it is this one. */
  async until<S extends ResourceState<Names>['status']>(
    status: S,
  ): Promise<Extract<ResourceState<Names>, { status: S }>> {
    while (this.resource.state.status !== status) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.resource.state as Extract<ResourceState<Names>, { status: S }>;
  }
}

/** An endpoint whose answers the test gives, whenever it wants. */
class Endpoint {
  readonly requests: Request[] = [];
  readonly #answers: ((response: Response | PromiseLike<Response>) => void)[] = [];
  #asked: (() => void)[] = [];
  readonly request: RequestFunction = (request) => {
    this.requests.push(request);
    return new Promise((resolve) => {
      this.#answers.push(resolve);
      for (const asked of this.#asked.splice(0)) asked();
    });
  };
  async answer(response: Response | (() => Response)): Promise<void> {
    while (this.#answers.length === 0) await new Promise<void>((resolve) => this.#asked.push(resolve));
    const resolve = this.#answers.shift()!;
    resolve(typeof response === 'function' ? new Promise((settle) => settle(response())) : response);
  }
}

const names = (...list: unknown[]) => Response.json({ names: list });
const unreachable = (): Response => {
  throw new TypeError('Failed to fetch');
};
const url = 'https://api.example/names';

/** Runs what is already due, so that what must not happen would have happened. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
};

describe('a resource', () => {
  let lines: string[];
  let page: EventTarget;
  let number = 0;
  /** Lines are said once a page: so each test has a URL of its own. */
  let own: string;

  beforeEach(() => {
    own = `${url}/${number++}`;
    lines = [];
    mock.method(console, 'warn', (line: string) => lines.push(line));
    configure({ retries: 0 });
    page = new EventTarget();
    Object.assign(globalThis, {
      document: { baseURI: 'https://council.example/' },
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    });
  });
  afterEach(() => {
    mock.restoreAll();
    configure({ retries: undefined, request: undefined });
    for (const name of ['addEventListener', 'removeEventListener', 'navigator', 'document']) {
      Reflect.deleteProperty(globalThis, name);
    }
  });
  const goOnline = (onLine: boolean) =>
    Object.defineProperty(globalThis, 'navigator', { value: { onLine }, configurable: true });

  test('is loading, then ready with its value and where it came from', async () => {
    const endpoint = new Endpoint();
    const host = new Host();
    assert.equal(host.resource.state.status, 'loading');
    host.resource.load(own, endpoint.request);
    await endpoint.answer(names('a', 'b'));
    assert.deepEqual(await host.until('ready'), {
      status: 'ready',
      value: ['a', 'b'],
      url: own,
      issues: undefined,
    });
    assert.deepEqual(host.statuses, ['loading', 'ready']);
    assert.deepEqual(lines, []);
  });

  test('is read with the headers of the answer, and awaited', async () => {
    const endpoint = new Endpoint();
    const host = new Host((_, from, response) =>
      Promise.resolve({ value: [from, nextLink(response!, from) ?? ''], issues: [] }),
    );
    host.resource.load(own, endpoint.request);
    await endpoint.answer(Response.json({}, { headers: { Link: '<?page=2>; rel="next"' } }));
    assert.deepEqual((await host.until('ready')).value, [own, `${own}?page=2`]);
  });

  test('without anything in it is empty', async () => {
    const endpoint = new Endpoint();
    const host = new Host();
    host.resource.load(own, endpoint.request);
    await endpoint.answer(names());
    await host.until('empty');
    assert.deepEqual(lines, []);
  });

  test('with wrong fields is ready without them, and one line names them all', async () => {
    const endpoint = new Endpoint();
    const host = new Host();
    host.resource.load(own, endpoint.request);
    await endpoint.answer(names('a', 1, 'b', 2));
    const state = await host.until('ready');
    assert.deepEqual(state.value, ['a', 'b']);
    assert.deepEqual(
      state.issues?.map(({ pointer }) => pointer),
      ['/names/1', '/names/3'],
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, new RegExp(`^<civic-test> ${own} .*"/names/1": expected a string.*"/names/3"`));
  });

  test('with very many wrong fields names ten, and counts the others', async () => {
    const endpoint = new Endpoint();
    const host = new Host();
    host.resource.load(own, endpoint.request);
    await endpoint.answer(names('a', ...Array<number>(50).fill(1)));
    assert.equal((await host.until('ready')).issues?.length, 50);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /"\/names\/10": .*and 40 more$/);
  });

  test('that cannot be used is an error that names the field', async () => {
    const endpoint = new Endpoint();
    const host = new Host();
    host.resource.load(own, endpoint.request);
    await endpoint.answer(Response.json({ names: 'a' }));
    const { error } = await host.until('error');
    assert.equal(error.code, 'invalid');
    assert.deepEqual(error.problem?.errors, [{ pointer: '/names', detail: 'expected a list' }]);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, new RegExp(`${own} .*"/names": expected a list`));
  });

  for (const [title, read] of [
    [
      'throws',
      () => {
        throw new TypeError('of null');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('of null'))],
  ] satisfies [string, () => Checked<Names> | Promise<Checked<Names>>][]) {
    test(`whose reading ${title} is an error, of data as of a URL`, async () => {
      const endpoint = new Endpoint();
      const host = new Host(read);
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('a'));
      assert.match((await host.until('error')).error.message, /TypeError: of null/);
      const other = new Host(read);
      other.resource.set({ names: [] });
      await other.until('error');
    });
  }

  test('for which a part of ours could not be loaded is worth another try', async () => {
    const message = 'Failed to fetch dynamically imported module: https://council.example/reader.js';
    const host = new Host(() => Promise.reject(new TypeError(message)));
    host.resource.set({ names: [] });
    const { error } = await host.until('error');
    assert.equal(error.code, 'network');
    assert.ok(error.message.includes(message));
  });

  test('that failed says why in one line, however many elements ask for it', async () => {
    const endpoint = new Endpoint();
    const hosts = Array.from({ length: 10 }, () => new Host());
    for (const host of hosts) host.resource.load(own, endpoint.request);
    await endpoint.answer(new Response('', { status: 500 }));
    for (const host of hosts) assert.equal((await host.until('error')).error.status, 500);
    assert.equal(endpoint.requests.length, 1);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, new RegExp(`^<civic-test> ${own} answered 500`));
  });

  test('is the one asked for last, whatever arrives first', async () => {
    const first = new Endpoint();
    const second = new Endpoint();
    const host = new Host();
    host.resource.load(`${own}/first`, first.request);
    host.resource.load(`${own}/second`, second.request);
    await second.answer(names('second'));
    await host.until('ready');
    await first.answer(names('first'));
    await settle();
    assert.deepEqual(host.statuses, ['loading', 'loading', 'ready']);
    assert.deepEqual((await host.until('ready')).value, ['second']);
    assert.deepEqual(lines, []);
  });

  test('that was read slowly does not replace a newer one', async () => {
    let finish: (checked: Checked<Names>) => void = () => undefined;
    const slow = new Promise<Checked<Names>>((resolve) => (finish = resolve));
    const host = new Host((data) => (data === 'slow' ? slow : { value: ['fast'], issues: [] }));
    host.resource.set('slow');
    host.resource.set('fast');
    finish({ value: ['slow'], issues: [] });
    await settle();
    assert.deepEqual((await host.until('ready')).value, ['fast']);
  });

  describe('of data', () => {
    test('is ready at once, without a request, on the base of the page', () => {
      const host = new Host((_, base) => ({ value: [base], issues: [] }));
      host.resource.set({});
      assert.deepEqual(host.statuses, ['ready']);
      assert.deepEqual(host.resource.state, {
        status: 'ready',
        value: ['https://council.example/'],
        url: undefined,
        issues: undefined,
      });
    });

    test('comes before a request under way', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      host.resource.set({ names: ['data'] });
      await endpoint.answer(names('request'));
      await settle();
      assert.deepEqual((await host.until('ready')).value, ['data']);
      await host.resource.refresh();
      host.resource.retry();
      await settle();
      assert.equal(endpoint.requests.length, 1);
    });

    test('undefined is not there yet, null is nothing', () => {
      const host = new Host();
      host.resource.set({ names: ['a'] });
      host.resource.set(undefined);
      assert.equal(host.resource.state.status, 'loading');
      host.resource.set(null);
      assert.equal(host.resource.state.status, 'empty');
    });

    test('that is wrong names the field, and is not hidden behind what was there before', async () => {
      const host = new Host();
      host.resource.set({ names: ['a'] });
      host.resource.set({ names: `wrong ${own}` });
      await host.until('error');
      assert.match(lines[0]!, /"\/names": expected a list/);
    });

    test('that could not be read is read again by the resident', async () => {
      let isReadable = false;
      const host = new Host(() => {
        if (isReadable) return { value: ['a'], issues: [] };
        throw new TypeError(`Importing a module script failed. ${own}`);
      });
      host.resource.set({});
      assert.equal(host.resource.state.status, 'error');
      host.resource.retry();
      assert.equal(host.resource.state.status, 'error');
      isReadable = true;
      host.resource.retry();
      await host.until('ready');
    });

    test('that is there, is nothing or is still to come stays what it is when it is read again', async () => {
      const host = new Host();
      for (const [data, status] of [
        [{ names: ['a'] }, 'ready'],
        [null, 'empty'],
        [undefined, 'loading'],
      ] as const) {
        host.resource.set(data);
        host.resource.retry();
        await host.resource.refresh();
        await settle();
        assert.equal(host.resource.state.status, status);
      }
      assert.deepEqual(host.statuses, ['ready', 'empty', 'loading']);
    });
  });

  describe('read again', () => {
    test('quietly goes on showing its value, and is asked for past the cache', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('old'));
      await host.until('ready');
      const refreshed = host.resource.refresh();
      await endpoint.answer(names('new'));
      await refreshed;
      assert.deepEqual(host.statuses, ['loading', 'ready', 'ready']);
      assert.deepEqual((await host.until('ready')).value, ['new']);
      assert.deepEqual(
        endpoint.requests.map(({ cache }) => cache),
        ['default', 'no-cache'],
      );
    });

    test('in vain is stale: the value stays, and so it does until it is ready again', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('old', 1));
      await host.until('ready');
      for (const failed of [
        new Response('', { status: 500 }),
        Response.json({ names: 'wrong' }),
        new Response('<'),
      ]) {
        const refreshed = host.resource.refresh();
        await endpoint.answer(failed);
        await refreshed;
        const state = await host.until('stale');
        assert.deepEqual(state.value, ['old']);
        assert.equal(state.url, own);
        assert.equal(state.issues?.length, 1);
      }
      host.resource.retry();
      await endpoint.answer(names('new'));
      assert.deepEqual(await host.until('ready'), {
        status: 'ready',
        value: ['new'],
        url: own,
        issues: undefined,
      });
      assert.deepEqual(host.statuses, ['loading', 'ready', 'stale', 'stale', 'stale', 'ready']);
    });

    test('by the resident asks at once, whatever Retry-After says', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(new Response('', { status: 429, headers: { 'Retry-After': '3600' } }));
      assert.equal((await host.until('error')).error.retryAfter, 3_600_000);
      host.resource.retry();
      assert.equal(host.resource.state.status, 'loading');
      await endpoint.answer(names('a'));
      await host.until('ready');
      assert.equal(endpoint.requests.length, 2);
    });
  });

  describe('without a connection', () => {
    test('is offline, and loads by itself when there is one', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      goOnline(false);
      host.resource.load(own, endpoint.request);
      await endpoint.answer(unreachable);
      assert.equal((await host.until('offline')).error.code, 'offline');
      goOnline(true);
      page.dispatchEvent(new Event('online'));
      await endpoint.answer(names('a'));
      await host.until('ready');
      assert.deepEqual(host.statuses, ['loading', 'offline', 'ready']);
    });

    test('is stale if it was there, and is brought up to date when there is one', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('old'));
      await host.until('ready');
      goOnline(false);
      void host.resource.refresh();
      await endpoint.answer(unreachable);
      assert.equal((await host.until('stale')).error.code, 'offline');
      goOnline(true);
      page.dispatchEvent(new Event('online'));
      await endpoint.answer(names('new'));
      assert.deepEqual((await host.until('ready')).value, ['new']);
    });

    test('that is ready is not asked for again when there is one', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('a'));
      await host.until('ready');
      page.dispatchEvent(new Event('online'));
      await settle();
      assert.equal(endpoint.requests.length, 1);
    });
  });

  describe('of an element', () => {
    test('that leaves the page ends its request, and begins again when it returns', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      host.disconnect();
      await settle();
      assert.equal(endpoint.requests[0]!.signal.aborted, true);
      assert.deepEqual(host.statuses, ['loading']);
      host.connect();
      await endpoint.answer(names('late'));
      await endpoint.answer(names('a'));
      assert.deepEqual((await host.until('ready')).value, ['a']);
      assert.equal(endpoint.requests.length, 2);
      assert.deepEqual(lines, []);
    });

    test('that is only moved makes no second request', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      host.disconnect();
      host.connect();
      await endpoint.answer(names('a'));
      await host.until('ready');
      assert.equal(endpoint.requests.length, 1);
    });

    test('that is ready keeps its value when it is moved', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(names('a'));
      await host.until('ready');
      host.disconnect();
      host.connect();
      await settle();
      assert.equal(endpoint.requests.length, 1);
      assert.deepEqual(host.statuses, ['loading', 'ready']);
    });

    test('that has failed no longer listens when it is gone, and tries again when it returns', async () => {
      const endpoint = new Endpoint();
      const host = new Host();
      host.resource.load(own, endpoint.request);
      await endpoint.answer(new Response('', { status: 500 }));
      await host.until('error');
      host.disconnect();
      page.dispatchEvent(new Event('online'));
      await settle();
      assert.equal(endpoint.requests.length, 1);
      host.connect();
      await endpoint.answer(new Response('', { status: 500 }));
      // The words of an error are loaded, which takes as long as it takes: the test's own limit ends it.
      while (host.statuses.length < 3) await settle();
      assert.deepEqual(host.statuses, ['loading', 'error', 'error']);
      page.dispatchEvent(new Event('online'));
      await endpoint.answer(names('a'));
      await host.until('ready');
      assert.equal(endpoint.requests.length, 3);
    });
  });
});
