import { css } from 'lit';

/** The panel below a button. Where it stands is set by script: it has to fit between the edges of the window. */
export const popoverMenuStyles = css`
  .popover {
    background: var(--_surface);
    border: var(--_hairline) solid var(--_control-line);
    border-radius: var(--_radius);
    color: var(--_text);
    inline-size: max-content;
    inset: auto;
    left: 0;
    overflow: auto;
    padding: calc(var(--_step) * 2);
    position: fixed;
    top: 0;
    z-index: 1;
  }
  .popover a,
  .popover button {
    align-items: center;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    color: var(--_text);
    cursor: pointer;
    display: flex;
    font: inherit;
    gap: calc(var(--_step) * 2);
    inline-size: 100%;
    letter-spacing: inherit;
    min-block-size: var(--_control-height);
    padding: calc(var(--_step) * 2) calc(var(--_step) * 3);
    text-align: start;
    text-decoration: none;
  }
  .popover a:hover,
  .popover button:hover {
    background: var(--_surface-sunken);
    text-decoration: underline;
  }
`;
