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
    letter-spacing: inherit;
    line-height: var(--_leading-large);
    margin: 0;
    min-block-size: var(--_control-height);
    padding: calc(var(--_step) * 2) calc(var(--_step) * 4);
    text-align: center;
    text-decoration: none;
    transition:
      background-color var(--_duration),
      color var(--_duration);
  }
  .button:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: var(--_accent-hover);
    color: var(--_on-accent);
  }
  .link {
    background: none;
    border-color: transparent;
    color: var(--_accent-text);
    font-weight: inherit;
    padding-inline: 0;
    text-decoration: underline;
    text-underline-offset: calc(var(--_step) / 2);
  }
  .link:hover {
    background: none;
  }
  .copy {
    align-items: center;
    display: inline-flex;
    flex-wrap: wrap;
    gap: calc(var(--_step) * 2);
  }
  .field {
    background: var(--_surface);
    border: var(--_hairline) solid var(--_control-line);
    border-radius: var(--_radius);
    color: var(--_text);
    font: inherit;
    margin: 0;
    max-inline-size: 100%;
    min-block-size: var(--_control-height);
    padding-inline: calc(var(--_step) * 2);
  }
  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }
`;
