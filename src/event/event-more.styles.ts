import { css } from 'lit';

/** What is loaded after the card stands: how to join, the programme. */
export const eventMoreStyles = css`
  .join-details {
    border-inline-start: calc(var(--_step) / 2) solid var(--_line);
    display: grid;
    gap: calc(var(--_step) * 3);
    padding-inline-start: calc(var(--_step) * 4);
  }
  .passcode {
    font-size: var(--_text-large);
    margin-inline-end: calc(var(--_step) * 4);
  }
  .join {
    gap: calc(var(--_step) * 2);
  }
  .programme {
    display: grid;
    gap: calc(var(--_step) * 3) calc(var(--_step) * 6);
    list-style: none;
  }
  .programme li {
    display: grid;
  }

  @container (inline-size > 30em) {
    .programme {
      grid-template-columns: max-content 1fr;
    }
    .programme li {
      grid-column: span 2;
      grid-template-columns: subgrid;
    }
    .programme .lines {
      grid-column: 2;
    }
  }

  @media print {
    .secondary-actions {
      display: none;
    }
  }
`;
