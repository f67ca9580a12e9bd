import { css } from 'lit';

/** A sentence that has to be seen. The bar at its side repeats the colour of the shape. */
export const noticeStyles = css`
  .notice {
    background: var(--_surface-sunken);
    border-inline-start: var(--_step) solid;
    border-radius: var(--_radius);
    color: var(--_notice);
    display: flex;
    gap: calc(var(--_step) * 3);
    padding: calc(var(--_step) * 3) calc(var(--_step) * 4);
  }
  .notice.info {
    color: var(--_text-muted);
  }
  .notice.positive {
    color: var(--_positive);
  }
  .notice.critical {
    color: var(--_critical);
  }
  .notice > .icon {
    /* The middle of the first line. */
    margin-block-start: calc(var(--_step) / 2);
  }
  .notice .stack {
    color: var(--_text);
  }
`;
