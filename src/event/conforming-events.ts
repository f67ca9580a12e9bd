import { conform, type Checks } from '../endpoint/conform.js';
import { pageUrl } from '../endpoint/safe-url.js';
import { isTimeZone } from '../localize/time-zone-name.js';
import { eventShape } from './event-shape.js';
import type { CivicEvent, SubEvent } from './event.js';
import { mayBeMeeting } from './may-be-meeting.js';
import type { EventCollection } from './read-event.js';

/**
 * ISO 8601, a date and time with an offset, of which the calendar has the day: `Date.parse` takes 30
 * February for 2 March. Years before 1970 are a database's zero.
 */
const isInstant = (text: string): boolean =>
  /^\d{4}(-\d\d){2}T\d\d(:[0-5]\d){1,2}(Z|[+-]\d\d:\d\d)$/.test(text) &&
  Date.parse(text) > 0 &&
  new Date(text.slice(0, 10)).getUTCDate() === +text.slice(8, 10);

/** In the order of event-shape.ts. */
const checks: Checks = [
  (url) => !mayBeMeeting(url),
  isInstant,
  isTimeZone,
  (text) => /^[A-Z]{3}$/.test(text),
];

/** Whether doors, start and end come one after the other. What is not there is `NaN`, and in order. */
function isInOrder({
  doorTime = '',
  startDate = '',
  endDate = '',
}: SubEvent & Pick<CivicEvent, 'doorTime'>): boolean {
  const start = Date.parse(startDate);
  return !(Date.parse(endDate) <= start || Date.parse(doorTime) > start);
}

/**
 * Whether `timing.ts` knows without arithmetic of zones when it is: from an instant to an instant,
 * in a zone, or at no date at all.
 */
function isPlain({ startDate, endDate, timeZone, duration, datePrecision, next }: CivicEvent): boolean {
  const isDated = startDate ? endDate && timeZone : !endDate;
  return !!isDated && !(duration ?? datePrecision ?? next?.datePrecision);
}

/** Whether a meeting system is called as residents know it; the full reader puts a key or another spelling right. */
const isProviderName = (provider = ''): boolean =>
  /^(Zoom|Webex|Microsoft Teams|Google Meet)$/.test(provider) || !mayBeMeeting(provider);

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
    if (!isPlain(event) || !isProviderName(event.join?.provider)) return undefined;
    if (![event, ...(event.subEvent ?? [])].every(isInOrder)) return undefined;
    pointers.push('');
    events.push(event);
  }
  const nextUrl = next && pageUrl(next, url);
  return { events, pointers, ...(nextUrl && { next: nextUrl }) };
}
