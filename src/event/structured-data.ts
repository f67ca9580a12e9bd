/**
 * An event as schema.org JSON-LD, for the search engines that read a page
 * (https://schema.org/Event): in one language, with nothing in it that is ours alone, that the
 * card withholds, or that is not for the public.
 */
import { resolveText } from '../endpoint/language-map.js';
import type { Text } from '../endpoint/text.js';
import { instantOf, isDateOnly, offsetAt } from '../localize/time-zone.js';
import { anyTiming } from './any-timing.js';
import { attendance } from './attendance.js';
import { wallOf } from './calendar-entry.js';
import type { CivicEvent, Offer, Party, Place, SubEvent } from './event.js';
import { publicJoin, publicPage } from './public-links.js';

/** A JSON-LD object. */
export type StructuredData = Record<string, unknown>;

/** An object, without the properties that have nothing to say; undefined if all are such. */
function object(type: string | undefined, properties: StructuredData): StructuredData | undefined {
  const known = Object.entries(properties)
    .map(
      ([name, value]) =>
        [name, Array.isArray(value) ? value.filter((item) => item !== undefined) : value] as const,
    )
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
  return known.length > 0 ? { ...(type && { '@type': type }), ...Object.fromEntries(known) } : undefined;
}

/** `https://schema.org/EventScheduled` and the like. */
const term = (name: string | undefined) => name && `https://schema.org/${name}`;

/** A time without offset gets that of the event's zone, which schema.org has no property for. */
function dateText(date: string | undefined, timeZone: string | undefined): string | undefined {
  if (!date || isDateOnly(date) || !timeZone || /(Z|[+-]\d\d:?\d\d)$/.test(date)) return date;
  const offset = offsetAt(instantOf(date, timeZone), timeZone);
  const digits = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  return `${date}${offset < 0 ? '-' : '+'}${digits(offset / 60)}:${digits(offset % 60)}`;
}

/** No more of a date than is known: "mid-September 2021" is 2021-09. */
function startText(event: CivicEvent): string | undefined {
  const { start, precision, timeZone } = anyTiming(event);
  if (start === undefined || precision === 'time') return dateText(event.startDate, event.timeZone);
  return wallOf(start, timeZone).slice(0, precision === 'day' ? 10 : precision === 'year' ? 4 : 7);
}

/**
 * The JSON-LD of an event, ready for JSON.stringify.
 *
 * @param event checked, as `readEvent` gives it.
 * @param language BCP 47, of the texts.
 * @param url absolute URL of the event's page, for events that name none.
 */
export function eventStructuredData(event: CivicEvent, language: string, url?: string): StructuredData {
  const { timeZone } = event;
  const words = (text: Text | undefined) => resolveText(text, language)?.text;
  const date = (text: string | undefined) => dateText(text, timeZone);
  const link = (address: string | undefined) => publicPage(event, address);
  const page = link(event.url) ?? link(url);
  const { precision } = anyTiming(event);

  const party = ({ name, url }: Party, type?: string) => object(type, { name: words(name), url: link(url) });
  // Whether a person or a group performs is not known, so it is not said.
  const parties = (list: Party[] | undefined) => list?.map((item) => party(item));
  const place = ({ name, description, url, address, geo }: Place) =>
    object('Place', {
      name: words(name),
      description: words(description),
      url: link(url),
      address:
        address &&
        object('PostalAddress', {
          streetAddress: words(address.streetAddress),
          postalCode: address.postalCode,
          addressLocality: words(address.addressLocality),
          addressCountry: address.addressCountry,
        }),
      geo: geo && object('GeoCoordinates', geo),
    });
  const offer = (offer: Offer) =>
    object('Offer', {
      name: words(offer.name),
      description: words(offer.description),
      url: link(offer.url),
      price: offer.price,
      priceCurrency: offer.priceCurrency,
      validFrom: date(offer.validFrom),
      validThrough: date(offer.validThrough),
      availability: term(offer.availability),
    });
  const part = ({ name, description, startDate, endDate, url, performer, location }: SubEvent) =>
    object('Event', {
      name: words(name),
      description: words(description),
      startDate: date(startDate),
      endDate: date(endDate),
      url: link(url),
      performer: parties(performer),
      location: location?.map(({ name }) => object('Place', { name: words(name) })),
    });

  const locations: (StructuredData | undefined)[] = [];
  for (const location of event.location ?? [])
    if (location['@type'] === 'Place') locations.push(place(location));
  const { mode, online } = attendance(event);
  if (online || mode === 'online') {
    // A search engine wants an address: the page says how to join.
    const address = publicJoin(event)?.url ?? link(online?.url) ?? page;
    locations.push(object('VirtualLocation', { name: words(online?.name), url: address }));
  }

  const { image, superEvent, recordedIn } = event;
  return {
    '@context': 'https://schema.org',
    ...object(
      /^\w*(Event|Festival|Series|Hackathon)$/.test(event['@type'] ?? '') ? event['@type']! : 'Event',
      {
        '@id': link(event.id),
        url: page,
        name: words(event.name),
        description: words(event.description),
        startDate: startText(event),
        endDate: precision === 'time' || precision === 'day' ? date(event.endDate) : undefined,
        duration: event.duration,
        doorTime: date(event.doorTime),
        previousStartDate: date(event.previousStartDate),
        eventStatus: term(event.eventStatus),
        eventAttendanceMode: term(event.eventAttendanceMode),
        location: locations,
        organizer: event.organizer?.map((item) => party(item, 'Organization')),
        performer: parties(event.performer),
        contributor: parties(event.contributor),
        offers: event.offers?.map(offer),
        isAccessibleForFree: event.isAccessibleForFree,
        inLanguage: event.inLanguage,
        maximumAttendeeCapacity: event.maximumAttendeeCapacity,
        remainingAttendeeCapacity: event.remainingAttendeeCapacity,
        subEvent: event.subEvent?.map(part),
        superEvent:
          superEvent && object('Event', { name: words(superEvent.name), url: link(superEvent.url) }),
        image:
          image &&
          object('ImageObject', {
            url: link(image.url),
            caption: words(image.caption),
            creditText: words(image.creditText),
            width: image.width,
            height: image.height,
          }),
        keywords: event.keywords?.map(words).filter(Boolean).join(', '),
        recordedIn:
          recordedIn && object('CreativeWork', { name: words(recordedIn.name), url: link(recordedIn.url) }),
      },
    ),
  };
}
