/** An event in words: the pieces that the pages for people are made of. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { resolveText } from '../../src/endpoint/language-map.js';
import { safeUrl } from '../../src/endpoint/safe-url.js';
import type { Text } from '../../src/endpoint/text.js';
import type { CivicEvent, Party } from '../../src/event/event.js';
import { phaseOf } from '../../src/event/phase.js';
import { anyTiming } from '../../src/event/any-timing.js';
import { formatMonth } from '../../src/localize/approximate-dates.js';
import {
  formatDay,
  formatDayRange,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../../src/localize/dates.js';
import { Localizer } from '../../src/localize/localizer.js';
import { formatList, languageName } from '../../src/localize/names.js';
import { instantOf } from '../../src/localize/time-zone.js';
import { wordsOf, type Words } from './words.js';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
export type Part = Markup | '';

/** What turns an event into words of one language. */
export interface Reader {
  event: CivicEvent;
  language: string;
  localizer: Localizer;
  timeZone: string;
}

export const words = ({ language }: Reader): Words => wordsOf(language);

/** The languages an event is written in, its own first. */
export function languagesOf({ name }: CivicEvent): string[] {
  return typeof name === 'object' ? Object.keys(name) : [];
}

/** A text in the page's language, marked where it is in another. */
export function say({ language }: Reader, text: Text | undefined): Part {
  const found = resolveText(text, language);
  if (!found) return '';
  return found.language ? html`<span lang="${found.language}">${found.text}</span>` : html`${found.text}`;
}

export function link(url: string | undefined, content: Markup | string): Part {
  const safe = url && safeUrl(url, 'http://localhost/');
  if (!safe || !content) return content ? html`${content}` : '';
  // Only checked; written as it was, so that a relative address stays on whatever host this is.
  return html`<a href="${url}">${content}</a>`;
}

/** Day and time of an instant: for opening, closing, joining. */
export function moment({ localizer, timeZone }: Reader, instant: number): string {
  return `${formatDay(localizer, instant, timeZone)}, ${formatTime(localizer, instant, timeZone)}`;
}

/** When an event is, as one line. */
export function whenLine(event: CivicEvent, language: string): string {
  const localizer = new Localizer(language);
  const { start, end, precision, timeZone } = anyTiming(event);
  if (start === undefined) return wordsOf(language).dateOpen;
  if (precision === 'day') {
    return end === undefined
      ? formatDay(localizer, start, timeZone)
      : formatDayRange(localizer, start, end, timeZone);
  }
  if (precision !== 'time') {
    const month = formatMonth(localizer, start, timeZone);
    return precision === 'mid-month' ? wordsOf(language).about(month) : month;
  }
  const times =
    end === undefined
      ? formatTime(localizer, start, timeZone)
      : formatTimeRange(localizer, start, end, timeZone);
  return `${formatDay(localizer, start, timeZone)}, ${times}, ${zoneName(localizer, start, timeZone)}`;
}

/** What a resident has to know first: it is off, moved, on now, over. */
export function statusLine(event: CivicEvent, language: string, now: number): string | undefined {
  const labels = wordsOf(language);
  const phase = phaseOf(event, now);
  if (phase === 'cancelled') return labels.cancelled;
  if (phase === 'postponed') return labels.postponed;
  if (phase === 'ended') return labels.ended;
  if (event.eventStatus === 'EventRescheduled' && event.previousStartDate) {
    const { timeZone } = anyTiming(event);
    const previous = instantOf(event.previousStartDate, timeZone);
    return labels.rescheduled(formatDay(new Localizer(language), previous, timeZone));
  }
  if (event.eventStatus === 'EventMovedOnline') return labels.movedOnline;
  if (phase === 'live') return labels.live;
  return phase === 'starts-soon' ? labels.soon : undefined;
}

/** "English and Finnish"; what has no name, as most sign languages, is left out. */
export function languageNames({ localizer }: Reader, tags: readonly string[]): string {
  return formatList(
    localizer,
    tags.flatMap((tag) => languageName(localizer, tag) ?? []),
  );
}

export const fact = (term: string, ...details: Part[]): Part => {
  const there = details.filter((detail) => detail !== '');
  return there.length === 0
    ? ''
    : html`<dt>${term}</dt>
        ${there.map((detail) => html`<dd>${detail}</dd> `)}`;
};

export const section = (title: string, content: Part): Part =>
  content &&
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;

export const bullets = (items: Part[]): Part => {
  const there = items.filter((item) => item !== '');
  return there.length === 0
    ? ''
    : html`<ul>
        ${there.map((item) => html`<li>${item}</li> `)}
      </ul>`;
};

export const parties = (reader: Reader, list: Party[] | undefined): Part[] =>
  (list ?? []).map(({ name, url }) => link(url, say(reader, name)));
