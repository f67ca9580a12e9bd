/**
 * Links that open a web calendar with an event filled in. Nothing is asked of these services
 * before the resident follows the link.
 *
 * None of them is documented by its maker; the parameters are those that are known to work:
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs
 */
import { calendarEntry } from './calendar-entry.js';

/** Servers refuse long URLs; the end of a text is on the page that the text links to. */
const longest = 1000;

function shorten(text: string, end: string | undefined): string {
  if (text.length <= longest) return text;
  // Without its second half a surrogate pair cannot be encoded.
  return `${text.slice(0, longest).replace(/\p{Cs}$/u, '')}…${end ? `\n\n${end}` : ''}`;
}

/** Outlook shows the plus signs that URLSearchParams writes for spaces. */
function link(address: string, parameters: Record<string, string | undefined>): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value!)}`);
  return `${address}?${query.join('&')}`;
}

/**
 * A link that opens Google Calendar with the event filled in.
 *
 * @param event an event of the contract (schema.org `Event`), checked or as it came.
 * @param language BCP 47, of the texts; by default the first language of each.
 * @param url absolute URL of the event's page, for events that name none.
 * @throws NoCalendarDateError where the event has no day.
 */
export function googleCalendarLink(event: object, language?: string, url?: string): string {
  const entry = calendarEntry(event, language, url);
  const { start, end = start, timeZone } = entry.times;
  return link('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: entry.summary,
    dates: `${start}/${end}`.replace(/[-:]/g, ''),
    ctz: timeZone,
    details: shorten(entry.description, entry.url),
    location: shorten(entry.location, undefined),
  });
}

function outlookLink(host: string, event: object, language?: string, url?: string): string {
  const entry = calendarEntry(event, language, url);
  const { form, start, end, instants } = entry.times;
  // Outlook knows no zone but the reader's own, so it is given instants. It is UTC and not an
  // offset, as the plus sign of one may turn into a space on the way through its log-in page.
  const isInstant = form === 'zoned' || form === 'utc';
  const utc = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return link(`https://${host}/calendar/0/deeplink/compose`, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.summary,
    startdt: isInstant ? utc(instants.start) : start,
    enddt: isInstant && end ? utc(instants.end) : end,
    allday: form === 'date' ? 'true' : undefined,
    body: shorten(entry.description, entry.url),
    location: shorten(entry.location, undefined),
  });
}

/**
 * A link that opens Outlook.com, the calendar of private accounts, with the event filled in.
 * Parameters and errors as with {@link googleCalendarLink}.
 */
export function outlookCalendarLink(event: object, language?: string, url?: string): string {
  return outlookLink('outlook.live.com', event, language, url);
}

/**
 * A link that opens Microsoft 365, the calendar of an office or school, with the event filled in.
 * Parameters and errors as with {@link googleCalendarLink}.
 */
export function microsoft365CalendarLink(event: object, language?: string, url?: string): string {
  return outlookLink('outlook.office.com', event, language, url);
}
