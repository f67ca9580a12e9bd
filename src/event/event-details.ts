/**
 * The rest of a card: what a resident reads after knowing what, when, where and how. More than a
 * few lines fold into a disclosure whose summary says what is inside. Templates only.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatTimeRange, formatTime } from '../localize/dates.js';
import { str, type Localizer } from '../localize/localizer.js';
import { instantOf, isDateOnly } from '../localize/time-zone.js';
import { renderWords, type Words } from '../ui/words.js';
import type { Access, CivicEvent, EventDocument, Party, SubEvent } from './event.js';
import { accessFacts, documentFacts } from './event-text.js';
import type { EventView } from './event-view.js';
import { timing } from './timing.js';

type Rendered = TemplateResult | typeof nothing;

/** Longer descriptions are folded, so that the main action stays in sight. */
const longDescription = 320;

function renderDisclosure(summary: string, part: string, content: unknown): TemplateResult {
  return html`<details part=${part}>
    <summary><span .textContent=${summary}></span></summary>
    <div class="disclosed">${content}</div>
  </details>`;
}

/** A link where there is a URL, else the words alone. */
function renderLink(words: Words, url: string | undefined): TemplateResult {
  return url ? html`<a href=${url}>${renderWords(words)}</a>` : renderWords(words);
}

function renderParagraphs({ text, lang }: Words): TemplateResult[] {
  return text
    .split(/\n+/)
    .map((paragraph) => html`<p lang=${lang ?? nothing} .textContent=${paragraph}></p>`);
}

function renderDescription({ event, localizer, words }: EventView): Rendered {
  const description = words(event.description);
  if (!description) return nothing;
  const paragraphs = html`<div class="stack" part="description">${renderParagraphs(description)}</div>`;
  return description.text.length > longDescription
    ? renderDisclosure(localizer.msg('About this event', { id: 'event.about' }), 'about', paragraphs)
    : paragraphs;
}

/** One small fact with its term in sight: "Organizer: Planning office". */
function renderSmallFact(term: string, part: string, value: unknown): TemplateResult {
  return html`<div part=${part}>
    <dt class="muted" .textContent=${term}></dt>
    <dd>${value}</dd>
  </div>`;
}

function renderParties(parties: readonly Party[], { words }: EventView): TemplateResult[] {
  return parties.flatMap(({ name, url }) => {
    const named = words(name) ?? (url ? { text: new URL(url).host } : undefined);
    return named ? [html`<span class="line">${renderLink(named, url)}</span>`] : [];
  });
}

function renderSmallFacts(view: EventView): Rendered {
  const { event, localizer, words } = view;
  const {
    organizer = [],
    contributor = [],
    performer = [],
    inLanguage = [],
    keywords = [],
    superEvent,
  } = event;
  const facts: TemplateResult[] = [];
  const parties = (list: readonly Party[], term: string, part: string) => {
    const rendered = renderParties(list, view);
    if (rendered.length > 0) facts.push(renderSmallFact(term, part, rendered));
  };
  parties(organizer, localizer.msg('Organizer', { id: 'event.organizer' }), 'organizer');
  parties(performer, localizer.msg('With', { id: 'event.performer' }), 'performer');
  parties(contributor, localizer.msg('Together with', { id: 'event.contributor' }), 'contributor');
  if (inLanguage.length > 0) {
    const names = localizer.list(inLanguage.map((tag) => localizer.languageName(tag)));
    facts.push(
      renderSmallFact(
        localizer.msg('Language', { id: 'event.language' }),
        'languages',
        html`<span .textContent=${names}></span>`,
      ),
    );
  }
  const series = words(superEvent?.name);
  if (series) {
    facts.push(
      renderSmallFact(
        localizer.msg('Part of', { id: 'event.part-of' }),
        'series',
        renderLink(series, superEvent?.url),
      ),
    );
  }
  const topics = keywords.flatMap((keyword) => words(keyword) ?? []);
  if (topics.length > 0) {
    facts.push(
      renderSmallFact(
        localizer.msg('Topics', { id: 'event.topics' }),
        'keywords',
        html`<ul class="inline" role="list">
          ${topics.map((topic) => html`<li>${renderWords(topic)}</li>`)}
        </ul>`,
      ),
    );
  }
  if (!event.access) {
    // Silence on access is an answer too, and not a "no".
    facts.push(
      renderSmallFact(
        localizer.msg('Access for people with disabilities', { id: 'event.access' }),
        'access',
        html`<span .textContent=${localizer.msg('not stated', { id: 'event.access-not-stated' })}></span>`,
      ),
    );
  }
  return facts.length > 0 ? html`<dl class="small-facts small">${facts}</dl>` : nothing;
}

function partTimes({ startDate, endDate }: SubEvent, event: CivicEvent, localizer: Localizer): string {
  if (!startDate || isDateOnly(startDate)) return '';
  const { timeZone } = timing(event);
  const start = instantOf(startDate, timeZone);
  return endDate && !isDateOnly(endDate)
    ? formatTimeRange(localizer, start, instantOf(endDate, timeZone), timeZone)
    : formatTime(localizer, start, timeZone);
}

function renderProgramme({ event, localizer, words }: EventView): Rendered {
  const { subEvent = [] } = event;
  if (subEvent.length === 0) return nothing;
  const count = localizer.number(subEvent.length);
  const summary = localizer.plural(subEvent.length, {
    zero: localizer.msg(str`Programme, ${count} parts`, { id: 'event.programme.zero' }),
    one: localizer.msg(str`Programme, ${count} part`, { id: 'event.programme.one' }),
    two: localizer.msg(str`Programme, ${count} parts`, { id: 'event.programme.two' }),
    few: localizer.msg(str`Programme, ${count} parts`, { id: 'event.programme.few' }),
    many: localizer.msg(str`Programme, ${count} parts`, { id: 'event.programme.many' }),
    other: localizer.msg(str`Programme, ${count} parts`, { id: 'event.programme.other' }),
  });
  return renderDisclosure(
    summary,
    'programme',
    html`<ol class="programme" role="list">
      ${subEvent.map((part) => {
        const times = partTimes(part, event, localizer);
        const people = [...(part.performer ?? []), ...(part.location ?? [])].flatMap(
          ({ name }) => words(name) ?? [],
        );
        const name = words(part.name);
        const description = words(part.description);
        return html`<li>
          ${times ? html`<span class="numbers muted" .textContent=${times}></span>` : nothing}
          <span class="lines"
            >${name ? renderLink(name, part.url) : nothing}${people.map((person) => renderWords(person, 'small muted'))}
            ${description ? renderWords(description, 'small') : nothing}</span
          >
        </li>`;
      })}
    </ol>`,
  );
}

function renderAccess(access: Access, { localizer, words }: EventView): TemplateResult {
  const note = words(access.note);
  const { contactPoint } = access;
  const contact = words(contactPoint?.name);
  return renderDisclosure(
    localizer.msg('Access for people with disabilities', { id: 'event.access' }),
    'access',
    html`<dl class="small-facts">
        ${accessFacts(access, localizer).map(({ name, value }) =>
          renderSmallFact(name, 'access-fact', html`<span .textContent=${value}></span>`),
        )}
      </dl>
      ${note ? renderParagraphs(note) : nothing}
      ${
        contactPoint
          ? html`<p class="lines">
              <span
                class="muted"
                .textContent=${localizer.msg('Questions on access', { id: 'event.access-contact' })}
              ></span>
              ${contact ? renderLink(contact, contactPoint.url) : nothing}
              ${contactPoint.email ? html`<a href="mailto:${contactPoint.email}" .textContent=${contactPoint.email}></a>` : nothing}
              ${
                contactPoint.telephone
                  ? html`<a
                      href="tel:${contactPoint.telephone.replace(/[^+\d]/g, '')}"
                      .textContent=${contactPoint.telephone}
                    ></a>`
                  : nothing
              }
            </p>`
          : nothing
      }`,
  );
}

function renderDocuments(documents: readonly EventDocument[], { localizer, words }: EventView): Rendered {
  const files = documents.flatMap((file) => (file.url ? [{ ...file, url: file.url }] : []));
  if (files.length === 0) return nothing;
  const count = localizer.number(files.length);
  const summary = localizer.plural(files.length, {
    zero: localizer.msg(str`Documents, ${count} files`, { id: 'event.documents.zero' }),
    one: localizer.msg(str`Documents, ${count} file`, { id: 'event.documents.one' }),
    two: localizer.msg(str`Documents, ${count} files`, { id: 'event.documents.two' }),
    few: localizer.msg(str`Documents, ${count} files`, { id: 'event.documents.few' }),
    many: localizer.msg(str`Documents, ${count} files`, { id: 'event.documents.many' }),
    other: localizer.msg(str`Documents, ${count} files`, { id: 'event.documents.other' }),
  });
  return renderDisclosure(
    summary,
    'documents',
    html`<ul class="stack" role="list">
      ${files.map((file) => {
        const facts = documentFacts(file, localizer);
        const name = words(file.name) ?? { text: new URL(file.url).pathname.split('/').at(-1) ?? file.url };
        // Type and size stand inside the link: they are read when it is reached by the list of links.
        return html`<li>
          <a href=${file.url} hreflang=${file.inLanguage ?? nothing}
            >${renderWords(name)}${facts ? html` <span .textContent=${`(${facts})`}></span>` : nothing}</a
          >
        </li>`;
      })}
    </ul>`,
  );
}

/** Everything below the main action. */
export function renderDetails(view: EventView): TemplateResult {
  const { access, documents } = view.event;
  return html`<div class="rest">
    ${renderDescription(view)}${renderSmallFacts(view)}${renderProgramme(view)}
    ${access ? renderAccess(access, view) : nothing}${documents ? renderDocuments(documents, view) : nothing}
  </div>`;
}
