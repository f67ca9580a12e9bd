import type { Checked } from '../endpoint/check.js';
import { conformingEvents } from './conforming-events.js';
import type { CivicEvent } from './event.js';
import type { EventCollection } from './read-event.js';

/** Events that were read already: a list hands them to its cards. */
const read = new WeakSet<object>();

/**
 * Reads events in any format we know. Those in ours that need no mending are read at once; what
 * mends, names faults and knows other formats is loaded when an answer needs it.
 *
 * @param url of the resource
 * @param next the next page, where the answer's Link header names one (RFC 8288)
 */
export function readEventSource(
  data: unknown,
  url: string,
  next?: string,
): Checked<EventCollection> | Promise<Checked<EventCollection>> {
  const value = read.has(data as object)
    ? { events: [data as CivicEvent], pointers: [''] }
    : conformingEvents(data, url);
  const withNext = (checked: Checked<EventCollection>): Checked<EventCollection> => {
    if (next && checked.value) checked.value.next ??= next;
    checked.value?.events.forEach((event) => read.add(event));
    return checked;
  };
  return value
    ? withNext({ value, issues: [] })
    : import('./read-any-events.js').then(async (reader) => withNext(await reader.readAnyEvents(data, url)));
}
