/**
 * What a calendar is told about an event: the words, the place and the times that the calendar
 * file and the links to Google and Outlook have in common.
 *
 * It holds nothing that the card withholds: no passcode, and a link to join only where the
 * council made it public for all time.
 */
import { resolveText } from '../endpoint/language-map.js';
import type { Text } from '../endpoint/text.js';
import { offsetAt } from '../localize/time-zone.js';
import { anyTiming } from './any-timing.js';
import { attendance } from './attendance.js';
import type { CivicEvent } from './event.js';
import { joinOf } from './join.js';
import { publicJoin, publicPage } from './public-links.js';
import { readEvent } from './read-event.js';

const minute = 60_000;
const day = 1440 * minute;

/**
 * The event has no day to put it on: no date, or only "mid-September". Ask
 * `anyTiming(event).precision` before offering a calendar; only `time` and `day` will do.
 */
export class NoCalendarDateError extends Error {
  override name = 'NoCalendarDateError';
}

/** When, in the terms of RFC 5545 §3.3.4 and §3.3.5. */
export interface CalendarTimes {
  /**
   * `date`: whole days. `zoned`: the clocks of `timeZone`. `utc`: no zone is known, or its clocks
   * do not name the instant. `floating`: the data names neither zone nor offset, so it is this
   * time wherever the calendar is.
   */
  form: 'date' | 'zoned' | 'utc' | 'floating';
  /** ISO 8601: `2021-07-15`, `2021-03-25T16:30:00`, with `Z` where the form is `utc`. */
  start: string;
  /** The same, and later than the start. For whole days the day after the last. */
  end?: string;
  /** IANA name, where the form is `zoned`. */
  timeZone?: string;
  /** Epoch milliseconds. */
  instants: { start: number; end: number };
}

export interface CalendarEntry {
  event: CivicEvent;
  times: CalendarTimes;
  /** One line. */
  summary: string;
  /** Plain text; ends with the link to the page. */
  description: string;
  /** One line: the place, or how one takes part online. Empty where neither is known. */
  location: string;
  /** Where the place is, WGS 84 degrees. */
  geo?: { latitude: number; longitude: number };
  /** The page for people. */
  url?: string;
  /** The public link to join. */
  conference?: { url: string; label: string };
  /** Who organizes it, where a `mailto:` says how to write to them; a calendar takes no other. */
  organizer?: { url: string; name: string };
}

/** What `readEvent` leaves as plain text, for readers that take Unicode's own line ends for theirs. */
const clean = (text: string) => text.replace(/[\u2028\u2029]/g, '\n').trim();

const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ');

/** What the clocks of a zone show, as ISO 8601 to the second. */
export function wallOf(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone) * minute).toISOString().slice(0, 19);
}

/**
 * Whether the clocks of the zone show the time of an instant twice. RFC 5545 §3.3.5 says that
 * the first is meant, but not every calendar follows it.
 */
function isAmbiguous(instant: number, timeZone: string): boolean {
  const offset = offsetAt(instant, timeZone);
  return [-day, day].some((distance) => {
    const other = offsetAt(instant + distance, timeZone);
    return other !== offset && offsetAt(instant + (offset - other) * minute, timeZone) === other;
  });
}

/** When the event is, for a calendar; undefined where it has no day. */
function calendarTimes(event: CivicEvent): CalendarTimes | undefined {
  const { start: begin, end: finish, precision, timeZone } = anyTiming(event);
  if (begin === undefined || (precision !== 'time' && precision !== 'day')) return undefined;
  const start = Math.floor(begin / 1000) * 1000;
  const end = Math.max(start, Math.floor((finish ?? begin) / 1000) * 1000);
  // Outlook's calendar begins in 1601, and the file's format ends with the year 9999.
  if (start < Date.UTC(1602, 0) || end >= Date.UTC(9999, 0)) return undefined;

  const instants = { start, end };
  if (precision === 'day') {
    const last = wallOf(Math.max(start, end - 1), timeZone).slice(0, 10);
    return {
      form: 'date',
      start: wallOf(start, timeZone).slice(0, 10),
      end: new Date(Date.parse(last) + day).toISOString().slice(0, 10),
      instants,
    };
  }

  let form: CalendarTimes['form'] = 'utc';
  let write = (instant: number) => `${wallOf(instant, 'UTC')}Z`;
  const isNamedPlace = event.timeZone?.includes('/') && !event.timeZone.startsWith('Etc/');
  if (isNamedPlace) {
    const isLong = end - start > 5 * 366 * day;
    if (!isLong && !isAmbiguous(start, timeZone) && !isAmbiguous(end, timeZone)) form = 'zoned';
  } else if (!event.timeZone && !/T.*(Z|[+-]\d\d:?\d\d)$/.test(event.startDate ?? '')) {
    form = 'floating';
  }
  if (form !== 'utc') write = (instant) => wallOf(instant, timeZone);
  return {
    form,
    start: write(start),
    ...(end > start && { end: write(end) }),
    ...(form === 'zoned' && { timeZone }),
    instants,
  };
}

/** @param url page for people, for an event that names none, and what relative URLs resolve against. */
export function calendarEntry(data: unknown, language = '', url?: string): CalendarEntry {
  const event = readEvent(data, url).value;
  const times = event && calendarTimes(event);
  if (!times) {
    const id = event?.id ?? event?.url ?? 'without id';
    throw new NoCalendarDateError(
      `civic-elements: event ${id} has no day for a calendar; it needs a startDate with a day and, if any, the datePrecision "time" or "day".`,
    );
  }

  const words = (text: Text | undefined) => resolveText(text, language)?.text ?? '';
  const page = publicPage(event, event.url) ?? publicPage(event, url);
  const conference = publicJoin(event);
  const { place, online } = attendance(event);
  const { streetAddress, postalCode, addressLocality, addressCountry } = place?.address ?? {};
  const town = [postalCode, words(addressLocality)].filter(Boolean).join(' ');
  // "On Zoom, joining link at …": the page that says how to join.
  const joinPage = publicPage(event, event.join?.instructionsUrl) ?? publicPage(event, online?.url);
  const provider = conference?.label ?? joinOf(event, times.instants.start)?.provider;
  const location = place
    ? [words(place.name), words(streetAddress), town, addressCountry]
    : [words(online?.name) || (provider ?? joinPage)];
  const { latitude, longitude } = place?.geo ?? {};
  const isOnEarth = Math.abs(latitude ?? NaN) <= 90 && Math.abs(longitude ?? NaN) <= 180;
  const host = event.organizer?.find((party) => /^mailto:[^\s@]+@[^\s@]+$/i.test(party.url ?? ''));

  return {
    event,
    times,
    summary: oneLine(words(event.name)),
    description: clean(
      [
        words(event.description),
        event.organizer
          ?.map(({ name }) => words(name))
          .filter(Boolean)
          .join('\n'),
        conference && `${conference.label}: ${conference.url}`,
        joinPage !== page && joinPage,
        page,
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
    location: oneLine(location.filter(Boolean).join(', ')),
    ...(isOnEarth && { geo: { latitude: latitude!, longitude: longitude! } }),
    ...(page && { url: page }),
    ...(conference && { conference }),
    ...(host && { organizer: { url: new URL(host.url!).href, name: oneLine(words(host.name)) } }),
  };
}
