import type { ReactiveControllerHost } from 'lit';
import { AskAgain } from './ask-again.js';
import { ClockController } from './clock.js';
import type { CivicEvent } from './event.js';
import { nextChange } from './next-change.js';

/** What an element that follows the clock shows. */
export interface ClockedContent {
  /** The last answer of the endpoint, by identity. */
  answer: object;
  events: readonly CivicEvent[];
  /** What other answers hold: it follows the clock too, but is not read again. */
  others?: readonly CivicEvent[];
  /** The time at which it is shown, epoch milliseconds. */
  now: number;
  /** Reads the answer again; undefined where it was handed over as data. */
  refresh: (() => unknown) | undefined;
}

/**
 * Keeps an element in step with the clock: it is updated when an event says something else, and
 * its answer is read again when the clock promises more (see {@link AskAgain}).
 */
export function followClock(host: ReactiveControllerHost, content: () => ClockedContent | undefined): void {
  const askAgain = new AskAgain();
  new ClockController(host, () => {
    const { events = [], others = [], now = 0, refresh } = content() ?? {};
    const changes = [...events, ...others].map((event) => nextChange(event, now) ?? Infinity);
    return Math.min(...changes, refresh ? askAgain.next(events, now) : Infinity);
  });
  host.addController({
    hostUpdated() {
      const shown = content();
      if (shown?.refresh && askAgain.isDue(shown.answer, shown.events, shown.now)) shown.refresh();
    },
  });
}
