import { css } from 'lit';

/** Buttons, and links that are the main action of a state. */
export const buttonStyles = css`
  .button {
    align-items: center;
    background: var(--_surface);
    border: var(--_hairline) solid var(--_control-line);
    border-radius: var(--_radius);
    color: var(--_text);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: var(--_weight-strong);
    gap: calc(var(--_step) * 2);
    justify-content: center;
    line-height: var(--_leading-large);
    min-block-size: var(--_control-height);
    padding: calc(var(--_step) * 2) calc(var(--_step) * 4);
    text-align: center;
    text-decoration: none;
    vertical-align: middle;
  }
  /* No more specific than .button, so that the kinds below are stronger. */
  .button:where(:hover) {
    background: var(--_surface-sunken);
  }
  .primary {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
    /* Its colours are system colours then, and the browser would paint another behind the words. */
    forced-color-adjust: none;
  }
  .primary:hover {
    background: var(--_accent-hover);
  }
  .link {
    background: none;
    border: 0;
    color: var(--_accent-text);
    font-weight: inherit;
    padding-inline: 0;
    text-decoration: underline;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color var(--_duration);
    }
  }
`;
