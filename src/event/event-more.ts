/**
 * All of a card that is not needed to show an event to come: what is folded, what joins, what is
 * left when it is over, and the clock. One file, loaded as soon as the card stands, or before it is shown where
 * the event is under way.
 */
export { renderAfterwards } from './event-afterwards.js';
export { renderAbout, renderAccess, renderDocuments, renderProgramme } from './event-folds.js';
export { renderJoin, renderJoinDetails } from './event-join-panel.js';
export { followClock } from './follow-clock.js';
