import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../ui/icons.js';
import { renderWords, type Words } from '../ui/words.js';

/** What a template function answers: a template, or that there is nothing to show. */
export type Rendered = TemplateResult | typeof nothing;

/**
 * One fact of a card: a term that only assistive technology reads and an icon that only eyes see,
 * so that both know what the line is about.
 */
export function renderFact(shape: IconPath, term: string, part: string, value: unknown): TemplateResult {
  return html`<div class="fact" part=${part}>
    <dt>${icon(shape)}<span class="visually-hidden" .textContent=${term}></span></dt>
    <dd class="lines">${value}</dd>
  </div>`;
}

/** One small fact with its term in sight: "Organizer: Planning office". */
export function renderSmallFact(term: string, part: string, value: unknown): TemplateResult {
  return html`<div part=${part}>
    <dt class="muted" .textContent=${term}></dt>
    <dd>${value}</dd>
  </div>`;
}

/** A line of a fact; nothing where there is nothing to say. */
export function renderLine(text: string | Words | undefined, className?: string): Rendered {
  return text ? renderWords(text, className) : nothing;
}

/** A link where there is a URL, else the words alone. */
export function renderLink(words: string | Words, url: string | undefined): TemplateResult {
  return url ? html`<a href=${url}>${renderWords(words)}</a>` : renderWords(words);
}

/** A text of several paragraphs. */
export function renderParagraphs({ text, lang }: Words): TemplateResult[] {
  return text
    .split(/\n+/)
    .map((paragraph) => html`<p lang=${lang ?? nothing} .textContent=${paragraph}></p>`);
}
