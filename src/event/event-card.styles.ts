import { css } from 'lit';

/**
 * The card. What is seen first is what is asked first: the name, then when, then where; one filled
 * button; nothing inside the card is boxed again. What is loaded later brings its own styles
 * (event-more.styles.ts).
 */
export const eventCardStyles = css`
  .content {
    --_reserve: var(--_event-card-reserve);
  }
  .card {
    container-type: inline-size;
    min-block-size: var(--_reserve);
    overflow: clip;
    padding: 0;
  }
  .body,
  .rest,
  .actions,
  .disclosed {
    display: grid;
    gap: calc(var(--_step) * 4);
    justify-items: start;
  }
  .rest,
  .actions,
  .facts,
  .small-facts,
  details {
    inline-size: 100%;
  }
  .body {
    padding: calc(var(--_step) * 5);
  }

  /* Cut at the top and bottom rather than pushing the words down. */
  .image img {
    aspect-ratio: 16 / 9;
    background: var(--_surface-sunken);
    block-size: auto;
    display: block;
    inline-size: 100%;
    max-block-size: calc(var(--_step) * 72);
    object-fit: cover;
  }
  .image figcaption {
    padding: calc(var(--_step) * 2) calc(var(--_step) * 5) 0;
  }

  .title {
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }
  .title a {
    color: inherit;
    text-decoration-thickness: var(--_hairline);
  }
  .status {
    align-items: center;
    color: var(--_text-muted);
    display: flex;
    /* It stands in the heading, whose text is larger. */
    font-size: calc(var(--_text-small) * 0.8);
    gap: calc(var(--_step) * 2);
    line-height: var(--_leading-small);
    margin-block-end: calc(var(--_step) * 2);
  }
  /* The shape of the state, with a border: forced colours take backgrounds away. A ring: it is over. */
  .status::before {
    block-size: calc(var(--_step) * 3);
    border: calc(var(--_step) / 2) solid;
    border-radius: 50%;
    content: '';
    inline-size: calc(var(--_step) * 3);
  }
  .is-positive {
    color: var(--_positive);
  }
  .is-positive::before,
  .is-critical::before {
    background: currentcolor;
  }
  .is-notice {
    color: var(--_notice);
  }
  .is-notice::before {
    border-radius: 0;
    scale: 0.8;
    rotate: 45deg;
  }
  .is-critical {
    color: var(--_critical);
  }
  .is-critical::before {
    border-radius: 0;
  }

  .facts {
    display: grid;
    gap: calc(var(--_step) * 3);
  }
  .fact {
    column-gap: calc(var(--_step) * 3);
    display: grid;
    grid-template-columns: auto 1fr;
  }
  .fact dt {
    color: var(--_text-muted);
    line-height: 0;
    /* The middle of the first line, whatever the icon's size. */
    margin-block-start: calc((var(--_leading) * 1em - var(--_icon)) / 2);
  }
  .lines {
    display: grid;
    justify-items: start;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .line {
    display: block;
  }
  .paragraphs {
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }
  .small-facts {
    display: grid;
    gap: calc(var(--_step) * 2) calc(var(--_step) * 6);
  }
  .secondary-actions,
  .inline {
    column-gap: calc(var(--_step) * 6);
    display: flex;
    flex-wrap: wrap;
  }
  .inline {
    column-gap: calc(var(--_step) * 4);
  }
  .rest details + details {
    margin-block-start: calc(var(--_step) * -4);
  }
  summary {
    border-block-start: var(--_hairline) solid var(--_line);
  }
  .disclosed {
    padding-block: calc(var(--_step) * 2) calc(var(--_step) * 4);
  }

  @container (inline-size > 30em) {
    .small-facts {
      grid-template-columns: max-content 1fr;
    }
    .small-facts > div {
      display: grid;
      grid-column: span 2;
      grid-template-columns: subgrid;
    }
  }
`;
