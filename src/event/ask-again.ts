import { attendance } from './attendance.js';
import { phaseOf } from './current-phase.js';
import type { CivicEvent } from './event.js';
import { joinUrlOf } from './join.js';
import { timing } from './timing.js';

/** While the doors are open and the link is not there: how long until it is asked for again. */
const pause = 60_000;

/**
 * Whether to ask the endpoint again for the join link: the doors are open, the event is online and
 * the data hold no link. An endpoint may withhold it until then.
 */
export function isJoinLinkAwaited(event: CivicEvent, now: number): boolean {
  return (
    /online|mixed/.test(attendance(event).mode) &&
    now >= (timing(event).doors ?? Infinity) &&
    !/ended|cancelled|postponed/.test(phaseOf(event, now)) &&
    !joinUrlOf(event)
  );
}

/**
 * Says when to read a resource again because of the clock. An endpoint keeps the join link back
 * until the doors open, and has a recording only after the end: both come without a reload.
 */
export class AskAgain {
  #answer: unknown;
  #asked = -Infinity;
  #ended = 0;

  /** The next instant at which to ask, epoch milliseconds; `Infinity` for never. */
  next(events: readonly CivicEvent[], now: number): number {
    return events.some((event) => isJoinLinkAwaited(event, now)) ? this.#asked + pause : Infinity;
  }

  /**
   * Whether to ask now. To be called after each update: it remembers what it saw.
   *
   * @param answer the last answer, by identity
   */
  isDue(answer: unknown, events: readonly CivicEvent[], now: number): boolean {
    const isAwaited = events.some((event) => isJoinLinkAwaited(event, now));
    const ended = events.filter((event) => phaseOf(event, now) === 'ended').length;
    const hasEnded = ended > this.#ended;
    this.#ended = ended;
    if (answer !== this.#answer) {
      // The answer is new: to ask for it again at once would be in vain.
      this.#answer = answer;
      this.#asked = isAwaited ? now : -Infinity;
      return false;
    }
    if (!hasEnded && !(isAwaited && now >= this.#asked + pause)) return false;
    this.#asked = now;
    return true;
  }
}
