/**
 * What is folded on a card: programme, access, documents. Loaded when the card stands, since
 * nobody sees it before. Templates only, and the words of them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, formatTimeRange } from '../localize/dates.js';
import { formatList, languageName } from '../localize/names.js';
import { formatBytes } from '../localize/bytes.js';
import type { Localizer } from '../localize/localizer.js';
import { renderWords } from '../ui/words.js';
import { renderLink, renderParagraphs, renderSmallFact, type Rendered } from './event-fact.js';
import { isLong } from './event-details.js';
import type { EventView } from './event-view.js';
import type { Access, CivicEvent, EventDocument, Party, SubEvent } from './event.js';
import { instantOfDate, timing } from './timing.js';

/** A long description, who takes part, and what the event belongs to. */
export function renderAbout({ event, localizer, words }: EventView): TemplateResult {
  const { performer = [], contributor = [], superEvent } = event;
  const description = words(event.description);
  const series = words(superEvent?.name);
  const parties = (list: readonly Party[], term: string, part: string): Rendered => {
    const named = list.flatMap(({ name, url }) => {
      const found = words(name);
      return found ? html`<span class="line">${renderLink(found, url)}</span>` : [];
    });
    return named[0] ? renderSmallFact(term, part, named) : nothing;
  };
  return html`${description && isLong(description.text) ? renderParagraphs(description) : nothing}
    <dl class="small-facts">
      ${parties(performer, localizer.msg('With', { id: 'event.performer' }), 'performer')}
      ${parties(contributor, localizer.msg('Together with', { id: 'event.contributor' }), 'contributor')}
      ${
        series
          ? renderSmallFact(
              localizer.msg('Part of', { id: 'event.part-of' }),
              'series',
              renderLink(series, superEvent?.url),
            )
          : nothing
      }
    </dl>`;
}

function partTimes({ startDate, endDate }: SubEvent, event: CivicEvent, localizer: Localizer): string {
  if (!startDate?.includes('T')) return '';
  const { timeZone } = timing(event);
  const start = instantOfDate(startDate, timeZone);
  return endDate?.includes('T')
    ? formatTimeRange(localizer, start, instantOfDate(endDate, timeZone), timeZone)
    : formatTime(localizer, start, timeZone);
}

/** The parts of the programme, with time, speakers and room. */
export function renderProgramme({ event, localizer, words }: EventView): TemplateResult {
  const { subEvent = [] } = event;
  return html`<ol class="programme" role="list">
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
  </ol>`;
}

/** One fact on access and what is known of it. */
export interface AccessFact {
  name: string;
  value: string;
}

/** All that a visitor with a disability asks before coming; what the council did not say is "not stated". */
export function accessFacts(access: Access, localizer: Localizer): AccessFact[] {
  const known = (value: boolean | undefined) =>
    value === undefined
      ? localizer.msg('not stated', { id: 'event.access-not-stated' })
      : value
        ? localizer.msg('yes', { id: 'event.access-yes' })
        : localizer.msg('no', { id: 'event.access-no' });
  const { signLanguages } = access;
  // Most sign languages have no name in browsers: that there is one is said all the same.
  const signed = signLanguages?.flatMap((tag) => languageName(localizer, tag) ?? []) ?? [];
  return [
    {
      name: localizer.msg('Step-free access', { id: 'event.access-step-free' }),
      value: known(access.stepFree),
    },
    {
      name: localizer.msg('Hearing loop', { id: 'event.access-hearing-loop' }),
      value: known(access.hearingLoop),
    },
    { name: localizer.msg('Captions', { id: 'event.access-captions' }), value: known(access.captions) },
    {
      name: localizer.msg('Sign language', { id: 'event.access-sign-language' }),
      value:
        signed.length > 0 ? formatList(localizer, signed) : known(signLanguages && signLanguages.length > 0),
    },
    {
      name: localizer.msg('Easy language', { id: 'event.access-easy-language' }),
      value: known(access.easyLanguage),
    },
    {
      name: localizer.msg('Transcript afterwards', { id: 'event.access-transcript' }),
      value: known(access.transcriptAfter),
    },
  ];
}

/** The name of a file's kind as residents know it, from its media type (RFC 6838). */
function fileKind(mediaType: string): string {
  const subtype = mediaType.split(';')[0]?.split('/')[1]?.toLowerCase() ?? '';
  if (subtype.includes('wordprocessingml') || subtype === 'msword') return 'Word';
  if (subtype.includes('spreadsheetml') || subtype === 'vnd.ms-excel') return 'Excel';
  if (subtype.includes('presentationml') || subtype === 'vnd.ms-powerpoint') return 'PowerPoint';
  if (subtype.includes('opendocument')) return 'OpenDocument';
  return (subtype.split(/[.+]/).at(-1) ?? subtype).toUpperCase();
}

/** What stands behind a document's link: "PDF, 2.4 MB, German". */
export function documentFacts(document: EventDocument, localizer: Localizer): string {
  const { encodingFormat, contentSize, inLanguage } = document;
  const facts = [
    encodingFormat && fileKind(encodingFormat),
    typeof contentSize === 'number' ? formatBytes(localizer, contentSize) : contentSize,
    inLanguage && inLanguage !== localizer.language ? languageName(localizer, inLanguage) : undefined,
  ];
  return facts.filter(Boolean).join(', ');
}

/** Every fact on access, the council's note, and whom to ask. */
export function renderAccess({ event: { access = {} }, localizer, words }: EventView): TemplateResult {
  const note = words(access.note);
  const { contactPoint } = access;
  const contact = words(contactPoint?.name);
  return html`<dl class="small-facts">
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
    }`;
}

/** The files: each link says type and size. */
export function renderDocuments({ event: { documents = [] }, localizer, words }: EventView): TemplateResult {
  return html`<ul class="stack" role="list">
    ${documents.map((file) => {
      const facts = documentFacts(file, localizer);
      const name = words(file.name) ?? { text: file.url?.split('/').at(-1) ?? '' };
      // Type and size stand inside the link: they are read when it is reached by the list of links.
      return html`<li>
        <a href=${file.url ?? nothing} hreflang=${file.inLanguage ?? nothing}
          >${renderWords(name)}${facts ? html`<span .textContent=${` (${facts})`}></span>` : nothing}</a
        >
      </li>`;
    })}
  </ul>`;
}
