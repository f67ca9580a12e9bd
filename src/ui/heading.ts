import { html, type TemplateResult } from 'lit';

/** A level for the page's outline; a card never takes the page's h1. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * A heading of a level that is known only at run time: 3 where it is none of ours, whatever was written in the
 * attribute. One template a level: a tag name cannot be bound, and style sheets do not know `role="heading"`.
 */
export function renderHeading(level: number, content: TemplateResult, className = ''): TemplateResult {
  const classes = `heading ${className}`;
  switch (level) {
    case 2:
      return html`<h2 class=${classes}>${content}</h2>`;
    case 4:
      return html`<h4 class=${classes}>${content}</h4>`;
    case 5:
      return html`<h5 class=${classes}>${content}</h5>`;
    case 6:
      return html`<h6 class=${classes}>${content}</h6>`;
    default:
      return html`<h3 class=${classes}>${content}</h3>`;
  }
}
