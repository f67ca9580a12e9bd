import { css } from 'lit';

/** The list: its cards, one below the other, and what stands under them. */
export const eventListStyles = css`
  .content {
    --_reserve: var(--_event-list-reserve);
  }
  .list {
    display: grid;
    gap: calc(var(--_step) * 4);
  }
  .list > li {
    max-inline-size: none;
  }
  /* The list has kept the place; its cards come with their events. */
  .list civic-event-card {
    --civic-event-card-reserve: 0;
  }
  .more {
    margin-block-start: calc(var(--_step) * 4);
  }
`;
