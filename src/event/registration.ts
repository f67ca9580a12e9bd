import type { CivicEvent, Offer } from './event.js';
import { instantOfDate, isAwaitingDate, timing } from './timing.js';

/** Whether one can sign up. `none`: there is nothing to sign up for, or nothing more. */
export type RegistrationState = 'open' | 'not-yet' | 'closed' | 'full' | 'waiting-list' | 'none';

export interface Registration {
  state: RegistrationState;
  /** Where to sign up; only while that is possible. */
  url?: string | undefined;
  /** Epoch milliseconds. */
  opens?: number | undefined;
  /** Epoch milliseconds; a date without a time closes at the end of that day. */
  closes?: number | undefined;
  placesLeft: number | undefined;
  capacity: number | undefined;
}

/** The best first: an event with several offers is as open as its most open one. */
const best: readonly RegistrationState[] = ['open', 'waiting-list', 'not-yet', 'full', 'closed'];

/** An offer that speaks of signing up, and not only of a price, and when that is possible. */
interface RegistrationWindow extends Pick<Registration, 'opens' | 'closes'> {
  offer: Offer;
}

/** The offers by which one can sign up. */
export function registrationWindows({ offers = [] }: CivicEvent, timeZone: string): RegistrationWindow[] {
  return offers
    .filter((offer) => offer.url ?? offer.validFrom ?? offer.validThrough ?? offer.availability)
    .map((offer) => {
      const { validFrom, validThrough } = offer;
      return {
        offer,
        opens: validFrom ? instantOfDate(validFrom, timeZone) : undefined,
        closes: validThrough ? instantOfDate(validThrough, timeZone, 'until') : undefined,
      };
    });
}

/**
 * Registration at a moment, by the event's offers and places. Closed and not yet open go before
 * full; full is a waiting list where the event keeps one. An event that is over, cancelled or
 * put off takes no registrations.
 *
 * @param now epoch milliseconds
 */
export function registration(event: CivicEvent, now: number): Registration {
  const { eventStatus, remainingAttendeeCapacity: placesLeft, maximumAttendeeCapacity: capacity } = event;
  const { timeZone, endsBy = Infinity } = timing(event);
  const places = { placesLeft, capacity };
  if (eventStatus === 'EventCancelled' || isAwaitingDate(event) || now >= endsBy)
    return { state: 'none', ...places };

  const whenFull = event.waitingList ? 'waiting-list' : 'full';
  const found = registrationWindows(event, timeZone).map(({ offer, opens, closes }): Registration => {
    const isFull =
      placesLeft === 0 || offer.availability === 'SoldOut' || offer.availability === 'OutOfStock';
    let state: RegistrationState = isFull ? whenFull : 'open';
    if (now < (opens ?? now)) state = 'not-yet';
    if (now >= (closes ?? Infinity)) state = 'closed';
    const url = state === 'open' || state === 'waiting-list' ? offer.url : undefined;
    return { state, url, opens, closes, ...places };
  });
  found.sort((one, other) => best.indexOf(one.state) - best.indexOf(other.state));
  return found[0] ?? { state: placesLeft === 0 ? whenFull : 'none', ...places };
}
