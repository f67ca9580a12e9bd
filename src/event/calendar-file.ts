/**
 * An event as a calendar file: iCalendar, RFC 5545, to be served or saved as `text/calendar`
 * with the extension `.ics`.
 *
 * Ours, since no library writes times with a zone right: each either turns them into UTC, which
 * moves the event when a state changes its summer time, or leaves out the VTIMEZONE without
 * which Outlook and iOS guess.
 */
import { instantOf } from '../localize/time-zone.js';
import { calendarEntry, type CalendarTimes } from './calendar-entry.js';
import type { CivicEvent } from './event.js';
import { publicPage } from './public-links.js';
import { timeZoneComponent } from './time-zone-component.js';

export { NoCalendarDateError } from './calendar-entry.js';

export interface CalendarFileOptions {
  /** When the file is made, epoch milliseconds or a date; by default now. */
  now?: number | Date;
  /** BCP 47; by default the first language of each text. */
  language?: string;
  /**
   * Absolute URL of the event's page, for events that name none: its host keeps the UID apart from
   * those of other councils.
   */
  url?: string;
}

/** TEXT, RFC 5545 §3.3.11. Control characters, which it may not hold, went when the event was read. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A quoted parameter value, RFC 5545 §3.2, which knows no quotation mark. */
function quote(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

/**
 * Breaks a content line into lines of at most 75 octets of UTF-8, never within a character
 * (RFC 5545 §3.1). The space that marks a continuation counts.
 */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const basic = (iso: string) => iso.replace(/[-:]/g, '');
const utc = (instant: number) => `${basic(new Date(instant).toISOString().slice(0, 19))}Z`;

function dateProperty(name: string, time: string, { form, timeZone }: CalendarTimes): string {
  const parameter = form === 'date' ? ';VALUE=DATE' : form === 'zoned' ? `;TZID=${timeZone}` : '';
  return `${name}${parameter}:${basic(time)}`;
}

/** A short name for a text that is always the same: two rounds of FNV-1a. */
function hash(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((seed) => {
      let value = seed;
      for (let index = 0; index < text.length; index++)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/**
 * UID, RFC 5545 §3.8.4.7: the same for an event in all languages and after all changes, so that
 * a calendar replaces what it has. Of the id or the page; without both, of the name and the date
 * first planned.
 */
function uidOf(event: CivicEvent, page: string | undefined): string {
  const { id, url, name, startDate, previousStartDate } = event;
  const key = id ?? url ?? JSON.stringify([name, previousStartDate ?? startDate]);
  if (/^[\w.~+-]+@[\w.-]+$/.test(key)) return key;
  const address = publicPage(event, id) ?? page;
  const host = address ? new URL(address).host : 'civic-elements.invalid';
  // A URL is the same page with and without TLS.
  return `${/^[\w.~:-]{1,64}$/.test(key) ? key : hash(key.replace(/^https?:/i, ''))}@${host}`;
}

const statuses: Record<string, string> = { EventCancelled: 'CANCELLED', EventPostponed: 'TENTATIVE' };

/**
 * The calendar file of one event.
 *
 * @param data an event of the contract (schema.org `Event`), checked or as it came.
 * @returns iCalendar text with lines ended by CRLF; encode it as UTF-8.
 * @throws {@link NoCalendarDateError} where the event has no day, as with "mid-September".
 */
export function calendarFile(data: object, options: CalendarFileOptions = {}): string {
  const { event, times, summary, description, location, geo, url, conference, organizer } = calendarEntry(
    data,
    options.language,
    options.url,
  );
  const { start, end, timeZone, instants } = times;
  const { eventStatus, dateModified, sequence } = event;
  const modified = dateModified ? instantOf(dateModified, event.timeZone ?? 'UTC') : NaN;

  const lines: (string | undefined | false)[] = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//civic-elements//civic-elements//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(timeZone ? timeZoneComponent(timeZone, instants.start, instants.end) : []),
    'BEGIN:VEVENT',
    `UID:${uidOf(event, url)}`,
    // With a METHOD this is when the file was made (RFC 5545 §3.8.7.2), not when the event was changed.
    `DTSTAMP:${utc(Number(options.now ?? Date.now()))}`,
    modified < Date.UTC(9999, 0) && `LAST-MODIFIED:${utc(modified)}`,
    // A calendar takes a change only under a higher number than the entry it has.
    `SEQUENCE:${sequence ?? (eventStatus && eventStatus !== 'EventScheduled' ? 1 : 0)}`,
    dateProperty('DTSTART', start, times),
    end && dateProperty('DTEND', end, times),
    `SUMMARY:${escapeText(summary)}`,
    description && `DESCRIPTION:${escapeText(description)}`,
    location && `LOCATION:${escapeText(location)}`,
    geo && `GEO:${geo.latitude.toFixed(6)};${geo.longitude.toFixed(6)}`,
    url && `URL:${url}`,
    conference &&
      `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=${quote(conference.label)}:${conference.url}`,
    organizer && `ORGANIZER${organizer.name && `;CN=${quote(organizer.name)}`}:${organizer.url}`,
    `STATUS:${statuses[eventStatus ?? ''] ?? 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => (line ? `${fold(line)}\r\n` : '')).join('');
}
