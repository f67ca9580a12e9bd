/** Registers `<civic-event-list>` and the cards it shows, unless the page already has them. */
import { EventList } from '../event/event-list.js';
import './event-card.js';

if (!customElements.get('civic-event-list')) customElements.define('civic-event-list', EventList);

declare global {
  interface HTMLElementTagNameMap {
    'civic-event-list': EventList;
  }
}
