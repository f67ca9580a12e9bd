import type { CivicEvent } from './event.js';
import { isAwaitingDate, timing } from './timing.js';

/** Which events a list shows: what is over is left out, shown after the others, or shown alone. */
export type PastEvents = 'hide' | 'show' | 'only';

/**
 * The instant to sort by; "mid-September" by the first it can mean. What has no date, or awaits a
 * new one, comes last.
 */
function sortInstant(event: CivicEvent): number {
  return isAwaitingDate(event) ? Infinity : (timing(event).start ?? Infinity);
}

/** Ascending; stable where both are the same, also where both are infinite. */
function ascending(events: readonly CivicEvent[]): CivicEvent[] {
  return events
    .map((event) => ({ event, instant: sortInstant(event) }))
    .sort((one, other) => (one.instant === other.instant ? 0 : one.instant - other.instant))
    .map(({ event }) => event);
}

/** Whether the dates of an event lie behind, whatever its status. */
export function hasPassed(event: CivicEvent, now: number): boolean {
  return now >= (timing(event).endsBy ?? Infinity);
}

/** Whether an event counts as past. One that awaits a new date does not, although the old one may have passed. */
export function isPast(event: CivicEvent, now: number): boolean {
  return hasPassed(event, now) && !isAwaitingDate(event);
}

/**
 * The events a list shows, in its order: under way and to come, the next first; those without a
 * date; then what is past, the latest first.
 *
 * @param now epoch milliseconds
 * @param limit at most so many
 */
export function eventsToShow(
  events: readonly CivicEvent[],
  now: number,
  past: PastEvents = 'hide',
  limit = Infinity,
): CivicEvent[] {
  const over = events.filter((event) => isPast(event, now));
  const ahead = events.filter((event) => !isPast(event, now));
  return [
    ...(past === 'only' ? [] : ascending(ahead)),
    ...(past === 'hide' ? [] : ascending(over).reverse()),
  ].slice(0, limit);
}
