import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Checked } from '../endpoint/check.js';
import { machineTranslation } from '../endpoint/language-map.js';
import { safeUrl } from '../endpoint/safe-url.js';
import { str } from '../localize/localizer.js';
import type { Locales } from '../localize/localize-controller.js';
import { eventLocales } from '../localize/locales/event.js';
import { CivicElement } from '../ui/civic-element.js';
import { isOn, switchConverter, type Switch } from '../ui/switch.js';
import { renderWords, type Words } from '../ui/words.js';
import { renderActions } from './event-actions.js';
import { eventCardStyles } from './event-card.styles.js';
import { renderDetails } from './event-details.js';
import { more, MoreController, withMore } from './event-more-controller.js';
import { renderFacts } from './event-facts.js';
import { machineTranslationText, statusText } from './event-text.js';
import { eventView, type EventView } from './event-view.js';
import type { CivicEvent } from './event.js';
import { CivicJoinEvent } from './join-event.js';
import { now } from './now.js';
import type { EventCollection } from './read-event.js';
import { readEventSource } from './read-event-source.js';

/**
 * One event: what, when, where or how to join, what it costs, what to do now, and then the rest.
 *
 * It follows the clock: the join link appears when the doors open, and when the event is over the
 * recording, the report and the next event take its place.
 *
 * @summary An event, from the announcement to the recording.
 * @slot - Fallback: a link to a page for people. Shown until the event is there, and again after an error.
 * @fires {CivicJoinEvent} civic-join - The resident presses the join button. Cancel it to stay on the page.
 * @csspart card - The surface of the card.
 * @csspart image - The picture with its caption and credit.
 * @csspart status - The word on the event's state: "Cancelled", "Happening now".
 * @csspart translation - The note that the texts are translated by a machine.
 * @csspart facts - The list of when, where, price and registration.
 * @csspart when - Date and time, and the visitor's own time where it differs.
 * @csspart place - Where it is.
 * @csspart online - Where it is online, and when the link to join appears.
 * @csspart price - What it costs.
 * @csspart registration - Places left, and when registration opens and closes.
 * @csspart recording - The button to the recording, after the end.
 * @csspart report - What came of it, after the end.
 * @csspart next - The event after this one.
 * @csspart actions - The main action and the links below it.
 * @csspart register - The button to register.
 * @csspart join - The button that joins the meeting, and where it leads.
 * @csspart join-details - Passcode, meeting number, numbers to call, test page.
 * @csspart calendar - The button that opens the calendar menu.
 * @csspart organizer - Who organizes it.
 * @csspart languages - The languages spoken.
 * @csspart keywords - The topics.
 * @csspart about - The disclosure of a long description, of who takes part and of the series.
 * @csspart performer - Who speaks or performs.
 * @csspart contributor - Who contributes.
 * @csspart series - What the event is part of.
 * @csspart programme - The disclosure of the programme.
 * @csspart access - The disclosure of access for people with disabilities, or that it is not stated.
 * @csspart access-fact - One fact on access.
 * @csspart documents - The disclosure of the documents.
 * @csspart more - The one disclosure of a compact card.
 * @cssproperty --civic-event-card-reserve - The height kept while the event loads, so that the page below stays where it is.
 */
export class EventCard extends CivicElement<CivicEvent> {
  static override styles: CSSResultGroup = [CivicElement.styles, eventCardStyles];

  /** What it speaks beside English. */
  static readonly locales: Locales = eventLocales;

  static override properties: PropertyDeclarations = {
    event: { attribute: false },
    eventId: { attribute: 'event-id' },
    structuredData: { attribute: 'structured-data', converter: switchConverter },
    compact: { converter: switchConverter },
  };

  /** The event itself instead of a `src`: the contract or plain schema.org. Spares the request. */
  declare event?: unknown;

  /** Which event of a list is shown, by its `id`; without it the next one to come. */
  declare eventId?: string;

  /** Puts the event into the page as schema.org JSON-LD, for search engines: `on` or `off` (default). Bare means on. */
  declare structuredData?: Switch;

  /** Folds all but the main facts into one disclosure, as in a list: `on` or `off` (default). Bare means on. */
  declare compact?: Switch;

  /** The time of this update, epoch milliseconds: the same for all that it shows. */
  #now = now();

  protected readonly more: MoreController = new MoreController(this, () => {
    const { value } = this;
    const isRead = this.src !== undefined && this.event === undefined;
    return (
      value && {
        answer: value,
        events: [value],
        now: this.#now,
        refresh: isRead ? () => this.refresh() : undefined,
      }
    );
  });

  /** The event whose structured data are in the page. */
  #shown: CivicEvent | undefined;

  protected override get data(): unknown {
    return this.event;
  }

  protected override read(data: unknown, url: string): Checked<CivicEvent> | Promise<Checked<CivicEvent>> {
    const read = readEventSource(data, url);
    return read instanceof Promise ? read.then((checked) => this.#select(checked)) : this.#select(read);
  }

  /** The one event that is shown; which of several it is, is told by what is loaded for them. */
  #select({ value, issues }: Checked<EventCollection>): Checked<CivicEvent> | Promise<Checked<CivicEvent>> {
    if (!value) return { value, issues };
    const { events } = value;
    return events[1] || this.eventId
      ? import('./select-event.js').then(({ selectEvent }) =>
          this.#take(selectEvent(events, now(), this.eventId), value, issues),
        )
      : this.#take(events[0], value, issues);
  }

  /** The event with what is wrong with it: the rest of a list is not its concern. */
  #take(
    event: CivicEvent | undefined,
    { events, pointers }: EventCollection,
    issues: Checked<EventCollection>['issues'],
  ): Checked<CivicEvent> | Promise<Checked<CivicEvent>> {
    if (event) {
      const pointer = `${pointers[events.indexOf(event)] ?? ''}/`;
      const checked = { value: event, issues: issues.filter((issue) => issue.pointer.startsWith(pointer)) };
      return withMore(checked, [event]);
    }
    const message = this.eventId ? `there is no event with the id "${this.eventId}"` : '';
    return { value: undefined, issues: message ? [{ pointer: '', message }] : issues };
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#now = now();
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { value } = this;
    if (!value) return;
    if (value !== this.#shown || changed.has('structuredData')) {
      this.#shown = value;
      void this.#writeStructuredData(value);
    }
  }

  async #writeStructuredData(event: CivicEvent): Promise<void> {
    const isOff = !isOn(this.structuredData);
    if (isOff && !this.querySelector('script')) return;
    const { writeStructuredData } = await import('./structured-data-script.js');
    writeStructuredData(this, isOff ? undefined : event, this.localize.language, this.#pageUrl(event));
  }

  /** The page for people: the event's own, else that of the fallback link. */
  #pageUrl(event: CivicEvent): string | undefined {
    return event.url ?? safeUrl(this.querySelector('a')?.href ?? '');
  }

  readonly #onJoin = (event: MouseEvent): void => {
    if (!this.dispatchEvent(new CivicJoinEvent())) event.preventDefault();
  };

  readonly #onCalendar = async (event: MouseEvent): Promise<void> => {
    const button = event.currentTarget as HTMLButtonElement;
    const { value } = this;
    if (!value) return;
    const { toggleCalendarMenu } = await import('./calendar-menu.js');
    toggleCalendarMenu(
      button,
      value,
      this.#title(value).text,
      this.localizer,
      this.localize.language,
      this.#pageUrl(value),
    );
  };

  #title(event: CivicEvent): Words {
    return this.words(event.name) ?? { text: this.localizer.msg('Event', { id: 'event.untitled' }) };
  }

  protected override renderReady(event: CivicEvent): TemplateResult {
    const view = eventView(event, this.#now, this.localizer, (text) => this.words(text));
    const url = this.#pageUrl(event);
    const actions = { onJoin: this.#onJoin, onCalendar: this.#onCalendar };
    const details = renderDetails(view, more);
    return html`<article class="card surface" part="card">
      ${this.#renderImage(view)}
      <div class="body">
        ${this.#renderTitle(view, url)}${this.#renderTranslation(event)}${renderFacts(view)}
        ${more?.renderAfterwards(view)}${renderActions(view, this.#title(event).text, url, actions, more)}
        ${
          isOn(this.compact)
            ? html`<details part="more">
                <summary>
                  <span
                    .textContent=${this.localizer.msg('More about this event', { id: 'event.more' })}
                  ></span>
                </summary>
                <div class="disclosed">${details}</div>
              </details>`
            : details
        }
      </div>
    </article>`;
  }

  #renderTitle(
    { event, phase, registration, localizer }: EventView,
    url: string | undefined,
  ): TemplateResult {
    const status = statusText(event, phase, registration, localizer);
    const title = renderWords(this.#title(event));
    // The state stands in the heading: who goes from heading to heading hears it first.
    return this.heading(
      html`${
        status
          ? html`<span class="status is-${status.kind}" part="status" .textContent=${status.text}></span>
              <span class="visually-hidden">: </span>`
          : nothing
      }${url ? html`<a href=${url}>${title}</a>` : title}`,
      'title',
    );
  }

  #renderTranslation(event: CivicEvent): TemplateResult | typeof nothing {
    // Of the language that is shown, which is not always the one that was asked for.
    const machine = machineTranslation(event.translation, this.#title(event).lang ?? this.localizer.language);
    if (!machine) return nothing;
    const original = machine.original && safeUrl(machine.original, document.baseURI);
    return html`<p class="small lines" part="translation">
      <span .textContent=${machineTranslationText(machine.tool, this.localizer)}></span>
      ${
        original
          ? html`<a
              href=${original}
              hreflang=${machine.from ?? nothing}
              .textContent=${this.localizer.msg('Read the original', { id: 'event.original' })}
            ></a>`
          : nothing
      }
    </p>`;
  }

  #renderImage({ event, localizer, words }: EventView): TemplateResult | typeof nothing {
    const { image } = event;
    if (!image?.url) return nothing;
    const credit = words(image.creditText)?.text;
    const caption = words(image.caption);
    return html`<figure class="image" part="image">
      <img
        src=${image.url}
        alt=${words(image.alt)?.text ?? ''}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        loading="lazy"
        decoding="async"
      />
      ${
        caption || credit
          ? html`<figcaption class="small muted lines">
              ${caption ? renderWords(caption) : nothing}
              ${credit ? html`<span .textContent=${localizer.msg(str`Picture: ${credit}`, { id: 'event.image-credit' })}></span>` : nothing}
            </figcaption>`
          : nothing
      }
    </figure>`;
  }
}
