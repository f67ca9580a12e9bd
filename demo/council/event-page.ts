/**
 * The pages for people: what every fallback link opens. Plain HTML from the server, in the
 * event's own language or the one asked for, readable without any script.
 */
import { html } from 'hono/html';
import { machineTranslation, resolveText } from '../../src/endpoint/language-map.js';
import type { CivicEvent } from '../../src/event/event.js';
import { anyTiming } from '../../src/event/any-timing.js';
import { Localizer } from '../../src/localize/localizer.js';
import { cost, place, signUp } from './event-facts.js';
import { access, afterwards, documents, joining, programme } from './event-sections.js';
import {
  fact,
  languageNames,
  languagesOf,
  parties,
  say,
  statusLine,
  whenLine,
  words,
  type Reader,
} from './event-words.js';
import type { Page } from './layout.js';
import { wordsOf } from './words.js';

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
    timeZone: anyTiming(event).timeZone,
  };
  const labels = words(reader);
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
      <p class="eyebrow"><a href="/events?lang=${language}">${labels.allEvents}</a></p>
      <h1>${title}</h1>
      ${status ? html`<p class="status"><strong>${status}</strong></p>` : ''}
      ${
        machine
          ? html`<p class="notice">
              ${labels.machineTranslated(machine.tool ?? '')}
              ${machine.original ? html`<a href="${machine.original}" hreflang="${machine.from ?? ''}">${labels.original}</a>` : ''}
            </p>`
          : ''
      }
      <dl class="facts">
        ${fact(labels.when, html`${whenLine(event, language)}`)} ${fact(labels.where, ...place(reader))}
        ${fact(labels.price, ...cost(reader))} ${fact(labels.registration, ...signUp(reader, now))}
        ${fact(labels.organizer, ...parties(reader, event.organizer))}
        ${fact(labels.contributors, ...parties(reader, event.contributor))}
        ${inLanguage?.length ? fact(labels.spoken, html`${languageNames(reader, inLanguage)}`) : ''}
        ${fact(labels.keywords, event.keywords?.length ? html`${event.keywords.map((word) => resolveText(word, language)?.text).join(', ')}` : '')}
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
          ? html`<nav class="languages" aria-label="${labels.otherLanguages}">
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
      <p class="aside"><a href="/api${path}">${labels.data}</a></p>
    </article>`,
  };
}

/** The page that lists every event: what a list's fallback link opens. */
export function eventsPage(
  events: readonly { event: CivicEvent; isPast: boolean }[],
  language: string,
  now: number,
): Page {
  const labels = wordsOf(language);
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
    title: labels.allEvents,
    language,
    description: labels.allEvents,
    section: 'events',
    alternate: '/api/events',
    content: html`<article class="sheet">
      <h1>${labels.allEvents}</h1>
      <section>
        <h2>${labels.upcoming}</h2>
        ${list(false)}
      </section>
      <section>
        <h2>${labels.past}</h2>
        ${list(true)}
      </section>
    </article>`,
  };
}
