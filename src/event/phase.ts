/**
 * Where an event stands, for apps: whatever way its dates are written, and whoever read it. The
 * elements use `current-phase.ts`, which leaves the arithmetic of dates to be loaded when it is needed.
 */
import * as anyTiming from './any-timing.js';
import { phaseOf as eventPhase, type Phase } from './current-phase.js';
import type { CivicEvent } from './event.js';
import { hasPassed as hasEventPassed } from './list-order.js';
import { nextChange as nextEventChange } from './next-change.js';
import { knowAnyTiming } from './timing.js';

export type { Phase } from './current-phase.js';

/**
 * The phase of an event.
 *
 * A whole day is `live` from its first local midnight to the last. An event known only to the
 * month or year is never `live`: nobody knows when. One without a date is `upcoming`. One that
 * is cancelled or postponed stays so when its old date has passed.
 *
 * @param now epoch milliseconds
 */
export function phaseOf(event: CivicEvent, now: number): Phase {
  knowAnyTiming(anyTiming);
  return eventPhase(event, now);
}

/** Whether the dates of an event lie behind, whatever its status. */
export function hasPassed(event: CivicEvent, now: number): boolean {
  knowAnyTiming(anyTiming);
  return hasEventPassed(event, now);
}

/**
 * The next instant at which the phase, the join link or the registration changes; undefined when
 * nothing will.
 */
export function nextChange(event: CivicEvent, now: number): number | undefined {
  knowAnyTiming(anyTiming);
  return nextEventChange(event, now);
}
