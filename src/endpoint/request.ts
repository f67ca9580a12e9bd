/**
 * Reads JSON over HTTP. Ten elements with one address make one request; each gets data of its
 * own, so that none can change another's. What is needed only after a failure is in recovery.ts,
 * and what only when reading again in conditional-request.ts.
 */
import { configuration } from './configuration.js';
import { endpointError, isOffline } from './failure.js';
import { EndpointError } from './problem.js';
import { pageUrl } from './safe-url.js';

/** Does one request, as `fetch` does: to add a token, or to answer without a network. */
export type RequestFunction = (request: Request) => Promise<Response>;

export interface ReadOptions {
  /** Does the requests instead of the page's `request` or `fetch`. */
  request?: RequestFunction | undefined;
  /** Ends the waiting; the request itself ends when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
  /**
   * Asks the endpoint even where the browser's cache holds an answer that is still good. What
   * was read before spares the endpoint to send it again, if that had an ETag.
   */
  fresh?: boolean | Reading | undefined;
  /** How often a read is tried again. Default: the page's, else 2. */
  retries?: number | undefined;
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
  text: string;
  /** Read to its end: what is left of it are its headers. */
  response: Response;
}

/** A request under way, and how many wait for it. */
interface Flight {
  readonly controller: AbortController;
  readonly landing: Promise<Reading>;
  waiting: number;
}

/** What a try has brought, of use where it failed. */
export interface Attempt {
  response?: Response | undefined;
  /** Of an answer that was read to its end. */
  text?: string | undefined;
}

/** By address. Nothing is shared between two request functions: what they are allowed to see may differ. */
const flightsOf = new WeakMap<RequestFunction, Map<string, Flight>>();

/** Characters, after decompression. */
const maximumLength = 5_000_000;

const browserRequest: RequestFunction = (request) => fetch(request);

/**
 * Reads one JSON resource.
 *
 * Tried again with full-jitter backoff when there is no answer, and on 408, 425, 429 and 5xx,
 * not before `Retry-After`.
 *
 * @throws EndpointError, and nothing else
 */
export async function readJson(url: string, options: ReadOptions = {}): Promise<Reading> {
  const { signal, fresh } = options;
  const address = pageUrl(url);
  if (!address) throw new EndpointError('invalid', url, 'is no http(s) URL: check src.');
  const request = options.request ?? configuration.request ?? browserRequest;
  const flights = flightsOf.get(request) ?? new Map<string, Flight>();
  flightsOf.set(request, flights);
  // Who wants a fresh answer does not wait with those for whom an old one will do.
  const key = `${!fresh} ${address}`;
  let flight = flights.get(key);
  try {
    signal?.throwIfAborted();
    if (!flight) flights.set(key, (flight = depart(address, request, options)));
    flight.waiting++;
    const { landing, controller } = flight;
    // A request function may ignore the signal; nobody waits for it longer than for fetch.
    const reading = await Promise.race([landing, rejection(controller.signal), rejection(signal)]);
    return { ...reading, data: JSON.parse(reading.text) as unknown };
  } catch (cause) {
    throw endpointError(cause, address, 'aborted');
  } finally {
    // The last one ends it: a request that is done does not mind. This runs later than what is
    // synchronous: an element that is only moved has come back by now.
    if (flight && !--flight.waiting) {
      flights.delete(key);
      flight.controller.abort();
    }
  }
}

/** Rejects when a signal is aborted, with the reason. */
const rejection = (signal?: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** Begins a request that others can join until its answer is there. */
function depart(address: string, request: RequestFunction, options: ReadOptions): Flight {
  const { fresh } = options;
  const { timeout = 10_000 } = configuration;
  const controller = new AbortController();
  const { signal } = controller;
  const attempt: Attempt = {};

  let timer: ReturnType<typeof setTimeout>;
  const hear = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      controller.abort(
        new EndpointError('timeout', address, `was silent for ${timeout} ms: check the endpoint.`),
      );
    }, timeout);
  };

  /** Asks once. */
  const ask = async (): Promise<Reading> => {
    attempt.response = attempt.text = undefined;
    hear();
    try {
      const known =
        typeof fresh === 'object' && (await import('./conditional-request.js').catch(() => undefined));
      const response = (attempt.response = await (known ? known.conditional(request, fresh) : request)(
        new Request(address, {
          headers: { Accept: 'application/json, application/ld+json;q=0.9, */*;q=0.1' },
          signal,
          cache: fresh ? 'no-cache' : 'default',
        }),
      ));
      let text = '';
      const decoder = new TextDecoder();
      const reader = response.body?.getReader();
      for (let chunk; (chunk = (await reader?.read())?.value);) {
        hear();
        text += decoder.decode(chunk, { stream: true });
        if (text.length > maximumLength) throw new RangeError('over 5 MB');
      }
      attempt.text = text;
      if (!response.ok) throw new Error(`status ${response.status}`);
      return { data: JSON.parse(text) as unknown, url: response.url || address, text, response };
    } finally {
      clearTimeout(timer);
    }
  };

  const landing = ask()
    .catch(async (failure: unknown) => {
      if (signal.aborted || isOffline()) throw failure;
      hear();
      // Where even our own code cannot be loaded, the short sentence has to do.
      const { recover } = await import('./recovery.js').catch(() => {
        throw failure;
      });
      clearTimeout(timer);
      return recover(failure, address, ask, attempt, signal, options);
    })
    .catch((cause: unknown) => {
      throw endpointError(cause, address, 'network');
    });
  return { controller, landing, waiting: 0 };
}
