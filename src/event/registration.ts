import type { CivicEvent, Offer } from './event.js';
import { dateSpan, isAwaitingDate, timing } from './timing.js';

/** Whether one can sign up. `none`: there is nothing to sign up for, or nothing more. */
export type RegistrationState = 'open' | 'not-yet' | 'closed' | 'full' | 'waiting-list' | 'none';

export interface Registration {
  state: RegistrationState;
  /** Where to sign up; only while that is possible. */
  url?: string;
  /** Epoch milliseconds. */
  opens?: number;
  /** Epoch milliseconds; a date without a time closes at the end of that day. */
  closes?: number;
  placesLeft?: number;
  capacity?: number;
}

/** The best first: an event with several offers is as open as its most open one. */
const best: readonly RegistrationState[] = ['open', 'waiting-list', 'not-yet', 'full', 'closed'];

/** The offers that speak of signing up, and not only of a price. */
function offersOf({ offers = [] }: CivicEvent): Offer[] {
  return offers.filter(
    ({ url, validFrom, validThrough, availability }) => url ?? validFrom ?? validThrough ?? availability,
  );
}

function windowOf(offer: Offer, timeZone: string): { opens: number | undefined; closes: number | undefined } {
  const from = offer.validFrom === undefined ? undefined : dateSpan(offer.validFrom, timeZone);
  const through = offer.validThrough === undefined ? undefined : dateSpan(offer.validThrough, timeZone);
  return { opens: from?.start, closes: through?.precision === 'time' ? through.start : through?.end };
}

/** The instants at which registration opens or closes. */
export function registrationChanges(event: CivicEvent): number[] {
  const { timeZone } = timing(event);
  return offersOf(event)
    .flatMap((offer) => Object.values(windowOf(offer, timeZone)))
    .filter((instant) => instant !== undefined);
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
  const places = {
    ...(placesLeft !== undefined && { placesLeft }),
    ...(capacity !== undefined && { capacity }),
  };
  if (eventStatus === 'EventCancelled' || isAwaitingDate(event) || now >= endsBy)
    return { state: 'none', ...places };

  const stateWhenFull = event.waitingList ? 'waiting-list' : 'full';
  const registrations = offersOf(event).map((offer): Registration => {
    const { opens, closes } = windowOf(offer, timeZone);
    const isFull =
      placesLeft === 0 || offer.availability === 'SoldOut' || offer.availability === 'OutOfStock';
    let state: RegistrationState = isFull ? stateWhenFull : 'open';
    if (opens !== undefined && now < opens) state = 'not-yet';
    if (closes !== undefined && now >= closes) state = 'closed';
    return {
      state,
      ...(offer.url && (state === 'open' || state === 'waiting-list') && { url: offer.url }),
      ...(opens !== undefined && { opens }),
      ...(closes !== undefined && { closes }),
      ...places,
    };
  });
  for (const state of best) {
    const found = registrations.find((registration) => registration.state === state);
    if (found) return found;
  }
  return { state: placesLeft === 0 ? stateWhenFull : 'none', ...places };
}
