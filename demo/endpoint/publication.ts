/** One event as it may be published at this moment, and how long that holds. */
import type { CivicEvent } from '../../src/event/event.js';
import { hasPassed } from '../../src/event/phase.js';
import { readEvent } from '../../src/event/read-event.js';
import { anyTiming } from '../../src/event/any-timing.js';
import type { EventContent } from './content.js';
import { lastHalfHour, resolveDates, type JsonObject } from './relative-dates.js';
import { isJoiningPublic, nextJoiningChange, withhold } from './withhold.js';

export interface Publication {
  id: string;
  /** The JSON to answer with: language maps whole, joining withheld while it is not public. */
  data: JsonObject;
  /** The same event, checked, with everything in it: to decide by, never to answer with. */
  event: CivicEvent;
  /** The instant from which this may no longer be shown. */
  expires: number;
  /** Its dates lie behind, whether it took place or not. */
  isPast: boolean;
}

const halfHour = 30 * 60_000;

/**
 * @param content the event as it was written
 * @param now epoch milliseconds
 * @throws Error if it is no event at all.
 */
export function publish(content: EventContent, now: number): Publication {
  const data = resolveDates(content, now);
  const { value: event } = readEvent(data);
  if (!event) throw new Error(`${content.id} is no event`);
  const { timeZone } = anyTiming(event);
  return {
    id: content.id,
    data: isJoiningPublic(event, now) ? data : withhold(data),
    event,
    // Dates that follow the clock move on at the next half hour.
    expires: Math.min(nextJoiningChange(event, now) ?? Infinity, lastHalfHour(now, timeZone) + halfHour),
    isPast: hasPassed(event, now),
  };
}

/** What is to come, soonest first and undated last; then what is over, latest first. */
export function byDate(one: Publication, other: Publication): number {
  if (one.isPast !== other.isPast) return one.isPast ? 1 : -1;
  const start = anyTiming(one.event).start ?? Infinity;
  const otherStart = anyTiming(other.event).start ?? Infinity;
  // Infinity − Infinity is no number.
  const difference = start === otherStart ? 0 : start - otherStart;
  return one.isPast ? -difference : difference;
}

/** Whether one of the event's keywords is this, in any language, in any case, with or without "#". */
export function hasKeyword({ event }: Publication, keyword: string): boolean {
  const plain = (text: string) => text.replace(/^#/, '').toLowerCase();
  return (event.keywords ?? [])
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .some((text) => plain(text) === plain(keyword));
}
