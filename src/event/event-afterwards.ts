/** What is left of an event when it is over. Templates only. */
import { html, nothing } from 'lit';
import { renderLink, renderParagraphs, type Rendered } from './event-fact.js';
import type { EventView } from './event-view.js';
import { whenText } from './when-text.js';

/** Once the event is over: its recording, which is the main action then, its report, the next event. */
export function renderAfterwards(view: EventView): Rendered {
  const { event, phase, localizer, words } = view;
  if (phase !== 'ended') return nothing;
  const { recordedIn, report, next } = event;
  const reported = words(report?.text);
  const nextName = words(next?.name);
  return html`${
    recordedIn?.url
      ? html`<a
          class="button primary"
          part="recording"
          href=${recordedIn.url}
          .textContent=${localizer.msg('Watch the recording', { id: 'event.recording' })}
        ></a>`
      : nothing
  }
  ${
    reported || report?.url
      ? html`<div class="stack" part="report">
          ${reported ? html`${renderParagraphs(reported)}` : nothing}
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
          ${renderLink(nextName, next.url)}
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
