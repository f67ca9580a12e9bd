/**
 * The resident presses the button that joins the meeting.
 *
 * Cancel it to keep the browser on the page, for instance to join inside an app of yours. It
 * carries nothing: the page that wants to know the event reads `event.target.value`.
 */
export class CivicJoinEvent extends Event {
  constructor() {
    super('civic-join', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-join': CivicJoinEvent;
  }
}
