import type { LitElement, ReactiveController } from 'lit';
import { phaseOf } from './current-phase.js';
import type { CivicEvent } from './event.js';
import type { ClockedContent } from './follow-clock.js';

import { joinOf } from './join.js';
import { now } from './now.js';

/** All that is not needed to show an event to come. */
export type More = typeof import('./event-more.js');

/** Undefined until it is loaded; one for the page. */
export let more: More | undefined;

/** Resolves also when it could not be loaded: without a connection it is asked for again later. */
async function loadMore(): Promise<void> {
  try {
    more = await import('./event-more.js');
  } catch {
    // What is shown does without.
  }
}

/**
 * Hands an answer on when the card can be shown whole: what joins, and what is left of an event
 * that is over, is not needed for an event to come.
 */
export function withMore<T>(checked: T, events: readonly CivicEvent[]): T | Promise<T> {
  const time = now();
  const isNeeded = events.some(
    (event) => phaseOf(event, time) === 'ended' || joinOf(event, time)?.kind === 'join',
  );
  return isNeeded && !more ? loadMore().then(() => checked) : checked;
}

/**
 * Loads the rest when the element stands, so that it is there when something is unfolded, found or
 * printed; from then on the element follows the clock.
 */
export class MoreController implements ReactiveController {
  readonly #host: LitElement;
  readonly #content: () => ClockedContent | undefined;
  #isAsked = false;
  #isAttached = false;

  /** @param content what the element shows, undefined while that is nothing */
  constructor(host: LitElement, content: () => ClockedContent | undefined) {
    this.#host = host;
    this.#content = content;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isAttached || !this.#content()) return;
    if (more) {
      this.#isAttached = true;
      more.attach(this.#host, this.#content);
    } else if (!this.#isAsked) {
      this.#isAsked = true;
      // Safari has no idle callback.
      const { requestIdleCallback = setTimeout } = globalThis as {
        requestIdleCallback?: (task: () => void) => unknown;
      };
      requestIdleCallback(() => void this.#load());
    }
  }

  async #load(): Promise<void> {
    await loadMore();
    this.#isAsked = false;
    if (more) this.#host.requestUpdate();
  }
}
