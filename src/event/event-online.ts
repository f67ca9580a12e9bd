/**
 * How to take part online: the line that says where, and, while the doors are open, the button
 * with all that is needed to get in. Templates only.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { videoIcon } from '../ui/icons.js';
import { str } from '../localize/localizer.js';
import { renderFact, renderLine } from './event-fact.js';
import { joinOpensText } from './event-text.js';
import type { EventView } from './event-view.js';

/** "Online", "Online, on Zoom", and where the link is or when it will be here. */
export function renderOnline(view: EventView): TemplateResult {
  const { event, localizer, join } = view;
  // An event that is over is no longer joined, but was on Zoom all the same.
  const provider = join?.provider ?? event.join?.provider;
  return renderFact(
    videoIcon,
    localizer.msg('Taking part', { id: 'event.taking-part' }),
    'online',
    html`${renderLine(
      provider
        ? localizer.msg(str`Online, on ${provider}`, { id: 'event.online-on' })
        : localizer.msg('Online', { id: 'event.online' }),
    )}${renderWhereToJoin(view)}`,
  );
}

function renderWhereToJoin({ event, localizer, join }: EventView): TemplateResult | typeof nothing {
  switch (join?.kind) {
    case 'before':
      return renderLine(joinOpensText(join.opensAt, event, localizer), 'small');
    case 'link':
      // Not a meeting system that we know: whose page it is has to be in sight.
      return html`<a href=${join.url} rel="noreferrer" .textContent=${join.host}></a>`;
    case 'announced':
      return join.instructionsUrl
        ? html`<span
            ><span .textContent=${localizer.msg('Joining link at', { id: 'event.joining-link-at' })}></span>
            <a href=${join.instructionsUrl} .textContent=${new URL(join.instructionsUrl).host}></a
          ></span>`
        : renderLine(
            localizer.msg('The joining link is not known yet.', { id: 'event.joining-link-unknown' }),
            'small',
          );
    default:
      return nothing;
  }
}
