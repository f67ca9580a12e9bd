/** Where an event is, what it costs and how to sign up: the facts at the head of its page. */
import { html } from 'hono/html';
import { resolveText } from '../../src/endpoint/language-map.js';
import type { Text } from '../../src/endpoint/text.js';
import { attendance } from '../../src/event/attendance.js';
import { price } from '../../src/event/price.js';
import { registration } from '../../src/event/registration.js';
import { formatCurrency } from '../../src/localize/currency.js';
import { link, moment, say, words, type Part, type Reader } from './event-words.js';
import { wordsOf } from './words.js';

export function place(reader: Reader): Part[] {
  const { place: where, mode } = attendance(reader.event);
  const address = where?.address;
  const city = [address?.postalCode, resolveText(address?.addressLocality, reader.language)?.text];
  const lines = [resolveText(address?.streetAddress, reader.language)?.text, city.filter(Boolean).join(' ')];
  return [
    where ? link(where.url, say(reader, where.name)) : '',
    lines.some(Boolean) ? html`${lines.filter(Boolean).join(', ')}` : '',
    mode === 'online' || mode === 'mixed'
      ? html`${[words(reader).online, reader.event.join?.provider].filter(Boolean).join(', ')}`
      : '',
  ];
}

export function cost({ event, localizer, language }: Reader): Part[] {
  const found = price(event);
  const text = (value: Text | undefined) => resolveText(value, language)?.text;
  if (!found) return [];
  if (found.kind === 'free') return [html`${text(found.text) ?? wordsOf(language).free}`];
  if (found.kind === 'text') return [html`${text(found.text)}`];
  return found.offers.map((offer) => {
    const amount =
      offer.price === 0
        ? wordsOf(language).free
        : offer.price !== undefined && offer.priceCurrency
          ? formatCurrency(localizer, offer.price, offer.priceCurrency)
          : text(offer.description);
    return html`${[text(offer.name), amount].filter(Boolean).join(': ')}`;
  });
}

export function signUp(reader: Reader, now: number): Part[] {
  const { state, url, opens, closes, placesLeft, capacity } = registration(reader.event, now);
  const labels = words(reader);
  const places = placesLeft === undefined ? '' : html`${labels.places(placesLeft, capacity)}`;
  switch (state) {
    case 'open':
      return [
        link(url, labels.register),
        places,
        closes === undefined ? '' : html`${labels.until(moment(reader, closes))}`,
      ];
    case 'waiting-list':
      return [link(url, labels.waitingList)];
    case 'full':
      return [html`${labels.full}`];
    case 'not-yet':
      return [opens === undefined ? '' : html`${labels.opens(moment(reader, opens))}`, places];
    case 'closed':
      return [html`${labels.closed}`];
    default:
      return [];
  }
}
