import type { CivicEvent } from './event.js';
import { registrationChanges } from './registration.js';
import { isAwaitingDate, timing, type Timing } from './timing.js';

/**
 * Where an event stands at a moment. `postponed` is one without a new date; one that has a new
 * date goes by it. That it was rescheduled, moved online or is full is said beside: see
 * `eventStatus`, `attendance` and `registration`.
 */
export type Phase = 'upcoming' | 'starts-soon' | 'live' | 'ended' | 'cancelled' | 'postponed';

const soon = 3_600_000;

/** From when an event starts soon: an hour before, or when its doors open. Only where the time is known. */
function soonFrom({ start = Infinity, doors = start, precision }: Timing): number {
  return precision === 'time' ? Math.min(start - soon, doors) : Infinity;
}

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
  if (event.eventStatus === 'EventCancelled') return 'cancelled';
  if (isAwaitingDate(event)) return 'postponed';
  const times = timing(event);
  const { start = Infinity, endsBy = Infinity, precision } = times;
  if (now >= endsBy) return 'ended';
  if (now >= start && (precision === 'time' || precision === 'day')) return 'live';
  return now >= soonFrom(times) ? 'starts-soon' : 'upcoming';
}

/** Whether the dates of an event lie behind, whatever its status. */
export function hasPassed(event: CivicEvent, now: number): boolean {
  return now >= (timing(event).endsBy ?? Infinity);
}

/**
 * The next instant at which the phase, the join link or the registration changes; undefined when
 * nothing will.
 */
export function nextChange(event: CivicEvent, now: number): number | undefined {
  const times = timing(event);
  const { start, doors, endsBy } = times;
  const instants = [soonFrom(times), doors, start, endsBy, ...registrationChanges(event)];
  const next = Math.min(...instants.map((instant = 0) => (instant > now ? instant : Infinity)));
  return next < Infinity ? next : undefined;
}
