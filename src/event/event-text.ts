/**
 * What an event card says, apart from dates: pure functions from the contract to sentences of
 * the localizer's language. Nothing here knows of elements.
 */
import { formatDay, formatTime } from '../localize/dates.js';
import { formatCurrency } from '../localize/currency.js';
import { str, type Localizer } from '../localize/localizer.js';
import type { Phase } from './current-phase.js';
import type { CivicEvent, Offer } from './event.js';
import type { EventView } from './event-view.js';
import type { Registration } from './registration.js';
import { timing } from './timing.js';

/** How a state looks: the word comes first, colour and shape only repeat it. */
export type StatusKind = 'positive' | 'notice' | 'critical' | 'neutral';

/** The word that stands before everything else, where the event is not simply to come. */
export interface StatusText {
  kind: StatusKind;
  text: string;
}

/** The most important word on an event's state; undefined where there is nothing to say but the date. */
export function statusText(
  event: CivicEvent,
  phase: Phase,
  registration: Registration,
  localizer: Localizer,
): StatusText | undefined {
  switch (phase) {
    case 'cancelled':
      return { kind: 'critical', text: localizer.msg('Cancelled', { id: 'event.cancelled' }) };
    case 'postponed':
      return { kind: 'notice', text: localizer.msg('Postponed', { id: 'event.postponed' }) };
    case 'live':
      return {
        kind: 'positive',
        text:
          timing(event).precision === 'day'
            ? localizer.msg('Today', { id: 'event.today' })
            : localizer.msg('Happening now', { id: 'event.live' }),
      };
    case 'ended':
      return { kind: 'neutral', text: localizer.msg('Has ended', { id: 'event.ended' }) };
    case 'starts-soon':
      return { kind: 'positive', text: localizer.msg('Starts soon', { id: 'event.starts-soon' }) };
    default:
  }
  if (event.eventStatus === 'EventMovedOnline') {
    return { kind: 'notice', text: localizer.msg('Moved online', { id: 'event.moved-online' }) };
  }
  if (event.eventStatus === 'EventRescheduled') {
    return { kind: 'notice', text: localizer.msg('New date', { id: 'event.rescheduled' }) };
  }
  if (registration.state === 'full')
    return { kind: 'notice', text: localizer.msg('Fully booked', { id: 'event.full' }) };
  return undefined;
}

/** An instant as "Thursday 24 September, 18:30", in the zone of the event. */
function momentText(instant: number, event: CivicEvent, localizer: Localizer): string {
  const { timeZone } = timing(event);
  const day = formatDay(localizer, instant, timeZone, {});
  const time = formatTime(localizer, instant, timeZone);
  return localizer.msg(str`${day}, ${time}`, { id: 'event.day-and-time' });
}

/** When the join link will be here. */
export function joinOpensText(opensAt: number, event: CivicEvent, localizer: Localizer): string {
  const moment = momentText(opensAt, event, localizer);
  return localizer.msg(str`The link to join appears here on ${moment}.`, { id: 'event.join-opens' });
}

/** Whether and until when a place can be had, one sentence each. */
export function registrationText(
  registration: Registration,
  event: CivicEvent,
  localizer: Localizer,
): string[] {
  const lines: string[] = [];
  const { state, opens, closes, placesLeft } = registration;
  if (state === 'not-yet' && opens !== undefined) {
    const moment = momentText(opens, event, localizer);
    lines.push(localizer.msg(str`Registration opens on ${moment}.`, { id: 'event.registration-opens' }));
  }
  if (state === 'closed')
    lines.push(localizer.msg('Registration has closed.', { id: 'event.registration-closed' }));
  if (state === 'full') lines.push(localizer.msg('All places are taken.', { id: 'event.all-places-taken' }));
  if (state === 'waiting-list') {
    lines.push(
      localizer.msg('All places are taken. There is a waiting list.', {
        id: 'event.waiting-list-open',
      }),
    );
  }
  if (state === 'open') {
    if (placesLeft !== undefined) {
      const count = localizer.number(placesLeft);
      lines.push(
        localizer.plural(placesLeft, {
          zero: localizer.msg(str`${count} places left`, { id: 'event.places-left.zero' }),
          one: localizer.msg(str`${count} place left`, { id: 'event.places-left.one' }),
          two: localizer.msg(str`${count} places left`, { id: 'event.places-left.two' }),
          few: localizer.msg(str`${count} places left`, { id: 'event.places-left.few' }),
          many: localizer.msg(str`${count} places left`, { id: 'event.places-left.many' }),
          other: localizer.msg(str`${count} places left`, { id: 'event.places-left.other' }),
        }),
      );
    }
    if (closes !== undefined) {
      const moment = momentText(closes, event, localizer);
      lines.push(localizer.msg(str`Register until ${moment}.`, { id: 'event.registration-closes' }));
    }
  }
  return lines;
}

/** What the button that leads to the registration page says. */
export function registerLabel(registration: Registration, localizer: Localizer): string {
  return registration.state === 'waiting-list'
    ? localizer.msg('Join the waiting list', { id: 'event.join-waiting-list' })
    : localizer.msg('Register', { id: 'event.register' });
}

/** "25 CHF", "Adults: 25 CHF", or the offer's own words. */
export function offerText(offer: Offer, localizer: Localizer, words: EventView['words']): string {
  const amount =
    offer.price === undefined
      ? (words(offer.description)?.text ?? '')
      : offer.price === 0
        ? localizer.msg('Free of charge', { id: 'event.free' })
        : offer.priceCurrency
          ? formatCurrency(localizer, offer.price, offer.priceCurrency)
          : localizer.number(offer.price);
  const name = words(offer.name)?.text;
  return name && amount
    ? localizer.msg(str`${name}: ${amount}`, { id: 'event.named-price' })
    : amount || (name ?? '');
}

/** The sentence that says a text was made by a machine. */
export function machineTranslationText(tool: string | undefined, localizer: Localizer): string {
  return tool
    ? localizer.msg(str`Machine translation by ${tool}. It may contain errors.`, {
        id: 'event.machine-translated-with',
      })
    : localizer.msg('Machine translation. It may contain errors.', {
        id: 'event.machine-translated',
      });
}
