import { css } from 'lit';

/** A sentence that has to be seen. The bar at its side repeats the colour of the shape. */
export const noticeStyles = css`
  .message {
    align-self: start;
    background: var(--_surface-sunken);
    border-inline-start: var(--_step) solid;
    border-radius: var(--_radius);
    color: var(--_text-muted);
    display: flex;
    gap: calc(var(--_step) * 3);
    padding: calc(var(--_step) * 3) calc(var(--_step) * 4);
  }
  .message.notice {
    color: var(--_notice);
  }
  .message.critical {
    color: var(--_critical);
  }
  .message > .icon {
    /* The middle of the first line. */
    margin-block-start: calc(var(--_step) / 2);
  }
  .message > .stack {
    color: var(--_text);
  }
`;
