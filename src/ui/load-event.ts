/**
 * An element shows what it was asked for: after the first answer, and after each later one. It carries nothing;
 * whoever wants the data reads `event.target.value`. Does not bubble: a list would otherwise speak for its cards.
 */
export class CivicLoadEvent extends Event {
  constructor() {
    super('civic-load');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-load': CivicLoadEvent;
  }
}
