/** The sections below the facts of an event: joining, programme, documents, access, what came of it. */
import { html } from 'hono/html';
import { joinOf, knowMeetingLinks } from '../../src/event/join.js';
import * as meetingLinks from '../../src/event/meeting-link.js';
import { phaseOf } from '../../src/event/phase.js';
import { dateSpan } from '../../src/event/any-timing.js';
import { formatMonth } from '../../src/localize/approximate-dates.js';
import { formatDay, formatTime, formatTimeRange } from '../../src/localize/dates.js';
import { languageName } from '../../src/localize/names.js';
import { formatBytes } from '../../src/localize/bytes.js';
import { instantOf, isDateOnly } from '../../src/localize/time-zone.js';
import {
  bullets,
  languageNames,
  link,
  moment,
  parties,
  say,
  section,
  words,
  type Part,
  type Reader,
} from './event-words.js';

// An element loads this knowledge when an event needs it; a server has it from the start.
knowMeetingLinks(meetingLinks);

/** How to join, as far as it is public now. */
export function joining(reader: Reader, now: number): Part {
  const state = joinOf(reader.event, now);
  if (!state) return '';
  const labels = words(reader);
  const { passcode, dialIn, testUrl, instructionsUrl } = state;
  const host = instructionsUrl && new URL(instructionsUrl, 'http://localhost/').host;
  return section(
    labels.joinHow,
    bullets([
      state.kind === 'join' ? link(state.url, labels.join(state.provider)) : '',
      state.kind === 'link' ? link(state.url, `${labels.join(undefined)}: ${state.host}`) : '',
      state.kind === 'before' ? html`${labels.joinOpens(moment(reader, state.opensAt))}` : '',
      state.provider && state.kind !== 'join' ? html`${state.provider}` : '',
      instructionsUrl ? link(instructionsUrl, `${labels.joinHow}: ${host ?? ''}`) : '',
      passcode ? html`${labels.passcode}: <strong>${passcode}</strong>` : '',
      ...dialIn.map(
        ({ telephone }) =>
          html`${labels.dialIn}: <a href="tel:${telephone.replace(/[^+\d]/g, '')}">${telephone}</a>`,
      ),
      testUrl ? link(testUrl, labels.test) : '',
    ]),
  );
}

/** Access for people with disabilities, as far as it is stated. */
export function access(reader: Reader): Part {
  const { access: stated } = reader.event;
  if (!stated) return '';
  const labels = words(reader);
  const names = Object.entries(labels.accessNames) as [keyof typeof labels.accessNames, string][];
  const { email, telephone, name } = stated.contactPoint ?? {};
  const contact = [
    email && link(`mailto:${email}`, email),
    telephone && link(`tel:${telephone.replaceAll(' ', '')}`, telephone),
  ];
  return section(
    labels.access,
    bullets([
      ...names.map(([key, label]): Part => {
        const value = stated[key];
        return value === undefined ? '' : html`${value ? label : labels.not(label)}`;
      }),
      stated.signLanguages?.length
        ? html`${[labels.signLanguages, languageNames(reader, stated.signLanguages)].filter(Boolean).join(': ')}`
        : '',
      say(reader, stated.note),
      stated.contactPoint
        ? html`${labels.contact}: ${say(reader, name)} ${contact.map((one) => one && html`${one} `)}`
        : '',
    ]),
  );
}

export function programme(reader: Reader): Part {
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

export function documents(reader: Reader): Part {
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

export function afterwards(reader: Reader, now: number): Part {
  const { recordedIn, report, next, timeZone } = { ...reader.event, timeZone: reader.timeZone };
  if (phaseOf(reader.event, now) !== 'ended' || !(recordedIn ?? report ?? next)) return '';
  const labels = words(reader);
  const span = next?.startDate ? dateSpan(next.startDate, timeZone, next.datePrecision) : undefined;
  const nextDay =
    span === undefined
      ? ''
      : span.precision === 'time' || span.precision === 'day'
        ? formatDay(reader.localizer, span.start, timeZone)
        : labels.about(formatMonth(reader.localizer, span.start, timeZone));
  return section(
    labels.afterwards,
    html`${report ? html`<p>${say(reader, report.text)} ${link(report.url, labels.report)}</p>` : ''}
    ${bullets([
      recordedIn ? link(recordedIn.url, say(reader, recordedIn.name) || labels.recording) : '',
      next
        ? html`${labels.next}: ${link(next.url, say(reader, next.name))}${nextDay ? `, ${nextDay}` : ''}`
        : '',
    ])}`,
  );
}
