/**
 * Reads what is not in our own form, or not faultless: schema.org in its spellings, the formats of
 * others, faults that have to be named. Loaded when an answer is such.
 */
import type { Checked } from '../endpoint/check.js';
import { readEvents, type EventCollection } from './read-event.js';
import { isLinkedEvents } from './source-shape.js';

/** @param url of the resource */
export async function readAnyEvents(data: unknown, url: string): Promise<Checked<EventCollection>> {
  if (!isLinkedEvents(data)) return readEvents(data, url);
  const { linkedEventsEvents } = await import('../sources/linked-events.js');
  return readEvents(linkedEventsEvents(data), url);
}
