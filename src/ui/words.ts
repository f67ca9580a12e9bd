import { html, nothing, type TemplateResult } from 'lit';

/** A text and, where it is in another language than its surroundings, the BCP 47 tag for `lang` (WCAG 3.1.2). */
export interface Words {
  text: string;
  lang?: string | undefined;
}

/**
 * A text on a leaf element of its own; a template stays as it is. The whole text is set by property: a page
 * translator replaces text nodes, and one that Lit still holds would go stale.
 */
export function renderWords(content: string | Words | TemplateResult, className?: string): TemplateResult {
  const { text, lang } = typeof content === 'string' ? { text: content } : 'text' in content ? content : {};
  if (text === undefined) return content as TemplateResult;
  return html`<span class=${className ?? nothing} lang=${lang ?? nothing} .textContent=${text}></span>`;
}
