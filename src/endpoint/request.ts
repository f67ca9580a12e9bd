/**
 * Reads JSON over HTTP. Ten elements with one address make one request; each gets data of its
 * own, so that none can change another's. What is needed only after a failure is in recovery.ts.
 */
import { configuration } from './configuration.js';
import { EndpointError } from './problem.js';
import { pageUrl } from './safe-url.js';

/** Does one request, as `fetch` does: to add a token, or to answer without a network. */
export type RequestFunction = (request: Request) => Promise<Response>;

export interface ReadOptions {
  /** Does the requests instead of the page's `request` or `fetch`. */
  request?: RequestFunction | undefined;
  /** Ends the waiting; the request itself ends when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
  /** Milliseconds without a sign of the answer. Default: the page's, else 10,000. */
  timeout?: number | undefined;
  /** How often a read is tried again. Default: the page's, else 2. */
  retries?: number | undefined;
  /** BCP 47 tag, sent as `Accept-Language`. Default: the browser's own languages. */
  language?: string | undefined;
  /** Asks the endpoint even where the browser's cache holds an answer that is still good. */
  fresh?: boolean | undefined;
  /** Megabytes, uncompressed. Default: 5. */
  megabytes?: number | undefined;
  /** For tests: the pause before another try, in milliseconds. */
  wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** For tests: a number from 0 to 1. */
  random?: (() => number) | undefined;
}

/** JSON that was read. */
export interface Reading {
  data: unknown;
  /** Where it came from in the end, after redirects: the base of relative URLs in it. */
  url: string;
  /** The next page: RFC 8288 `Link: <…>; rel="next"`. */
  next?: string | undefined;
}

/** An answer as text: each reader parses it and so has data of its own. */
export interface Answer extends Reading {
  text: string;
  etag: string | null | undefined;
}

/** One address as seen through one request function. */
interface Entry {
  /** The request under way, and how many wait for it. */
  flight?: Promise<Answer> | undefined;
  waiting: number;
  /** The request under way does not take the answer of the browser's cache. */
  isFresh?: boolean | undefined;
  controller?: AbortController;
  /** The last answer, if it had an ETag. */
  answer?: Answer;
}

/** Nothing is shared between two request functions: what they are allowed to see may differ. */
const entriesOf = new WeakMap<RequestFunction, Map<string, Entry>>();
const maximumEntries = 50;
/** Characters; a longer answer is read anew, rather than held in memory. */
const longestKept = 500_000;

/** Outside of a browser, in tests and on servers, much of it is not there. */
const page: Partial<typeof globalThis> = globalThis;

const browserRequest: RequestFunction = (request) => fetch(request);

/**
 * Reads one JSON resource.
 *
 * Tried again with full-jitter backoff when there is no answer, and on 408, 425, 429 and 5xx,
 * not before `Retry-After`. Asked with `If-None-Match` when an answer with an ETag is known.
 *
 * @throws EndpointError, and nothing else
 */
export async function readJson(url: string, options: ReadOptions = {}): Promise<Reading> {
  const { signal, fresh } = options;
  const address = pageUrl(url);
  if (!address) throw new EndpointError('invalid', url, 'is no http(s) URL: check src.');
  if (signal?.aborted) throw aborted(address);

  const request = options.request ?? configuration.request ?? browserRequest;
  let entries = entriesOf.get(request);
  if (!entries) entriesOf.set(request, (entries = new Map<string, Entry>()));
  const key = `${address} ${options.language ?? ''}`;
  const entry = entries.get(key) ?? { waiting: 0 };
  entries.set(key, entry);
  for (const oldest of entries.keys()) if (entries.size > maximumEntries) entries.delete(oldest);

  entry.waiting++;
  try {
    const leaving = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(aborted(address)));
    });
    // Who wants a fresh answer does not wait with those for whom an old one will do.
    if (!entry.flight || (fresh && !entry.isFresh)) {
      entry.isFresh = fresh;
      entry.flight = depart(entry, address, request, options);
    }
    const answer = await Promise.race([leaving, entry.flight]);
    // The first reader takes what was parsed to see that it is JSON.
    const { text, url, next, data = JSON.parse(text) as unknown } = answer;
    answer.data = undefined;
    return { data, url, next };
  } finally {
    // The last one ends it: a request that is done does not mind. This runs later than what is
    // synchronous: an element that is only moved has come back by now.
    if (!--entry.waiting) {
      entry.flight = undefined;
      entry.controller?.abort(aborted(address));
    }
  }
}

const isOffline = (): boolean => page.navigator?.onLine === false;

const aborted = (address: string): EndpointError => new EndpointError('aborted', address, 'was given up.');

/** Begins a request that others can join until its answer is there. */
function depart(
  entry: Entry,
  address: string,
  request: RequestFunction,
  options: ReadOptions,
): Promise<Answer> {
  const { timeout = configuration.timeout ?? 10_000 } = options;
  const controller = (entry.controller = new AbortController());
  const { signal } = controller;
  // A request function may ignore the signal; nobody waits for it longer than for fetch.
  const end = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as EndpointError));
  });
  end.catch(() => undefined);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      controller.abort(
        new EndpointError('timeout', address, `was silent for ${timeout} ms: check the endpoint.`),
      );
    }, timeout);
  };
  const limited = <R>(work: Promise<R>): Promise<R> => {
    watch();
    return Promise.race([work, end]).finally(() => {
      clearTimeout(timer);
    });
  };
  const ask = (): Promise<Answer> =>
    limited(receive(address, request, options, entry.answer, signal, watch)).catch((cause: unknown) => {
      throw cause instanceof EndpointError
        ? cause
        : new EndpointError(isOffline() ? 'offline' : 'network', address, 'gave no answer.', { cause });
    });
  return ask()
    .catch(async (error: unknown) => {
      if (signal.aborted || isOffline()) throw error;
      // Where even our own code cannot be loaded, the short sentence has to do.
      const { recover } = await limited(import('./recovery.js')).catch(() => {
        throw error;
      });
      return recover(error as EndpointError, ask, end, options);
    })
    .then((answer) => {
      if (answer.etag && answer.text.length < longestKept) entry.answer = answer;
      return answer;
    });
}

/** Asks once. */
async function receive(
  address: string,
  request: RequestFunction,
  { language, fresh, megabytes = 5 }: ReadOptions,
  known: Answer | undefined,
  signal: AbortSignal,
  onProgress: () => void,
): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json, application/ld+json;q=0.9, */*;q=0.1' });
  if (language) headers.set('Accept-Language', language);
  // With the cache mode "default" this header would make browsers forbid servers to answer 304
  // (Fetch standard, HTTP-network-or-cache fetch: the mode becomes "no-store").
  if (known?.etag) headers.set('If-None-Match', known.etag);
  const response = await request(
    new Request(address, { headers, signal, cache: fresh || known ? 'no-cache' : 'default' }),
  );
  const { status, body, type } = response;
  if (known && status === 304) return known;

  let text = '';
  let length = 0;
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  for (let chunk; (chunk = (await reader?.read())?.value);) {
    onProgress();
    text += decoder.decode(chunk, { stream: true });
    length += chunk.byteLength;
    if (length > megabytes * 1e6) {
      reader?.cancel().catch(() => undefined);
      throw new EndpointError('too-large', address, `is over ${megabytes} MB: split it into pages.`);
    }
  }
  const url = response.url || address;
  const cause = { headers: response.headers, text, url };
  if (!response.ok) throw new EndpointError('http', address, `answered ${status}.`, { status, cause });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new EndpointError('not-json', address, 'is not JSON.', { cause });
  }
  return {
    data,
    text,
    url,
    next: nextLink(response.headers.get('Link'), url),
    // Across origins If-None-Match would need the endpoint's leave (a preflight): there the
    // browser's own cache asks with the ETag.
    etag: type === 'cors' ? undefined : response.headers.get('ETag'),
  };
}

/** The target of `rel=next` in a Link header (RFC 8288 §3), absolute. */
function nextLink(header: string | null, base: string): string | undefined {
  const target = header?.match(/<([^<>]*)>[^<]*;\s*rel\s*=\s*"?(?:[^"<,;]*\s)?next(?![^\s",;])/i)?.[1];
  return target && pageUrl(target, base);
}
