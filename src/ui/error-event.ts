import type { FieldIssue } from '../endpoint/check.js';
import type { EndpointError, EndpointErrorCode } from '../endpoint/problem.js';

/**
 * Something is wrong with what an element was to show. With `code` "invalid" and a `value` on the element, single
 * fields were wrong and were left out; otherwise nothing could be shown, or what is shown is old. Does not bubble.
 */
export class CivicErrorEvent extends Event {
  /** What went wrong, for programs. */
  readonly code: EndpointErrorCode;
  /** What was asked for; empty for data that was handed over. */
  readonly url: string;
  /** For the webmaster, in English. */
  readonly message: string;
  /** The fields that were wrong, each with a JSON Pointer (RFC 6901). */
  readonly issues: readonly FieldIssue[];

  constructor({ code, url, message }: EndpointError, issues: readonly FieldIssue[] = []) {
    super('civic-error');
    this.code = code;
    this.url = url;
    this.message = message;
    this.issues = issues;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-error': CivicErrorEvent;
  }
}
