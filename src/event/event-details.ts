/**
 * The rest of a card: what a resident reads after knowing what, when, where and how. More than a
 * few lines fold into a disclosure whose summary says what is inside. Templates only.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../localize/localizer.js';
import { formatList, languageName } from '../localize/names.js';
import { renderWords } from '../ui/words.js';
import { renderLink, renderSmallFact, type Rendered } from './event-fact.js';
import type { More } from './event-more-controller.js';
import type { EventView } from './event-view.js';

/** Longer descriptions are folded, so that the main action stays in sight. */
const longDescription = 320;

/** Whether a description is folded. */
export const isLong = (description: string | undefined): boolean =>
  (description?.length ?? 0) > longDescription;

function renderSmallFacts({ event, localizer, words }: EventView): TemplateResult {
  const { organizer = [], inLanguage = [], keywords = [], access } = event;
  const organizers = organizer.flatMap(({ name, url }) => {
    const named = words(name) ?? (url && new URL(url).host);
    return named ? html`<span class="line">${renderLink(named, url)}</span>` : [];
  });
  const languages = inLanguage.map((tag) => languageName(localizer, tag) ?? tag);
  const topics = keywords.flatMap((keyword) => words(keyword) ?? []);
  const fact = (isThere: unknown, term: string, part: string, value: unknown): Rendered =>
    isThere ? renderSmallFact(term, part, value) : nothing;
  return html`<dl class="small-facts small">
    ${fact(organizers[0], localizer.msg('Organizer', { id: 'event.organizer' }), 'organizer', organizers)}
    ${fact(
      languages[0],
      localizer.msg('Language', { id: 'event.language' }),
      'languages',
      renderWords(formatList(localizer, languages)),
    )}
    ${fact(
      topics[0],
      localizer.msg('Topics', { id: 'event.topics' }),
      'keywords',
      html`<ul class="inline" role="list">
        ${topics.map((topic) => html`<li>${renderWords(topic)}</li>`)}
      </ul>`,
    )}
    ${
      // Silence on access is an answer too, and not a "no".
      fact(
        !access,
        localizer.msg('Access for people with disabilities', { id: 'event.access' }),
        'access',
        renderWords(localizer.msg('not stated', { id: 'event.access-not-stated' })),
      )
    }
  </dl>`;
}

/** Everything below the main action. */
export function renderDetails(view: EventView, more: More | undefined): TemplateResult {
  const { event, localizer, words } = view;
  const { access, documents = [], subEvent = [], superEvent, performer, contributor } = event;
  const description = words(event.description);
  const isFolded = isLong(description?.text);
  const fold = (
    isThere: unknown,
    part: string,
    summary: string,
    content: TemplateResult | undefined,
  ): Rendered =>
    isThere
      ? html`<details part=${part}>
          <summary><span .textContent=${summary}></span></summary>
          <div class="disclosed">
            ${content ?? renderWords(localizer.msg('Loading…', { id: 'ui.loading' }))}
          </div>
        </details>`
      : nothing;
  const parts = localizer.number(subEvent.length);
  const files = localizer.number(documents.length);
  return html`<div class="rest">
    ${description && !isFolded ? renderWords(description, 'paragraphs') : nothing}${renderSmallFacts(view)}
    ${fold(
      isFolded || (superEvent ?? performer ?? contributor),
      'about',
      localizer.msg('About this event', { id: 'event.about' }),
      more?.renderAbout(view),
    )}
    ${fold(
      subEvent[0],
      'programme',
      localizer.plural(subEvent.length, {
        zero: localizer.msg(str`Programme, ${parts} parts`, { id: 'event.programme.zero' }),
        one: localizer.msg(str`Programme, ${parts} part`, { id: 'event.programme.one' }),
        two: localizer.msg(str`Programme, ${parts} parts`, { id: 'event.programme.two' }),
        few: localizer.msg(str`Programme, ${parts} parts`, { id: 'event.programme.few' }),
        many: localizer.msg(str`Programme, ${parts} parts`, { id: 'event.programme.many' }),
        other: localizer.msg(str`Programme, ${parts} parts`, { id: 'event.programme.other' }),
      }),
      more?.renderProgramme(view),
    )}
    ${fold(
      access,
      'access',
      localizer.msg('Access for people with disabilities', { id: 'event.access' }),
      more?.renderAccess(view),
    )}
    ${fold(
      documents[0],
      'documents',
      localizer.plural(documents.length, {
        zero: localizer.msg(str`Documents, ${files} files`, { id: 'event.documents.zero' }),
        one: localizer.msg(str`Documents, ${files} file`, { id: 'event.documents.one' }),
        two: localizer.msg(str`Documents, ${files} files`, { id: 'event.documents.two' }),
        few: localizer.msg(str`Documents, ${files} files`, { id: 'event.documents.few' }),
        many: localizer.msg(str`Documents, ${files} files`, { id: 'event.documents.many' }),
        other: localizer.msg(str`Documents, ${files} files`, { id: 'event.documents.other' }),
      }),
      more?.renderDocuments(view),
    )}
  </div>`;
}
