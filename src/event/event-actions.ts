/**
 * What a resident can do with an event: one main action, the rest as links. And what is left of
 * an event when it is over. Templates only.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarPlusIcon, icon } from '../ui/icons.js';
import { renderShareButton } from '../ui/share-button.js';
import { renderWords } from '../ui/words.js';
import { renderJoin, renderJoinDetails } from './event-online.js';
import { registerLabel } from './event-text.js';
import type { EventView } from './event-view.js';
import { timing } from './timing.js';
import { whenText } from './when-text.js';

type Rendered = TemplateResult | typeof nothing;

/** What the buttons of a card do. */
export interface EventActions {
  onJoin: (event: MouseEvent) => void;
  onCalendar: (event: MouseEvent) => void;
}

const renderLinkButton = (
  href: string,
  label: string,
  part: string,
  kind: 'primary' | 'link',
): TemplateResult => html`<a class="button ${kind}" part=${part} href=${href} .textContent=${label}></a>`;

/** The one button of this state: joining goes before watching, watching before registering. */
function renderMainAction(view: EventView, { onJoin }: EventActions): Rendered {
  const { event, phase, join, registration, localizer } = view;
  const { url } = registration;
  if (join?.kind === 'join') {
    const kind = 'link';
    return html`${renderJoin(view, onJoin)}${
      url ? renderLinkButton(url, registerLabel(registration, localizer), 'register', kind) : nothing
    }`;
  }
  if (phase === 'ended' && event.recordedIn?.url) {
    const label = localizer.msg('Watch the recording', { id: 'event.recording' });
    return renderLinkButton(event.recordedIn.url, label, 'recording', 'primary');
  }
  return url ? renderLinkButton(url, registerLabel(registration, localizer), 'register', 'primary') : nothing;
}

/** A day can be put into a calendar, "mid-September" cannot. */
function hasCalendarDate({ event, phase }: EventView): boolean {
  const { start, precision } = timing(event);
  return (
    start !== undefined &&
    (precision === 'time' || precision === 'day') &&
    (phase === 'upcoming' || phase === 'starts-soon' || phase === 'live')
  );
}

/** @param url of the page for people, which is what is shared */
export function renderActions(
  view: EventView,
  title: string,
  url: string | undefined,
  actions: EventActions,
): TemplateResult {
  const { localizer } = view;
  return html`<div class="actions" part="actions">
    ${renderMainAction(view, actions)}${renderJoinDetails(view)}
    <div class="secondary-actions">
      ${
        hasCalendarDate(view)
          ? html`<span class="anchor"
              ><button
                type="button"
                class="button link"
                part="calendar"
                aria-expanded="false"
                @click=${actions.onCalendar}
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

/** Report and next event, once this one is over. The recording is the main action then. */
export function renderAfterwards(view: EventView): Rendered {
  const { event, phase, localizer, words } = view;
  if (phase !== 'ended') return nothing;
  const { report, next } = event;
  const reported = words(report?.text);
  const nextName = words(next?.name);
  return html`${
    reported || report?.url
      ? html`<div class="stack" part="report">
          ${reported ? html`<p>${renderWords(reported)}</p>` : nothing}
          ${
            report?.url
              ? html`<a
                  href=${report.url}
                  .textContent=${localizer.msg('Read the report', { id: 'event.report' })}
                ></a>`
              : nothing
          }
        </div>`
      : nothing
  }
  ${
    next && nextName
      ? html`<p class="lines" part="next">
          <span class="small muted" .textContent=${localizer.msg('Next event', { id: 'event.next' })}></span>
          ${next.url ? html`<a href=${next.url}>${renderWords(nextName)}</a>` : renderWords(nextName)}
          ${
            next.startDate
              ? html`<span
                  class="small"
                  .textContent=${whenText({ ...next, ...(event.timeZone && { timeZone: event.timeZone }) }, localizer).day}
                ></span>`
              : nothing
          }
        </p>`
      : nothing
  }`;
}
