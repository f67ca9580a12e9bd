import { css } from 'lit';

/**
 * The card. What is seen first is what is asked first: the name, then when, then where; one filled
 * button; nothing inside the card is boxed again.
 */
export const eventCardStyles = css`
  .content {
    --_reserve: var(--_event-card-reserve);
    display: grid;
  }

  .card {
    container-type: inline-size;
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
    min-inline-size: 0;
  }
  .body {
    padding: calc(var(--_step) * 5);
  }
  .rest:empty {
    display: none;
  }

  .image img {
    aspect-ratio: 16 / 9;
    background: var(--_surface-sunken);
    block-size: auto;
    display: block;
    inline-size: 100%;
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
  .title a:hover {
    color: var(--_accent-text);
  }
  .status {
    align-items: center;
    color: var(--_text-muted);
    display: flex;
    font-size: var(--_text-small);
    gap: calc(var(--_step) * 2);
    line-height: var(--_leading-small);
    margin-block-end: var(--_step);
  }
  /* The shape of the state, drawn as a border: forced colours take backgrounds away. A ring: it is over. */
  .status::before {
    block-size: calc(var(--_step) * 3);
    border: calc(var(--_step) / 2) solid;
    border-radius: 50%;
    content: '';
    flex: none;
    inline-size: calc(var(--_step) * 3);
  }
  .status.positive::before {
    border-width: calc(var(--_step) * 1.5);
  }
  .status.notice::before {
    border-radius: 0;
    border-width: calc(var(--_step) * 1.25);
    block-size: calc(var(--_step) * 2.5);
    inline-size: calc(var(--_step) * 2.5);
    rotate: 45deg;
  }
  .status.critical::before {
    border-radius: 0;
    border-width: calc(var(--_step) * 1.5);
  }
  .status.positive {
    color: var(--_positive);
  }
  .status.notice {
    color: var(--_notice);
  }
  .status.critical {
    color: var(--_critical);
  }

  .facts,
  .details,
  .small-facts {
    display: grid;
    gap: calc(var(--_step) * 3);
    inline-size: 100%;
  }
  .fact {
    column-gap: calc(var(--_step) * 3);
    display: grid;
    grid-template-columns: auto 1fr;
  }
  .fact .icon {
    color: var(--_text-muted);
    /* The middle of the first line, whatever the icon's size. */
    margin-block: calc((var(--_leading) * 1em - var(--_icon)) / 2);
  }
  .fact dt {
    line-height: 0;
  }
  .lines,
  .lines > p {
    display: grid;
    justify-items: start;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .line {
    display: block;
  }
  .small-facts {
    gap: calc(var(--_step) * 2) calc(var(--_step) * 6);
  }
  .small-facts dt {
    font-weight: var(--_weight);
  }
  .details {
    border-inline-start: calc(var(--_step) / 2) solid var(--_line);
    padding-inline-start: calc(var(--_step) * 4);
  }
  .details .copy {
    column-gap: calc(var(--_step) * 4);
  }
  .passcode {
    font-size: var(--_text-large);
  }

  .actions {
    inline-size: 100%;
  }
  .actions p.lines {
    gap: var(--_step);
  }
  .secondary-actions {
    align-items: center;
    column-gap: calc(var(--_step) * 6);
    display: flex;
    flex-wrap: wrap;
  }
  .secondary-actions:empty {
    display: none;
  }

  .rest {
    inline-size: 100%;
  }
  .rest details + details {
    margin-block-start: calc(var(--_step) * -4);
  }
  details {
    inline-size: 100%;
  }
  summary {
    border-block-start: var(--_hairline) solid var(--_line);
  }
  .disclosed {
    padding-block: calc(var(--_step) * 2) calc(var(--_step) * 4);
  }
  .inline {
    column-gap: calc(var(--_step) * 3);
    display: flex;
    flex-wrap: wrap;
  }
  .programme {
    display: grid;
    gap: calc(var(--_step) * 3);
    list-style: none;
  }
  .programme li {
    display: grid;
  }

  @container (inline-size > 30em) {
    .small-facts {
      grid-template-columns: max-content 1fr;
    }
    .small-facts > div {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .programme {
      grid-template-columns: max-content 1fr;
      column-gap: calc(var(--_step) * 6);
    }
    .programme li {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .programme .lines {
      grid-column: 2;
    }
  }
  /* Wide enough for the picture to stand beside the words. */
  @container (inline-size > 46em) {
    .card:has(.image) {
      column-gap: 0;
    }
  }

  @media print {
    .secondary-actions {
      display: none;
    }
  }
`;
