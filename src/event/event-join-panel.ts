/** The button that joins, and what a meeting may ask for. Templates only. */
import { html, nothing } from 'lit';
import { str } from '../localize/localizer.js';
import { renderCopyButton } from '../ui/copy-button.js';
import { icon, videoIcon } from '../ui/icons.js';
import { renderWords } from '../ui/words.js';
import type { Rendered } from './event-fact.js';
import type { EventView } from './event-view.js';

/**
 * The button that joins, and what a meeting may ask for. It opens a new tab, because the passcode
 * stands here and has to be read there; that, and that the site is left, is said before (WCAG 3.2.5).
 */
export function renderJoin({ localizer, join }: EventView, onJoin: (event: MouseEvent) => void): Rendered {
  if (join?.kind !== 'join') return nothing;
  const { provider = '', url, host } = join;
  return html`<p class="join lines" part="join">
    <a
      class="button primary"
      href=${url}
      target="_blank"
      rel="noreferrer"
      aria-describedby="leaves"
      @click=${onJoin}
    >
      ${icon(videoIcon)}<span
        .textContent=${localizer.msg(str`Join on ${provider}`, { id: 'event.join-on' })}
      ></span>
    </a>
    <span
      id="leaves"
      class="small muted"
      .textContent=${localizer.msg(str`Opens ${host} in a new tab. You leave this site.`, { id: 'event.join-leaves' })}
    ></span>
  </p>`;
}

/** Passcode, meeting number, telephone numbers and the page on which to try it all. */
export function renderJoinDetails({ localizer, join, words }: EventView): Rendered {
  if (!join?.open && !join?.testUrl) return nothing;
  const { passcode, meetingId, dialIn, testUrl } = join;
  if (!passcode && !testUrl && dialIn.length === 0) return nothing;
  const detail = (term: string, value: unknown) =>
    html`<div>
      <dt class="small muted" .textContent=${term}></dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="join-details" part="join-details">
    ${
      passcode
        ? detail(
            localizer.msg('Passcode', { id: 'event.passcode' }),
            html`<span class="passcode numbers" dir="ltr" translate="no" .textContent=${passcode}></span>
              ${renderCopyButton(passcode, localizer.msg('Copy passcode', { id: 'event.copy-passcode' }), localizer)}`,
          )
        : nothing
    }
    ${
      meetingId
        ? detail(
            localizer.msg('Meeting number', { id: 'event.meeting-number' }),
            html`<span class="numbers" dir="ltr" translate="no" .textContent=${meetingId}></span>`,
          )
        : nothing
    }
    ${
      dialIn.length > 0
        ? detail(
            localizer.msg('By telephone', { id: 'event.dial-in' }),
            dialIn.map(({ telephone, name }) => {
              const from = words(name);
              return html`<span class="line"
                ><a
                  class="numbers"
                  dir="ltr"
                  href="tel:${telephone.replace(/[^+\d,;#*]/g, '')}"
                  .textContent=${telephone}
                ></a>
                ${from ? renderWords(from, 'small') : nothing}</span
              >`;
            }),
          )
        : nothing
    }
    ${
      testUrl
        ? detail(
            localizer.msg('Before you join', { id: 'event.before-joining' }),
            html`<a
              href=${testUrl}
              target="_blank"
              rel="noreferrer"
              .textContent=${localizer.msg('Try your camera and microphone (new tab)', { id: 'event.test-link' })}
            ></a>`,
          )
        : nothing
    }
  </dl>`;
}
