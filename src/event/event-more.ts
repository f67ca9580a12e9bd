/**
 * All of a card that is not needed to show an event to come: what is folded, what joins, what is
 * left when it is over, and the clock. One file, loaded as soon as the card stands, or before it
 * is shown where the event is under way.
 */
import type { LitElement } from 'lit';
import { eventMoreStyles } from './event-more.styles.js';
import { followClock, type ClockedContent } from './follow-clock.js';

export { renderAfterwards } from './event-afterwards.js';
export { renderAbout, renderAccess, renderDocuments, renderProgramme } from './event-folds.js';
export { renderJoin, renderJoinDetails } from './event-join-panel.js';

/** Gives an element the styles of what is rendered here, and lets it follow the clock. */
export function attach(host: LitElement, content: () => ClockedContent | undefined): void {
  const { styleSheet } = eventMoreStyles;
  if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  followClock(host, content);
  host.requestUpdate();
}
