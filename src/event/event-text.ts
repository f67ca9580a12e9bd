/**
 * What an event card says, apart from dates: pure functions from the contract to sentences of
 * the localizer's language. Nothing here knows of elements.
 */
import { formatDay, formatTime } from '../localize/dates.js';
import { str, type Localizer } from '../localize/localizer.js';
import type { Access, CivicEvent, EventDocument, Offer } from './event.js';
import type { EventView } from './event-view.js';
import type { Phase } from './phase.js';
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
      return { kind: 'positive', text: localizer.msg('Happening now', { id: 'event.live' }) };
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
  const day = formatDay(localizer, instant, timeZone, { year: false });
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
      localizer.msg('All places are taken. You can put your name on the waiting list.', {
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
          ? localizer.currency(offer.price, offer.priceCurrency)
          : localizer.number(offer.price);
  const name = words(offer.name)?.text;
  return name && amount
    ? localizer.msg(str`${name}: ${amount}`, { id: 'event.named-price' })
    : amount || (name ?? '');
}

/** One fact on access and what is known of it. */
export interface AccessFact {
  name: string;
  value: string;
}

/** All that a visitor with a disability asks before coming; what the council did not say is "not stated". */
export function accessFacts(access: Access, localizer: Localizer): AccessFact[] {
  const known = (value: boolean | undefined) =>
    value === undefined
      ? localizer.msg('not stated', { id: 'event.access-not-stated' })
      : value
        ? localizer.msg('yes', { id: 'event.access-yes' })
        : localizer.msg('no', { id: 'event.access-no' });
  const signed = access.signLanguages?.map((tag) => localizer.languageName(tag)) ?? [];
  return [
    {
      name: localizer.msg('Step-free access', { id: 'event.access-step-free' }),
      value: known(access.stepFree),
    },
    {
      name: localizer.msg('Hearing loop', { id: 'event.access-hearing-loop' }),
      value: known(access.hearingLoop),
    },
    { name: localizer.msg('Captions', { id: 'event.access-captions' }), value: known(access.captions) },
    {
      name: localizer.msg('Sign language', { id: 'event.access-sign-language' }),
      value: signed.length > 0 ? localizer.list(signed) : known(access.signLanguages && false),
    },
    {
      name: localizer.msg('Easy language', { id: 'event.access-easy-language' }),
      value: known(access.easyLanguage),
    },
    {
      name: localizer.msg('Transcript afterwards', { id: 'event.access-transcript' }),
      value: known(access.transcriptAfter),
    },
  ];
}

/** The name of a file's kind as residents know it, from its media type (RFC 6838). */
function fileKind(mediaType: string): string {
  const subtype = mediaType.split(';')[0]?.split('/')[1]?.toLowerCase() ?? '';
  if (subtype.includes('wordprocessingml') || subtype === 'msword') return 'Word';
  if (subtype.includes('spreadsheetml') || subtype === 'vnd.ms-excel') return 'Excel';
  if (subtype.includes('presentationml') || subtype === 'vnd.ms-powerpoint') return 'PowerPoint';
  if (subtype.includes('opendocument')) return 'OpenDocument';
  return (subtype.split(/[.+]/).at(-1) ?? subtype).toUpperCase();
}

/** What stands behind a document's link: "PDF, 2.4 MB, German". */
export function documentFacts(document: EventDocument, localizer: Localizer): string {
  const { encodingFormat, contentSize, inLanguage } = document;
  const facts = [
    encodingFormat && fileKind(encodingFormat),
    typeof contentSize === 'number' ? localizer.bytes(contentSize) : contentSize,
    inLanguage && inLanguage !== localizer.language ? localizer.languageName(inLanguage) : undefined,
  ];
  return facts.filter(Boolean).join(', ');
}

/** The sentence that says a text was made by a machine. */
export function machineTranslationText(tool: string | undefined, localizer: Localizer): string {
  return tool
    ? localizer.msg(str`This text was translated by machine, with ${tool}. It may contain errors.`, {
        id: 'event.machine-translated-with',
      })
    : localizer.msg('This text was translated by machine. It may contain errors.', {
        id: 'event.machine-translated',
      });
}
