/** What a resident can do with an event: one main action, the rest as links. Templates only. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarPlusIcon, icon } from '../ui/icons.js';
import { renderShareButton } from '../ui/share-button.js';
import type { More } from './event-more-controller.js';
import type { Rendered } from './event-fact.js';
import { registerLabel } from './event-text.js';
import type { EventView } from './event-view.js';
import { timing } from './timing.js';

/** What the buttons of a card do. */
export interface EventActions {
  onJoin: (event: MouseEvent) => void;
  onCalendar: (event: MouseEvent) => void;
}

/** A day can be put into a calendar, "mid-September" cannot. */
function hasCalendarDate({ event, phase }: EventView): boolean {
  const { start, precision } = timing(event);
  return start !== undefined && /time|day/.test(precision) && /upcoming|soon|live/.test(phase);
}

/** Registering is the main action, unless one can join. */
function renderRegister({ registration, join, localizer }: EventView): Rendered {
  const { url } = registration;
  const kind = join?.kind === 'join' ? 'link' : 'primary';
  return url
    ? html`<a
        class="button ${kind}"
        part="register"
        href=${url}
        .textContent=${registerLabel(registration, localizer)}
      ></a>`
    : nothing;
}

/** @param url of the page for people, which is what is shared */
export function renderActions(
  view: EventView,
  title: string,
  url: string | undefined,
  { onJoin, onCalendar }: EventActions,
  more: More | undefined,
): TemplateResult {
  const { localizer } = view;
  return html`<div class="actions" part="actions">
    ${more?.renderJoin(view, onJoin)}${renderRegister(view)}${more?.renderJoinDetails(view)}
    <div class="secondary-actions">
      ${
        hasCalendarDate(view)
          ? html`<span
              ><button
                type="button"
                class="button link"
                part="calendar"
                aria-expanded="false"
                @click=${onCalendar}
              >
                ${icon(calendarPlusIcon)}<span
                  .textContent=${localizer.msg('Add to calendar', { id: 'event.add-to-calendar' })}
                ></span></button
            ></span>`
          : nothing
      }
      ${url ? renderShareButton(title, url, localizer) : nothing}
    </div>
  </div>`;
}
