import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../ui/icons.js';
import { renderWords, type Words } from '../ui/words.js';

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

/** A line of a fact; nothing where there is nothing to say. */
export function renderLine(
  text: string | Words | undefined,
  className?: string,
): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return renderWords(typeof text === 'string' ? { text } : text, className);
}
