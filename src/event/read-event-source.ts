import type { Checked } from '../endpoint/check.js';
import { conformingEvents } from './conforming-events.js';
import { knowMeetingLinks } from './join.js';
import type { EventCollection } from './read-event.js';
import { isLinkedEvents } from './source-shape.js';

/**
 * Reads events in any format we know. Those in ours that need no mending are read at once. What
 * mends and names faults, and the adapter of another format, is loaded when an answer needs it.
 *
 * @param url of the resource
 * @param next the next page, where the answer's Link header names one (RFC 8288)
 */
export function readEventSource(
  data: unknown,
  url: string,
  next?: string,
): Checked<EventCollection> | Promise<Checked<EventCollection>> {
  if (isLinkedEvents(data)) {
    return import('../sources/linked-events.js').then(({ linkedEventsEvents }) =>
      readEventSource(linkedEventsEvents(data), url, next),
    );
  }
  const value = data ? conformingEvents(data, url) : undefined;
  const withNext = (checked: Checked<EventCollection>): Checked<EventCollection> => {
    if (checked.value && next) checked.value.next ??= next;
    return checked;
  };
  return value
    ? withNext({ value, issues: [] })
    : import('./read-event.js').then((reader) => {
        knowMeetingLinks(reader);
        return withNext(reader.readEvents(data, url));
      });
}
