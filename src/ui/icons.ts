/*!
 * The path data is made of Lucide's (https://lucide.dev): ISC License, © Lucide Icons and Contributors; parts
 * derived from Feather: MIT License, © 2013-present Cole Bemis.
 */
import { html, type TemplateResult } from 'lit';

/**
 * The path data of one icon on a grid of 24 by 24. To the tenth of a unit, which is less than a pixel of a screen,
 * and round corners the same way round: what is alike compresses. `a3 3 0 11-.01 0z` is a circle of radius 3,
 * from its top.
 */
export type IconPath = string;

/**
 * An icon: 1.25em, in the colour of the text, hidden from assistive technology. It never stands alone: the word
 * beside it says what it means.
 */
export function icon(data: IconPath): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${data}></path></svg>`;
}

// What an element shows at once. An icon that comes with a part loaded later stands in that part.

export const calendarIcon: IconPath =
  'M8 2v3M16 2v3M3 9h18M21 11.5V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h14a2 2 0 002-2z';
export const calendarPlusIcon: IconPath =
  'M8 2v3M16 2v3M3 9h18M21 11.5V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h8.3M16 18h6M19 15v6';
export const circleAlertIcon: IconPath = 'M12 2a10 10 0 11-.01 0zM12 8v4M12 16h.01';
export const infoIcon: IconPath = 'M12 2a10 10 0 11-.01 0zM12 16v-4M12 8h.01';
export const mapPinIcon: IconPath =
  'M20 10c0 5-5.5 10.2-7.4 11.8a1 1 0 01-1.2 0C9.5 20.2 4 15 4 10a8 8 0 0116 0M12 7a3 3 0 11-.01 0z';
export const shareIcon: IconPath =
  'M18 2a3 3 0 11-.01 0zM6 9a3 3 0 11-.01 0zM18 16a3 3 0 11-.01 0zM8.6 13.5l6.8 4M15.4 6.5l-6.8 4';
export const ticketIcon: IconPath =
  'M2 9a3 3 0 010 6v2a2 2 0 002 2h16a2 2 0 002-2v-2a3 3 0 010-6V7a2 2 0 00-2-2H4a2 2 0 00-2 2zM13 5v2M13 11v2M13 17v2';
export const triangleAlertIcon: IconPath =
  'M21.7 18l-8-14a2 2 0 00-3.5 0l-8 14A2 2 0 004 21h16a2 2 0 001.7-3M12 9v4M12 17h.01';
export const usersIcon: IconPath =
  'M16 21v-2a4 4 0 00-4-4H6a4 4 0 00-4 4v2M9 3a4 4 0 11-.01 0zM16 3.1a4 4 0 010 7.8M22 21v-2a4 4 0 00-3-3.9';
export const videoIcon: IconPath =
  'M16 8a2 2 0 00-2-2H4a2 2 0 00-2 2v8a2 2 0 002 2h10a2 2 0 002-2zM16 13l5.2 3.5a.5.5 0 00.8-.4V7.9a.5.5 0 00-.8-.4L16 10.5';
