import type { Text } from '../endpoint/text.js';
import type { CivicEvent, Offer } from './event.js';

/**
 * What an event costs: nothing (perhaps with a word on it), the prices of its offers, or the
 * council's own words. `paid` without offers: it costs something, and how much is not said.
 */
export type Price =
  { kind: 'free'; text?: Text } | { kind: 'paid'; offers: Offer[] } | { kind: 'text'; text: Text };

/**
 * The price of an event; undefined: nothing is said about it. A price of 0 is free; a stated
 * price goes before `isAccessibleForFree`, because a promise of "free" that is not kept is worse
 * than a price that is waived.
 */
export function price({ offers = [], isAccessibleForFree }: CivicEvent): Price | undefined {
  const priced = offers.filter((offer) => offer.price !== undefined || offer.description !== undefined);
  const isPaid = priced.some((offer) => offer.price);
  const text = priced.find((offer) => offer.description !== undefined)?.description;
  if (!isPaid && (isAccessibleForFree || priced.some((offer) => offer.price === 0))) {
    return { kind: 'free', ...(text !== undefined && { text }) };
  }
  if (priced.length === 1 && !isPaid && text !== undefined) return { kind: 'text', text };
  return priced.length > 0 || isAccessibleForFree === false ? { kind: 'paid', offers: priced } : undefined;
}
