import { css } from 'lit';
import { buttonStyles } from './button.styles.js';
import { noticeStyles } from './notice.styles.js';

/**
 * What all elements have in common. Measures are steps of the text's own size; the font, its size and, outside
 * a `surface`, its colour are the page's.
 */
const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  /* What a page sets on everything inherits into the shadow tree: it ends here. */
  .civic {
    container-type: inline-size;
    font-style: normal;
    font-weight: var(--_weight);
    hyphens: auto;
    letter-spacing: normal;
    line-height: var(--_leading);
    overflow-wrap: anywhere;
    text-align: start;
    text-transform: none;
    text-underline-offset: calc(var(--_step) / 2);
    white-space: normal;
    word-spacing: normal;
  }

  /* The fallback belongs to the page: a block of its own, whatever .content is. */
  slot {
    display: block;
  }

  /* An element sets --_reserve to the height that it will need, so that the page below does not move. */
  .content {
    min-block-size: var(--_reserve);
  }

  .content > :not([hidden]) + * {
    margin-block-start: calc(var(--_step) * 2);
  }

  .heading {
    font-size: var(--_text-large);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-large);
  }
  [role='list'] {
    list-style: none;
  }
  p,
  li {
    max-inline-size: var(--_measure);
  }

  .surface {
    background: var(--_surface);
    border: var(--_hairline) solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    padding: calc(var(--_step) * 4);
  }
  .stack {
    display: grid;
    gap: calc(var(--_step) * 2);
    justify-items: start;
    min-inline-size: 0;
  }
  .small {
    font-size: var(--_text-small);
    line-height: var(--_leading-small);
  }
  .muted {
    color: var(--_text-muted);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    block-size: var(--_hairline);
    clip-path: inset(50%);
    inline-size: var(--_hairline);
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  a,
  summary {
    color: var(--_accent-text);
  }
  /* No more specific than a class: a link may be a button. */
  :where(a):hover {
    color: var(--_text);
  }
  summary {
    cursor: pointer;
    padding-block: calc((var(--_control-height) - var(--_leading) * 1em) / 2);
  }
  :focus-visible {
    border-radius: var(--_radius);
    box-shadow: 0 0 0 calc(var(--_focus-width) + var(--_focus-offset) + var(--_hairline)) var(--_focus-ground);
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }

  .icon {
    block-size: var(--_icon);
    fill: none;
    flex: none;
    inline-size: var(--_icon);
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
    vertical-align: middle;
  }

  /* Three lines that hold the place of text; they do not move. Forced colours leave only the border. */
  .placeholder {
    display: grid;
    gap: calc(var(--_step) * 3);
  }
  .placeholder i {
    background: var(--_surface-sunken);
    block-size: calc(var(--_step) * 4);
    border: var(--_hairline) solid transparent;
    border-radius: var(--_radius);
  }
  .placeholder i:first-child {
    inline-size: 60%;
  }
  .placeholder i:last-child {
    inline-size: 40%;
  }

  @media print {
    :host {
      color-scheme: light;
    }
    button,
    .placeholder {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;

export const sharedStyles = [baseStyles, buttonStyles, noticeStyles];
