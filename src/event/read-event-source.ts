import type { Checked } from '../endpoint/check.js';
import { readEvents, type EventCollection } from './read-event.js';
import { isLinkedEvents } from './source-shape.js';

/**
 * Reads events in any format we know. Ours and schema.org's are read at once; the adapter of
 * another one is loaded when an answer has its shape.
 *
 * @param url of the resource
 * @param next the next page, where the answer's Link header names one (RFC 8288)
 */
export function readEventSource(
  data: unknown,
  url: string,
  next?: string,
): Checked<EventCollection> | Promise<Checked<EventCollection>> {
  const read = (source: unknown): Checked<EventCollection> => {
    const checked = readEvents(source, url);
    if (checked.value && next) checked.value.next ??= next;
    return checked;
  };
  return isLinkedEvents(data)
    ? import('../sources/linked-events.js').then(({ linkedEventsEvents }) => read(linkedEventsEvents(data)))
    : read(data);
}
