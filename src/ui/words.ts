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
  const words: Words | TemplateResult = typeof content === 'string' ? { text: content } : content;
  return 'text' in words
    ? html`<span
        class=${className ?? nothing}
        lang=${words.lang ?? nothing}
        .textContent=${words.text}
      ></span>`
    : words;
}
