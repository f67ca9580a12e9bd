import { check, type Checked, type FieldIssue } from '../endpoint/check.js';
import { cleanText, plainText } from '../endpoint/plain-text.js';
import { pageUrl, safeUrl } from '../endpoint/safe-url.js';
import { instantOf } from '../localize/time-zone.js';
import { anyTiming, dateSpan, formatApproximateDate, instantOfDate } from './any-timing.js';
import { EventSchema, type CivicEvent } from './event.js';
import { knowMeetingLinks } from './join.js';
import { meetingProviderNames, recognizeMeetingLink, refusalOf } from './meeting-link.js';
import { meetingProviderName } from './meeting-provider.js';
import { normalizeEvent, urls } from './normalize-event.js';
import { knowAnyTiming } from './timing.js';

/** What {@link readEvents} reads. */
export interface EventCollection {
  events: CivicEvent[];
  /** Where each of them stands in the answer: the beginning of the pointers of its issues. */
  pointers: string[];
  /** URL of the next page. */
  next?: string;
}

/** Fields whose text may have paragraphs, and those of one line; all others are no words for people. */
const paragraphs = new Set(['description', 'note', 'text']);
const lines = new Set(
  'name alt caption creditText streetAddress addressLocality addressCountry postalCode keywords provider tool contentSize country telephone'.split(
    ' ',
  ),
);

/** Markup that was escaped once more on its way, as some event plug-ins do, is markup still. */
function words(text: string, clean: (text: string) => string): string {
  const once = clean(text);
  return /&lt;[/a-z]/i.test(text) ? clean(once) : once;
}

/** One string, by the field it stands in; undefined when nothing is left of it. */
function cleanString(text: string, key: string, base: string | undefined): string | undefined {
  let clean: string;
  if (urls.has(key)) {
    // Without a base a relative URL stays: the element resolves it against its page.
    clean = safeUrl(text, base) ?? text;
  } else if (paragraphs.has(key)) clean = words(text, plainText);
  else if (lines.has(key)) clean = words(text, cleanText);
  else clean = text.replace(/[\p{Cc}\p{Bidi_C}]/gu, '').trim();
  return clean || undefined;
}

/** Makes texts plain and URLs absolute, and leaves out what is empty. The entries of a language map are what the map is. */
function clean(value: unknown, key: string, base: string | undefined): unknown {
  if (typeof value === 'string') return cleanString(value, key, base);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, key, base)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const isMap = paragraphs.has(key) || lines.has(key);
  const entries = Object.entries(value)
    .map(([name, field]) => [name, clean(field, isMap ? key : name, base)] as const)
    .filter((entry) => entry[1] !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Takes out an end before the start, and doors after it. */
function checkDates(
  event: Pick<CivicEvent, 'startDate' | 'endDate' | 'doorTime'>,
  timeZone: string,
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const { startDate, endDate, doorTime } = event;
  const start = startDate === undefined ? undefined : dateSpan(startDate, timeZone);
  const end = endDate === undefined ? undefined : dateSpan(endDate, timeZone);
  if (start && end && (end.precision === 'time' ? end.start : end.end - 1) < start.start) {
    delete event.endDate;
    issues.push({ pointer: '/endDate', message: `the end is before the start, ${startDate ?? ''}` });
  }
  if (start?.precision === 'time' && doorTime !== undefined && instantOf(doorTime, timeZone) > start.start) {
    delete event.doorTime;
    issues.push({ pointer: '/doorTime', message: `the doors open after the start, ${startDate ?? ''}` });
  }
  return issues;
}

/**
 * Reads one event: schema.org in its many spellings, or our own JSON. What is wrong is left out
 * and named; what is right is kept; what is unknown is ignored. Never throws.
 *
 * Texts come out as plain text and URLs absolute and safe, so they can be bound as they are.
 *
 * @param data what the endpoint answered, or an app's own object; it is not changed
 * @param url of the resource, against which its relative URLs are resolved
 */
export function readEvent(data: unknown, url?: string): Checked<CivicEvent> {
  // What it lets pass, only these can tell when it is and how to join it.
  knowAnyTiming({ anyTiming, formatApproximateDate, instantOfDate });
  knowMeetingLinks({ meetingProviderNames, recognizeMeetingLink, refusalOf });
  const { data: normalized, issues: refused, origin } = normalizeEvent(data);
  if (!normalized) return { value: undefined, issues: refused };
  const checked = check(EventSchema, normalized);
  const issues = [
    ...refused,
    ...checked.issues.map((issue) => ({ ...issue, pointer: origin(issue.pointer) })),
  ];
  if (!checked.value) return { value: undefined, issues };

  const value = (clean(checked.value, '', url) ?? {}) as CivicEvent;
  if (value.join?.provider) value.join.provider = meetingProviderName(value.join.provider);
  const { timeZone } = anyTiming(value);
  issues.push(...checkDates(value, timeZone));
  value.subEvent?.forEach((part, index) => {
    for (const issue of checkDates(part, timeZone)) {
      issues.push({ ...issue, pointer: origin(`/subEvent/${index}${issue.pointer}`) });
    }
  });
  if (value.name === undefined && !issues.some(({ pointer }) => /^\/name(\/|$)/.test(pointer))) {
    issues.push({ pointer: '/name', message: 'the name is missing' });
  }
  return { value, issues };
}

type Fields = Record<string, unknown>;

/** Where the events are in an answer: each with its JSON Pointer. */
function itemsOf(data: unknown): (readonly [string, unknown])[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const list = (items: unknown[], pointer = '') =>
    items.map((item, index) => [`${pointer}/${index}`, item] as const);
  if (Array.isArray(data)) return list(data);
  const fields = data as Fields;
  for (const key of ['events', 'itemListElement']) {
    const items = fields[key];
    if (!Array.isArray(items)) continue;
    return list(items, `/${key}`).map(([pointer, item]) => {
      const inner = (item as Fields | null)?.['item'];
      return inner === undefined ? [pointer, item] : [`${pointer}/item`, inner];
    });
  }
  const graph = fields['@graph'];
  if (!Array.isArray(graph)) return [['', data]];
  // A graph holds the page, the site and the publisher as well.
  return list(graph, '/@graph').filter(([, node]) =>
    /(Event|Festival|Hackathon)\b/.test(JSON.stringify((node as Fields | null)?.['@type'] ?? '')),
  );
}

/**
 * Reads events: an array, `{ events: […], next }`, a schema.org `ItemList`, a JSON-LD `@graph`, or
 * a single event. An item that is no object is left out and named.
 *
 * @param url of the resource, against which relative URLs are resolved
 */
export function readEvents(data: unknown, url?: string): Checked<EventCollection> {
  const items = itemsOf(data);
  if (!items) {
    return {
      value: undefined,
      issues: [
        {
          pointer: '',
          message: `expected an event or a list of events, received ${String(data).slice(0, 40)}`,
        },
      ],
    };
  }
  const events: CivicEvent[] = [];
  const pointers: string[] = [];
  const issues: FieldIssue[] = [];
  for (const [pointer, item] of items) {
    if (item === null) continue;
    const read = readEvent(item, url);
    if (read.value) {
      events.push(read.value);
      pointers.push(pointer);
    }
    issues.push(...read.issues.map((issue) => ({ ...issue, pointer: pointer + issue.pointer })));
  }
  const { next } = data as Fields;
  const nextUrl = typeof next === 'string' && items[0]?.[0] !== '' ? pageUrl(next, url) : undefined;
  return { value: { events, pointers, ...(nextUrl && { next: nextUrl }) }, issues };
}
