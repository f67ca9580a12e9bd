/**
 * The page for people of one event: what every fallback link opens. Plain HTML from the server,
 * in the event's own language or the one asked for, readable without any script.
 */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { machineTranslation, resolveText } from '../../src/endpoint/language-map.js';
import { safeUrl } from '../../src/endpoint/safe-url.js';
import type { Text } from '../../src/endpoint/text.js';
import { attendance } from '../../src/event/attendance.js';
import type { CivicEvent, Party } from '../../src/event/event.js';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import * as meetingLinks from '../../src/event/meeting-link.js';
import { phaseOf } from '../../src/event/phase.js';
import { price } from '../../src/event/price.js';
import { registration } from '../../src/event/registration.js';
import { dateSpan, timing } from '../../src/event/timing.js';
import {
  formatDay,
  formatDayRange,
  formatMonth,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../../src/localize/dates.js';
import { Localizer } from '../../src/localize/localizer.js';
import { formatList, languageName } from '../../src/localize/names.js';
import { formatBytes, formatCurrency } from '../../src/localize/numbers.js';
import { instantOf, isDateOnly } from '../../src/localize/time-zone.js';
import type { Page } from './layout.js';
import { wordsOf } from './words.js';

// An element loads this knowledge when an event needs it; a server has it from the start.
knowMeetingLinks(meetingLinks);

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
type Part = Markup | '';

/** What turns an event into words of one language. */
interface Reader {
  event: CivicEvent;
  language: string;
  localizer: Localizer;
  timeZone: string;
}

const words = ({ language }: Reader) => wordsOf(language);

/** The languages an event is written in, its own first. */
export function languagesOf({ name }: CivicEvent): string[] {
  return typeof name === 'object' ? Object.keys(name) : [];
}

/** A text in the page's language, marked where it is in another. */
function say({ language }: Reader, text: Text | undefined): Part {
  const found = resolveText(text, language);
  if (!found) return '';
  return found.language ? html`<span lang="${found.language}">${found.text}</span>` : html`${found.text}`;
}

function link(url: string | undefined, content: Markup | string): Part {
  const safe = url && safeUrl(url, 'http://localhost/');
  if (!safe || !content) return content ? html`${content}` : '';
  // Only checked; written as it was, so that a relative address stays on whatever host this is.
  return html`<a href="${url}">${content}</a>`;
}

/** Day and time of an instant: for opening, closing, joining. */
function moment({ localizer, timeZone }: Reader, instant: number): string {
  return `${formatDay(localizer, instant, timeZone)}, ${formatTime(localizer, instant, timeZone)}`;
}

/** When an event is, as one line. */
export function whenLine(event: CivicEvent, language: string): string {
  const localizer = new Localizer(language);
  const { start, end, precision, timeZone } = timing(event);
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
  const say = wordsOf(language);
  const phase = phaseOf(event, now);
  if (phase === 'cancelled') return say.cancelled;
  if (phase === 'postponed') return say.postponed;
  if (phase === 'ended') return say.ended;
  if (event.eventStatus === 'EventRescheduled' && event.previousStartDate) {
    const { timeZone } = timing(event);
    const previous = instantOf(event.previousStartDate, timeZone);
    return say.rescheduled(formatDay(new Localizer(language), previous, timeZone));
  }
  if (event.eventStatus === 'EventMovedOnline') return say.movedOnline;
  if (phase === 'live') return say.live;
  return phase === 'starts-soon' ? say.soon : undefined;
}

/** "English and Finnish"; what has no name, as most sign languages, is left out. */
function languageNames({ localizer }: Reader, tags: readonly string[]): string {
  return formatList(
    localizer,
    tags.flatMap((tag) => languageName(localizer, tag) ?? []),
  );
}

const fact = (term: string, ...details: Part[]): Part => {
  const there = details.filter((detail) => detail !== '');
  return there.length === 0
    ? ''
    : html`<dt>${term}</dt>
        ${there.map((detail) => html`<dd>${detail}</dd> `)}`;
};

const section = (title: string, content: Part): Part =>
  content &&
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;

const bullets = (items: Part[]): Part => {
  const there = items.filter((item) => item !== '');
  return there.length === 0
    ? ''
    : html`<ul>
        ${there.map((item) => html`<li>${item}</li> `)}
      </ul>`;
};

const parties = (reader: Reader, list: Party[] | undefined): Part[] =>
  (list ?? []).map(({ name, url }) => link(url, say(reader, name)));

function place(reader: Reader): Part[] {
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

function cost({ event, localizer, language }: Reader): Part[] {
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

function signUp(reader: Reader, now: number): Part[] {
  const { state, url, opens, closes, placesLeft, capacity } = registration(reader.event, now);
  const say = words(reader);
  const places = placesLeft === undefined ? '' : html`${say.places(placesLeft, capacity)}`;
  switch (state) {
    case 'open':
      return [
        link(url, say.register),
        places,
        closes === undefined ? '' : html`${say.until(moment(reader, closes))}`,
      ];
    case 'waiting-list':
      return [link(url, say.waitingList)];
    case 'full':
      return [html`${say.full}`];
    case 'not-yet':
      return [opens === undefined ? '' : html`${say.opens(moment(reader, opens))}`, places];
    case 'closed':
      return [html`${say.closed}`];
    default:
      return [];
  }
}

/** How to join, as far as it is public now. */
function joining(reader: Reader, now: number): Part {
  const state = joinOf(reader.event, now);
  if (!state) return '';
  const say = words(reader);
  const { passcode, dialIn, testUrl, instructionsUrl } = state;
  const host = instructionsUrl && new URL(instructionsUrl, 'http://localhost/').host;
  return section(
    say.joinHow,
    bullets([
      state.kind === 'join' ? link(state.url, say.join(state.provider)) : '',
      state.kind === 'link' ? link(state.url, `${say.join(undefined)}: ${state.host}`) : '',
      state.kind === 'before' ? html`${say.joinOpens(moment(reader, state.opensAt))}` : '',
      state.provider && state.kind !== 'join' ? html`${state.provider}` : '',
      instructionsUrl ? link(instructionsUrl, `${say.joinHow}: ${host ?? ''}`) : '',
      passcode ? html`${say.passcode}: <strong>${passcode}</strong>` : '',
      ...dialIn.map(
        ({ telephone }) =>
          html`${say.dialIn}: <a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>`,
      ),
      testUrl ? link(testUrl, say.test) : '',
    ]),
  );
}

function access(reader: Reader): Part {
  const { access: stated } = reader.event;
  if (!stated) return '';
  const say = words(reader);
  const names = Object.entries(say.accessNames) as [keyof typeof say.accessNames, string][];
  const { email, telephone, name } = stated.contactPoint ?? {};
  const contact = [
    email && link(`mailto:${email}`, email),
    telephone && link(`tel:${telephone.replaceAll(' ', '')}`, telephone),
  ];
  return section(
    say.access,
    bullets([
      ...names.map(([key, label]): Part => {
        const value = stated[key];
        return value === undefined ? '' : html`${value ? label : say.not(label)}`;
      }),
      stated.signLanguages?.length
        ? html`${[say.signLanguages, languageNames(reader, stated.signLanguages)].filter(Boolean).join(': ')}`
        : '',
      sayOrNothing(reader, stated.note),
      stated.contactPoint
        ? html`${say.contact}: ${sayOrNothing(reader, name)} ${contact.map((one) => one && html`${one} `)}`
        : '',
    ]),
  );
}

const sayOrNothing = (reader: Reader, text: Text | undefined): Part => (text ? say(reader, text) : '');

function programme(reader: Reader): Part {
  const { localizer, timeZone, event } = reader;
  return section(
    words(reader).programme,
    bullets(
      (event.subEvent ?? []).map(({ name, startDate, endDate, performer }) => {
        const start = startDate && !isDateOnly(startDate) ? instantOf(startDate, timeZone) : undefined;
        const end = endDate && !isDateOnly(endDate) ? instantOf(endDate, timeZone) : undefined;
        const time =
          start === undefined
            ? ''
            : end === undefined
              ? formatTime(localizer, start, timeZone)
              : formatTimeRange(localizer, start, end, timeZone);
        const by = parties(reader, performer);
        return html`${time ? html`<strong>${time}</strong> ` : ''}${say(reader, name)}${by.length > 0 ? html` (${by})` : ''}`;
      }),
    ),
  );
}

function documents(reader: Reader): Part {
  const { localizer, event } = reader;
  return section(
    words(reader).documents,
    bullets(
      (event.documents ?? []).map(({ name, url, encodingFormat, contentSize, inLanguage }) => {
        const kind = encodingFormat?.split('/').at(-1)?.toUpperCase();
        const size = typeof contentSize === 'number' ? formatBytes(localizer, contentSize) : contentSize;
        const spoken = inLanguage && languageName(localizer, inLanguage);
        return html`${link(url, say(reader, name))} (${[kind, size, spoken].filter(Boolean).join(', ')})`;
      }),
    ),
  );
}

function afterwards(reader: Reader, now: number): Part {
  const { recordedIn, report, next, timeZone } = { ...reader.event, timeZone: reader.timeZone };
  if (phaseOf(reader.event, now) !== 'ended' || !(recordedIn ?? report ?? next)) return '';
  const say_ = words(reader);
  const span = next?.startDate ? dateSpan(next.startDate, timeZone, next.datePrecision) : undefined;
  const nextDay =
    span === undefined
      ? ''
      : span.precision === 'time' || span.precision === 'day'
        ? formatDay(reader.localizer, span.start, timeZone)
        : say_.about(formatMonth(reader.localizer, span.start, timeZone));
  return section(
    say_.afterwards,
    html`${report ? html`<p>${sayOrNothing(reader, report.text)} ${link(report.url, say_.report)}</p>` : ''}
    ${bullets([
      recordedIn ? link(recordedIn.url, sayOrNothing(reader, recordedIn.name) || say_.recording) : '',
      next
        ? html`${say_.next}:
          ${link(next.url, sayOrNothing(reader, next.name))}${nextDay ? `, ${nextDay}` : ''}`
        : '',
    ])}`,
  );
}

/**
 * The page of an event.
 *
 * @param event as it may be published at this moment
 * @param language BCP 47; the event's own first language where none is asked for
 * @param now epoch milliseconds
 */
export function eventPage(event: CivicEvent, asked: string | undefined, now: number): Page {
  const languages = languagesOf(event);
  const language = languages.find((tag) => tag === asked) ?? languages[0] ?? 'en';
  const reader: Reader = {
    event,
    language,
    localizer: new Localizer(language),
    timeZone: timing(event).timeZone,
  };
  const say_ = words(reader);
  const title = resolveText(event.name, language)?.text ?? '';
  const status = statusLine(event, language, now);
  const machine = machineTranslation(event.translation, language);
  const path = `/events/${event.id ?? ''}`;
  const { image, inLanguage } = event;
  const others = languages.filter((tag) => tag !== language);

  return {
    title,
    language,
    description: resolveText(event.description, language)?.text ?? title,
    section: 'events',
    alternate: `/api${path}`,
    content: html`<article class="sheet event">
      <p class="eyebrow"><a href="/events?lang=${language}">${say_.allEvents}</a></p>
      <h1>${title}</h1>
      ${status ? html`<p class="status"><strong>${status}</strong></p>` : ''}
      ${
        machine
          ? html`<p class="notice">
              ${say_.machineTranslated(machine.tool ?? '')}
              ${machine.original ? html`<a href="${machine.original}" hreflang="${machine.from ?? ''}">${say_.original}</a>` : ''}
            </p>`
          : ''
      }
      <dl class="facts">
        ${fact(say_.when, html`${whenLine(event, language)}`)} ${fact(say_.where, ...place(reader))}
        ${fact(say_.price, ...cost(reader))} ${fact(say_.registration, ...signUp(reader, now))}
        ${fact(say_.organizer, ...parties(reader, event.organizer))}
        ${fact(say_.contributors, ...parties(reader, event.contributor))}
        ${inLanguage?.length ? fact(say_.spoken, html`${languageNames(reader, inLanguage)}`) : ''}
        ${fact(say_.keywords, event.keywords?.length ? html`${event.keywords.map((word) => resolveText(word, language)?.text).join(', ')}` : '')}
      </dl>
      ${
        image?.url
          ? html`<figure>
              <img
                src="${image.url}"
                alt="${resolveText(image.alt, language)?.text ?? ''}"
                width="${image.width ?? 1200}"
                height="${image.height ?? 600}"
              />
              ${image.creditText ? html`<figcaption>${say(reader, image.creditText)}</figcaption>` : ''}
            </figure>`
          : ''
      }
      ${event.description ? html`<p class="lead">${say(reader, event.description)}</p>` : ''}
      ${joining(reader, now)} ${programme(reader)} ${documents(reader)} ${access(reader)}
      ${afterwards(reader, now)}
      ${
        others.length > 0
          ? html`<nav class="languages" aria-label="${say_.otherLanguages}">
              <ul class="inline">
                ${others.map(
                  (tag) =>
                    html`<li>
                      <a href="${path}?lang=${tag}" lang="${tag}" hreflang="${tag}"
                        >${wordsOf(tag).languageName}</a
                      >
                    </li> `,
                )}
              </ul>
            </nav>`
          : ''
      }
      <p class="aside"><a href="/api${path}">${say_.data}</a></p>
    </article>`,
  };
}

/** The page that lists every event: what a list's fallback link opens. */
export function eventsPage(
  events: readonly { event: CivicEvent; isPast: boolean }[],
  language: string,
  now: number,
): Page {
  const say = wordsOf(language);
  const list = (isPast: boolean) =>
    html`<ul class="event-index">
      ${events
        .filter((entry) => entry.isPast === isPast)
        .map(({ event }) => {
          const name = resolveText(event.name, language);
          const status = statusLine(event, language, now);
          // The page of an event that is not written in this language opens in its own.
          const query = languagesOf(event).includes(language) ? `?lang=${language}` : '';
          return html`<li>
            <a
              href="${event.url ?? ''}${query}"
              ${name?.language ? html`lang="${name.language}" hreflang="${name.language}"` : ''}
              >${name?.text}</a
            >
            <span>${whenLine(event, language)}</span>
            ${status && !isPast ? html`<strong>${status}</strong>` : ''}
          </li> `;
        })}
    </ul>`;
  return {
    title: say.allEvents,
    language,
    description: say.allEvents,
    section: 'events',
    alternate: '/api/events',
    content: html`<article class="sheet">
      <h1>${say.allEvents}</h1>
      <section>
        <h2>${say.upcoming}</h2>
        ${list(false)}
      </section>
      <section>
        <h2>${say.past}</h2>
        ${list(true)}
      </section>
    </article>`,
  };
}
