import { conform, type Checks } from '../endpoint/conform.js';
import { pageUrl } from '../endpoint/safe-url.js';
import { instantOf, isDateOrDateTime, isTimeZone } from '../localize/time-zone.js';
import { eventShape } from './event-shape.js';
import type { CivicEvent, SubEvent } from './event.js';
import { mayBeMeeting } from './meeting-provider.js';
import type { EventCollection } from './read-event.js';
import { timing } from './timing.js';

const checks: Checks = {
  url: (url) => !mayBeMeeting(url),
  date: isDateOrDateTime,
  zone: isTimeZone,
  currency: (text) => /^[A-Z]{3}$/.test(text),
};

/** Whether doors, start and end come one after the other. */
function isInOrder(
  { doorTime, startDate, endDate }: SubEvent & Pick<CivicEvent, 'doorTime'>,
  timeZone: string,
): boolean {
  if (!startDate) return true;
  const start = instantOf(startDate, timeZone);
  return (
    (!endDate || instantOf(endDate, timeZone) >= start) &&
    (!doorTime || instantOf(doorTime, timeZone) <= start)
  );
}

/**
 * The events of an answer that is in our own form and faultless: one event, a list, or
 * `{ events, next }`. Undefined for every other, which `read-event.ts` reads with all it knows.
 *
 * @param url of the resource
 */
export function conformingEvents(data: unknown, url: string): EventCollection | undefined {
  const { events: list = [data], next } = (data ?? {}) as { events?: unknown; next?: unknown };
  const items: unknown = Array.isArray(data) ? data : list;
  if (!Array.isArray(items) || (next != null && typeof next !== 'string')) return undefined;
  const events: CivicEvent[] = [];
  const pointers: string[] = [];
  for (const item of items) {
    const event = conform(eventShape, item, url, checks) as CivicEvent | undefined;
    // Linked Events too have a name: their other fields are not ours.
    if (!event?.name || 'data_source' in (item as object)) return undefined;
    const { timeZone } = timing(event);
    if (![event, ...(event.subEvent ?? [])].every((part) => isInOrder(part, timeZone))) return undefined;
    pointers.push('');
    events.push(event);
  }
  const nextUrl = next && pageUrl(next, url);
  return { events, pointers, ...(nextUrl && { next: nextUrl }) };
}
