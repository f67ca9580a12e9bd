import type { Problem } from './problem-schema.js';

/**
 * What went wrong between an element and its endpoint.
 *
 * - `network`: no answer; the server is down, or the page's policy forbids the request
 * - `cors`: there is an answer, but the browser may not show it to this page
 * - `timeout`: no whole answer in time
 * - `aborted`: nobody waits any longer
 * - `offline`: the device has no connection
 * - `not-found`: 404 or 410
 * - `rate-limited`: 429; see `retryAfter`
 * - `http`: any other status that is not a success
 * - `not-json`: an answer, but HTML, cut off or empty
 * - `too-large`: an answer longer than allowed
 * - `invalid`: JSON, or an address, that is not what the contract says; `problem.errors` names the fields
 */
export type EndpointErrorCode =
  | 'network'
  | 'cors'
  | 'timeout'
  | 'aborted'
  | 'offline'
  | 'not-found'
  | 'rate-limited'
  | 'http'
  | 'not-json'
  | 'too-large'
  | 'invalid';

/** What is known of an error beside its code. */
export interface EndpointErrorDetails {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** What the endpoint says itself, and the fields that are wrong. */
  problem?: Problem | undefined;
  /** Milliseconds the endpoint asks to wait before the next request (RFC 9110 §10.2.3). */
  retryAfter?: number | undefined;
  /** What was thrown underneath. */
  cause?: unknown;
}

/**
 * An endpoint error. The message is the one line for the webmaster, in English: the URL, the
 * status or field, what to do. Words for residents are chosen by `code`.
 */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly code: EndpointErrorCode;
  /** The URL that was asked for; empty for data that was handed over. */
  readonly url: string;
  declare readonly status?: number;
  declare readonly problem?: Problem;
  declare readonly retryAfter?: number;

  constructor(code: EndpointErrorCode, url: string, sentence: string, details?: EndpointErrorDetails) {
    super(`${url} ${sentence}`.trim());
    this.code = code;
    this.url = url;
    Object.assign(this, details);
  }
}
