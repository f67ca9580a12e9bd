import type { CivicEvent } from './event.js';
import { isAwaitingDate, timing, type Timing } from './timing.js';

/**
 * Where an event stands at a moment. `postponed` is one without a new date; one that has a new
 * date goes by it. That it was rescheduled, moved online or is full is said beside: see
 * `eventStatus`, `attendance` and `registration`.
 */
export type Phase = 'upcoming' | 'starts-soon' | 'live' | 'ended' | 'cancelled' | 'postponed';

const soon = 3_600_000;

/** From when an event starts soon: an hour before, or when its doors open. Only where the time is known. */
export function soonFrom({ start = Infinity, doors = start, precision }: Timing): number {
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
