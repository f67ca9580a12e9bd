import { html, type TemplateResult } from 'lit';

/** A level for the page's outline; a card never takes the page's h1. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A level, whatever was written in the attribute: 3 where it is none. */
export function headingLevelOf(value: number): HeadingLevel {
  return value >= 2 && value <= 6 ? (Math.floor(value) as HeadingLevel) : 3;
}

/** One template a level: a tag name cannot be bound, and `role="heading"` would be unknown to style sheets. */
const templates: Record<HeadingLevel, (className: string, content: TemplateResult) => TemplateResult> = {
  2: (className, content) => html`<h2 class=${className}>${content}</h2>`,
  3: (className, content) => html`<h3 class=${className}>${content}</h3>`,
  4: (className, content) => html`<h4 class=${className}>${content}</h4>`,
  5: (className, content) => html`<h5 class=${className}>${content}</h5>`,
  6: (className, content) => html`<h6 class=${className}>${content}</h6>`,
};

/** A heading of a level that is known only at run time. */
export function renderHeading(level: HeadingLevel, content: TemplateResult, className = ''): TemplateResult {
  return templates[level](`heading ${className}`, content);
}
