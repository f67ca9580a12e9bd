/**
 * What follows a failed read: trying again, then saying what is wrong. Loaded only then, since
 * most visitors never need it.
 */
import { check } from './check.js';
import { configuration } from './configuration.js';
import { EndpointError, type EndpointErrorCode, type EndpointErrorDetails } from './problem.js';
import { ProblemSchema, type Problem } from './problem-schema.js';
import type { Attempt, Reading, ReadOptions } from './request.js';

/** Outside of a browser, as in tests, there is no navigator. */
const page: Partial<typeof globalThis> = globalThis;

/** Retry-After beyond this many milliseconds is left to the resident. */
const longestPause = 10_000;

/**
 * Asks again while there is sense in it.
 *
 * @param failure what the first read was ended by
 * @param url what was asked for
 * @param ask reads once more, and leaves in `attempt` what it got
 * @param signal aborted when nobody waits any more
 * @throws EndpointError with the whole sentence for the webmaster
 */
export async function recover(
  failure: unknown,
  url: string,
  ask: () => Promise<Reading>,
  attempt: Attempt,
  signal: AbortSignal,
  options: ReadOptions,
): Promise<Reading> {
  const {
    retries = configuration.retries ?? 2,
    random = Math.random,
    wait = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  } = options;
  let error = explain(failure, url, attempt);
  for (let tries = 0; tries < retries && isPassing(error); tries++) {
    const { retryAfter = 0 } = error;
    if (retryAfter > longestPause) break;
    // Full jitter: visitors who failed together shall not come back together.
    await wait(retryAfter + random() * 1000 * 2 ** tries);
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (again) {
      error = explain(again, url, attempt);
    }
  }
  throw error;
}

/** Whether another try may succeed: no answer, or a status that says so (RFC 9110 §15, RFC 6585, RFC 8470). */
const isPassing = ({ code, status = 0 }: EndpointError): boolean =>
  code === 'network' || code === 'cors' || [408, 425, 429].includes(status) || status >= 500;

/** What was thrown, as an error with a sentence that says what to do. */
function explain(failure: unknown, url: string, { response, text }: Attempt): EndpointError {
  if (failure instanceof EndpointError) return failure;
  if (response && text !== undefined) {
    return response.ok ? notJson(url, response.url || url, text, failure) : refusal(url, response, text);
  }
  if (response && failure instanceof RangeError) {
    return new EndpointError('too-large', url, `is ${failure.message}: split it into pages.`);
  }
  return unanswered(url, failure);
}

/** No answer: a browser does not tell a script why; the origins show what is likely. */
function unanswered(url: string, cause: unknown): EndpointError {
  const origin: string | undefined = globalThis.origin;
  const reason = String(cause);
  if (page.navigator?.onLine === false) {
    const sentence = `gave no answer: the device is offline (${reason}).`;
    return new EndpointError('offline', url, sentence, { cause });
  }
  if (!(cause instanceof TypeError)) {
    return new EndpointError('network', url, `was not read: the request function failed (${reason}).`, {
      cause,
    });
  }
  if (!origin || origin === new URL(url).origin) {
    const sentence = `gave no answer (${reason}). Is the endpoint running?`;
    return new EndpointError('network', url, sentence, { cause });
  }
  const sentence =
    `gave no answer that this page may read (${reason}). If it opens in a browser tab, its answer lacks the header ` +
    `"Access-Control-Allow-Origin: ${origin}" (CORS), or the page's Content-Security-Policy lacks ` +
    `${new URL(url).origin} in connect-src.`;
  return new EndpointError('cors', url, sentence, { cause });
}

/** An answer that is not a success. */
function refusal(url: string, { status, headers }: Response, text: string): EndpointError {
  const details: EndpointErrorDetails = { status };
  const retryAfter = milliseconds(headers.get('Retry-After'));
  if (retryAfter !== undefined) details.retryAfter = retryAfter;
  const problem = readProblem(text);
  if (problem) details.problem = problem;
  const said = [problem?.title, problem?.detail].filter(Boolean).join(': ');
  const [code, advice] = meaning(status);
  return new EndpointError(code, url, `answered ${status}${said && ` (${said})`}. ${advice}`, details);
}

/** The code of a status, and what to do about it. */
function meaning(status: number): [EndpointErrorCode, string] {
  switch (status) {
    case 404:
    case 410:
      return ['not-found', 'There is nothing at this address: check src.'];
    case 429:
      return ['rate-limited', 'The endpoint allows fewer requests than its visitors need: raise its limit.'];
    case 401:
    case 403:
      return ['http', 'It wants to know who asks: give the element a request function that adds a token.'];
    default:
      return ['http', status < 500 ? 'Check src.' : "The endpoint's own log says why."];
  }
}

/** Problem details, from any JSON that has them: not every endpoint sets the media type. */
function readProblem(text: string): Problem | undefined {
  try {
    return check(ProblemSchema, JSON.parse(text)).value;
  } catch {
    // A page for people, or nothing: the status says enough.
    return undefined;
  }
}

/** Retry-After (RFC 9110 §10.2.3), seconds or a date, in milliseconds from now. */
function milliseconds(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const result = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(result) ? undefined : Math.max(0, result);
}

/** Something else than JSON; a redirect to a login page is the usual reason. */
function notJson(url: string, answered: string, text: string, cause: unknown): EndpointError {
  const from = answered === url ? '' : `, redirected to ${answered},`;
  const sentence = /^\s*</.test(text)
    ? `answered${from} with a page (HTML or XML), not JSON. Let src name the endpoint, not the page.`
    : `answered${from} with JSON that is empty, cut off or wrong (${String(cause)}).`;
  return new EndpointError('not-json', url, sentence, { cause });
}
