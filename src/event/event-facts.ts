/**
 * The facts of an event that stand open on the card: when, where, what it costs. Templates only;
 * what they say comes from the text modules.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarIcon, mapPinIcon, ticketIcon, usersIcon } from '../ui/icons.js';
import { renderWords } from '../ui/words.js';
import { attendance } from './attendance.js';
import type { Place } from './event.js';
import { renderFact, renderLine } from './event-fact.js';
import { renderOnline } from './event-online.js';
import { offerText, registrationText } from './event-text.js';
import type { EventView } from './event-view.js';
import { price } from './price.js';
import { whenText } from './when-text.js';

function renderWhen({ event, localizer }: EventView): TemplateResult {
  const when = whenText(event, localizer);
  return renderFact(
    calendarIcon,
    localizer.msg('When', { id: 'event.when' }),
    'when',
    html`<time class="strong" datetime=${when.machine ?? nothing} .textContent=${when.day}></time>
      ${renderLine(when.time)}${renderLine(when.visitor, 'small')}${renderLine(when.previous, 'small')}`,
  );
}

function renderPlace(
  { name, description, address, url }: Place,
  { localizer, words }: EventView,
): TemplateResult {
  const locality = [address?.postalCode, words(address?.addressLocality)?.text].filter(Boolean).join(' ');
  const lines = [words(address?.streetAddress)?.text, locality].filter(Boolean).join(', ');
  const title = words(name) ?? { text: lines };
  return renderFact(
    mapPinIcon,
    localizer.msg('Where', { id: 'event.where' }),
    'place',
    html`${url ? html`<a href=${url}>${renderWords(title)}</a>` : renderWords(title)}
    ${title.text === lines ? nothing : renderLine(lines, 'small')}${renderLine(words(description), 'small')}`,
  );
}

function renderPrice({ event, localizer, words }: EventView): TemplateResult | typeof nothing {
  const cost = price(event);
  if (!cost) return nothing;
  const free = localizer.msg('Free of charge', { id: 'event.free' });
  const lines =
    cost.kind === 'paid'
      ? cost.offers.length > 0
        ? cost.offers.map((offer) => renderLine(offerText(offer, localizer, words)))
        : renderLine(localizer.msg('There is a charge', { id: 'event.charge' }))
      : html`${cost.kind === 'free' ? renderLine(free) : nothing}${renderLine(words(cost.text))}`;
  return renderFact(ticketIcon, localizer.msg('Price', { id: 'event.price' }), 'price', lines);
}

/** Places, and the time in which to register. */
function renderRegistration({
  event,
  localizer,
  phase,
  registration,
}: EventView): TemplateResult | typeof nothing {
  const lines = phase === 'ended' ? [] : registrationText(registration, event, localizer);
  return lines.length === 0
    ? nothing
    : renderFact(
        usersIcon,
        localizer.msg('Registration', { id: 'event.registration' }),
        'registration',
        lines.map((line) => renderLine(line)),
      );
}

/** The facts in the order in which residents ask for them. */
export function renderFacts(view: EventView): TemplateResult {
  const { mode, place } = attendance(view.event);
  return html`<dl class="facts" part="facts">
    ${renderWhen(view)}${place ? renderPlace(place, view) : nothing}
    ${mode === 'online' || mode === 'mixed' ? renderOnline(view) : nothing}${renderPrice(view)}
    ${renderRegistration(view)}
  </dl>`;
}
