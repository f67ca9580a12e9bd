import type { CivicEvent } from './event.js';
import { eventsToShow } from './list-order.js';

/**
 * The one event of a list that a card shows: the one named; else the one under way or next that
 * is not cancelled, else the next at all, else the latest past.
 *
 * @param now epoch milliseconds
 * @param eventId the `id` of the event; undefined is answered when the list has none of that name
 */
export function selectEvent(
  events: readonly CivicEvent[],
  now: number,
  eventId?: string,
): CivicEvent | undefined {
  if (eventId) return events.find(({ id }) => id === eventId);
  const ahead = eventsToShow(events, now);
  return (
    ahead.find(({ eventStatus }) => eventStatus !== 'EventCancelled') ??
    ahead[0] ??
    eventsToShow(events, now, 'only')[0]
  );
}
