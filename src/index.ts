/**
 * The classes, without side effects: nothing is registered. `civic-elements/define/event-card` registers
 * `<civic-event-card>`.
 */
export { EventCard } from './event/event-card.js';
export { EventList } from './event/event-list.js';
export { CivicErrorEvent } from './ui/error-event.js';
export { CivicLoadEvent } from './ui/load-event.js';
export { configure, type Configuration } from './endpoint/configuration.js';
export { EndpointError } from './endpoint/problem.js';
export type { CivicEvent } from './event/event.js';
export type { LanguageMap, Text } from './endpoint/text.js';
