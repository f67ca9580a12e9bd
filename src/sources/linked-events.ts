/**
 * The Linked Events API v1 (https://github.com/City-of-Helsinki/linkedevents, which Helsinki,
 * Espoo, Tampere and Turku run), translated into our event contract. Loaded only when an answer
 * has its shape.
 *
 * Ask the API for `?include=location,keywords`: without it a place and the keywords are bare
 * identifiers, and their names are not in the answer.
 */
import { isDateOnly, isDateOrDateTime, instantOf, wallClock } from '../localize/time-zone.js';
import { plainText } from '../endpoint/plain-text.js';

type Fields = Record<string, unknown>;
type LanguageMap = Record<string, string>;

/** Every city that runs it is in Finland; the API answers in UTC. */
const timeZone = 'Europe/Helsinki';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object field, empty where there is none. */
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const itemsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** A text in its languages, without those that are null or empty; undefined where none is left. */
function textOf(value: unknown): string | LanguageMap | undefined {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  const entries = Object.entries(fieldsOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const mapOf = (text: string | LanguageMap | undefined): LanguageMap =>
  typeof text === 'string' ? { fi: text } : (text ?? {});

/** Two texts of which each may be missing in some languages: the first, where it is there. */
function firstOf(preferred: unknown, other: unknown): LanguageMap | undefined {
  const both = { ...mapOf(textOf(other)), ...mapOf(textOf(preferred)) };
  return Object.keys(both).length > 0 ? both : undefined;
}

/** A URL for each language; the contract has one. Many lack the scheme. */
function urlOf(value: unknown): string | undefined {
  const text = textOf(value);
  const url = typeof text === 'string' ? text : (text?.['fi'] ?? Object.values(text ?? {})[0]);
  if (url === undefined) return undefined;
  const trimmed = url.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, '')}`;
}

/** The last part of an identifier: `https://…/v1/language/fi/` → `fi`. */
function identifierOf(value: Fields): string {
  const id = typeof value['id'] === 'string' ? value['id'] : value['@id'];
  return typeof id === 'string' ? (id.split('/').filter(Boolean).at(-1) ?? '') : '';
}

const dateOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The local date of an instant. */
function localDate(instant: number): string {
  const { year, month, day } = wallClock(instant, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * A start or end. Where the API says that the time of day is not known, only the date is meant;
 * it keeps the end of a whole day as the midnight after it.
 */
function momentOf(event: Fields, name: 'start' | 'end'): string | undefined {
  const text = dateOf(event[`${name}_time`]);
  if (text === undefined || !isDateOrDateTime(text) || isDateOnly(text)) return text;
  const isWholeDay =
    event[`has_${name}_time`] === false || (name === 'end' && event['has_start_time'] === false);
  if (!isWholeDay) return text;
  return localDate(instantOf(text, timeZone) - (name === 'end' ? 1 : 0));
}

/** The amount of a price that is no more than an amount of euros ("10", "2,50 €"). */
function amountOf(price: string | LanguageMap | undefined): number | undefined {
  const [first, ...others] = new Set(Object.values(mapOf(price)).map((text) => plainText(text)));
  const amount = /^(\d+(?:[.,]\d{1,2})?)\s*(?:€|e|eur|euroa)?$/i.exec(first ?? '')?.[1];
  return amount === undefined || others.length > 0 ? undefined : Number(amount.replace(',', '.'));
}

/** Price and what is said of it, in one text a language. */
function priceWords(price: string | LanguageMap | undefined, description: unknown): LanguageMap | undefined {
  const prices = mapOf(price);
  const descriptions = mapOf(textOf(description));
  const languages = new Set([...Object.keys(prices), ...Object.keys(descriptions)]);
  const entries = [...languages].map((language) => {
    const parts = [prices[language], descriptions[language]].filter((part) => part !== undefined);
    return [language, [...new Set(parts.map(plainText))].join('\n')] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function offersOf(event: Fields): Fields[] {
  const page = urlOf(event['info_url']);
  const offers = itemsOf(event['offers']).map((offer): Fields => {
    const price = textOf(offer['price']);
    const amount = offer['is_free'] === true ? 0 : amountOf(price);
    const url = urlOf(offer['info_url']);
    return {
      price: amount,
      priceCurrency: amount === undefined ? undefined : 'EUR',
      description: priceWords(amount === undefined ? price : undefined, offer['description']),
      // Most repeat the event's own page, where there is nothing to sign up.
      url: url === page ? undefined : url,
    };
  });
  const { enrolment_url: url, enrolment_start_time: from, enrolment_end_time: through } = event;
  const enrolment = { url: urlOf(url), validFrom: dateOf(from), validThrough: dateOf(through) };
  if (enrolment.url ?? enrolment.validFrom ?? enrolment.validThrough) offers.push(enrolment);
  return offers;
}

/** Nothing, where every offer is silent; else whether all are free. */
function isFree(event: Fields): boolean | undefined {
  const offers = itemsOf(event['offers']).filter((offer) => typeof offer['is_free'] === 'boolean');
  return offers.length > 0 ? offers.every((offer) => offer['is_free']) : undefined;
}

function locationsOf(event: Fields): Fields[] {
  const { location, location_extra_info: extra, is_virtualevent: isVirtual, virtualevent_url: url } = event;
  const place = fieldsOf(location);
  const details = textOf(extra);
  // A place of its own stands for the Internet ("helsinki:internet").
  const isInternet = identifierOf(place).endsWith(':internet');
  const virtualUrl = urlOf(url);
  const locations: Fields[] = [];
  if (isInternet || isVirtual === true || virtualUrl !== undefined) {
    locations.push({ '@type': 'VirtualLocation', url: virtualUrl, name: isInternet ? details : undefined });
  }
  const name = textOf(place['name']);
  if (isInternet || (name === undefined && details === undefined)) return locations;
  const { coordinates } = fieldsOf(place['position']);
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const address = {
    streetAddress: textOf(place['street_address']),
    postalCode: place['postal_code'],
    addressLocality: textOf(place['address_locality']),
    addressCountry: place['address_country'],
  };
  locations.push({
    '@type': 'Place',
    name: name ?? details,
    description: name === undefined ? undefined : details,
    url: urlOf(place['info_url']),
    address: Object.values(address).some((part) => part !== undefined && part !== null) ? address : undefined,
    geo: typeof longitude === 'number' && typeof latitude === 'number' ? { latitude, longitude } : undefined,
  });
  return locations;
}

function imageOf(event: Fields): Fields | undefined {
  const [image] = itemsOf(event['images']);
  const url = urlOf(image?.['url']);
  return url === undefined
    ? undefined
    : { url, alt: textOf(image?.['alt_text']), creditText: textOf(image?.['photographer_name']) };
}

/** Those of a list that have a name: the others are bare identifiers. */
const named = (value: unknown): Fields[] =>
  itemsOf(value).filter((item) => textOf(item['name']) !== undefined);

function eventOf(event: Fields): Fields {
  const superEvent = fieldsOf(event['super_event']);
  const provider = textOf(event['provider']);
  return {
    '@type': 'Event',
    id: event['id'],
    url: urlOf(event['info_url']),
    name: textOf(event['name']),
    description: firstOf(event['description'], event['short_description']),
    startDate: momentOf(event, 'start'),
    endDate: momentOf(event, 'end'),
    timeZone,
    eventStatus: event['event_status'],
    location: locationsOf(event),
    organizer: provider === undefined ? undefined : [{ name: provider }],
    offers: offersOf(event),
    isAccessibleForFree: isFree(event),
    inLanguage: itemsOf(event['in_language']).map(identifierOf).filter(Boolean),
    maximumAttendeeCapacity: event['maximum_attendee_capacity'],
    remainingAttendeeCapacity: event['remaining_attendee_capacity'],
    subEvent: named(event['sub_events']).map((part) => ({
      name: textOf(part['name']),
      startDate: momentOf(part, 'start'),
      endDate: momentOf(part, 'end'),
      url: urlOf(part['info_url']),
    })),
    superEvent: textOf(superEvent['name']) && {
      name: textOf(superEvent['name']),
      url: urlOf(superEvent['info_url']),
    },
    image: imageOf(event),
    keywords: named(event['keywords']).map((keyword) => textOf(keyword['name'])),
    dateModified: dateOf(event['last_modified_time']),
  };
}

/**
 * Translates an answer of the API; `readEvents` checks what comes out. What was deleted is left
 * out.
 *
 * @param data for which `isLinkedEvents` is true: one event or a page of them
 * @returns `{ events: […], next }`
 */
export function linkedEventsEvents(data: unknown): { events: unknown[]; next?: unknown } {
  const { data: items, meta } = fieldsOf(data);
  const events = Array.isArray(items) ? itemsOf(items) : [fieldsOf(data)];
  return {
    events: events.filter((event) => event['deleted'] !== true).map(eventOf),
    next: fieldsOf(meta)['next'],
  };
}
