/** Registers `<civic-event-card>`, unless the page already has it. */
import { EventCard } from '../event/event-card.js';

if (!customElements.get('civic-event-card')) customElements.define('civic-event-card', EventCard);

declare global {
  interface HTMLElementTagNameMap {
    'civic-event-card': EventCard;
  }
}
