import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Checked } from '../endpoint/check.js';
import type { EndpointError } from '../endpoint/problem.js';
import { report } from '../endpoint/report.js';
import { nextLink } from '../endpoint/next-link.js';
import { readJson } from '../endpoint/request.js';
import type { Locales } from '../localize/localize-controller.js';
import { eventLocales } from '../localize/locales/event.js';
import { renderButton } from '../ui/button.js';
import { CivicElement } from '../ui/civic-element.js';
import { errorText } from '../ui/error-text.js';
import { renderNotice } from '../ui/notice.js';
import { eventListStyles } from './event-list.styles.js';
import type { CivicEvent } from './event.js';
import { eventsToShow, type PastEvents } from './list-order.js';
import { now } from './now.js';
import { MoreController, withMore } from './event-more-controller.js';
import type { EventCollection } from './read-event.js';
import { readEventSource } from './read-event-source.js';

/**
 * Pages that are read unasked when the first holds fewer events than are to be shown: an endpoint
 * may begin with what is past.
 */
const pagesUnasked = 3;

/**
 * A key by which a card stays the same when its event is read again, and with it the focus and
 * what is unfolded. An id that comes twice (dates of a series may share one) is no key.
 */
function keyOf(): (event: CivicEvent) => unknown {
  const seen = new Set<string>();
  return (event) => {
    if (!event.id || seen.has(event.id)) return event;
    seen.add(event.id);
    return event.id;
  };
}

/**
 * Events as cards, the next first. An event that ends leaves the list, or moves to the past ones,
 * without a reload.
 *
 * @summary A list of event cards.
 * @slot - Fallback: a link to a page for people. Shown until the list is there, and again after an error.
 * @csspart list - The list of cards.
 * @csspart more - What stands below the cards: more events, past events.
 * @cssproperty --civic-event-list-reserve - The height kept while the list loads, so that the page below stays where it is.
 */
export class EventList extends CivicElement<EventCollection> {
  static override styles: CSSResultGroup = [CivicElement.styles, eventListStyles];

  /** What it speaks beside English. */
  static readonly locales: Locales = eventLocales;

  /** The time of this update, epoch milliseconds. */
  #now = now();

  static override properties: PropertyDeclarations = {
    events: { attribute: false },
    limit: { type: Number },
    past: {},
    isPastAsked: { state: true },
    timesMore: { state: true },
    paging: { state: true },
  };

  /** The events themselves instead of a `src`: an array, or any list an endpoint may answer. */
  declare events?: unknown;

  /** So many events are shown at first, and so many more each time the resident asks. */
  limit = 10;

  /** Whether events that are over are shown: `hide`, `show` (after the others), `only`. */
  past: PastEvents = 'hide';

  /** The resident asked for past events. */
  private isPastAsked = false;

  /** How often the resident asked for more. */
  private timesMore = 0;

  /** The state of reading another page. */
  private paging: 'idle' | 'reading' | EndpointError = 'idle';

  /** What the pages after the first hold. */
  #further: CivicEvent[] = [];

  /** URL of the page after the last that was read. */
  #next: string | undefined;

  #pagesRead = 0;

  /** Where the focus goes when more cards are there: the index of the first of them. */
  #firstNew: number | undefined;

  protected readonly more: MoreController = new MoreController(this, () => {
    const { value } = this;
    const isRead = this.src !== undefined && this.events === undefined;
    return (
      value && {
        answer: value,
        events: value.events,
        others: this.#further,
        now: this.#now,
        refresh: isRead ? () => this.refresh() : undefined,
      }
    );
  });

  /** The first page, as it was last seen. */
  #firstPage: EventCollection | undefined;

  protected override get data(): unknown {
    return this.events;
  }

  protected override read(
    data: unknown,
    url: string,
    response?: Response,
  ): Checked<EventCollection> | Promise<Checked<EventCollection>> {
    const read = readEventSource(data, url, response && nextLink(response, url));
    const whole = (checked: Checked<EventCollection>) => withMore(checked, checked.value?.events ?? []);
    return read instanceof Promise ? read.then(whole) : whole(read);
  }

  protected override isEmpty({ events, next }: EventCollection): boolean {
    return events.length === 0 && !next;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#now = now();
    super.willUpdate(changed);
    const { value } = this;
    if (value !== this.#firstPage) {
      this.#firstPage = value;
      this.#further = [];
      this.#next = value?.next;
      this.#pagesRead = 1;
      this.paging = 'idle';
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { value } = this;
    if (!value) return;
    this.#focusFirstNew();
    const isShort = this.#shown(Infinity).length < this.#wanted;
    if (isShort && this.#next && this.paging === 'idle' && this.#pagesRead < this.#pagesAllowed)
      void this.#readNextPage();
  }

  /** The events of all pages that were read. */
  get #all(): CivicEvent[] {
    return [...(this.value?.events ?? []), ...this.#further];
  }

  get #wanted(): number {
    const limit = this.limit >= 1 ? Math.floor(this.limit) : Infinity;
    return limit * (1 + this.timesMore);
  }

  get #pagesAllowed(): number {
    return pagesUnasked + this.timesMore;
  }

  #shown(limit: number): CivicEvent[] {
    const past = this.isPastAsked && this.past === 'hide' ? 'show' : this.past;
    return eventsToShow(this.#all, this.#now, past, limit);
  }

  /** Reads the next page and puts its events among the others. What is shown stays, whatever happens. */
  async #readNextPage(): Promise<void> {
    const url = this.#next;
    const firstPage = this.#firstPage;
    if (!url) return;
    this.paging = 'reading';
    this.#pagesRead++;
    try {
      const reading = await readJson(url, { request: this.request });
      const { value, issues } = await this.read(reading.data, reading.url, reading.response);
      // A newer first page has come meanwhile: this one belongs to the old.
      if (firstPage !== this.#firstPage) return;
      for (const { pointer, message } of issues.slice(0, 10))
        report(this.localName, `${url} "${pointer}": ${message}`);
      this.#further.push(...(value?.events ?? []));
      // An endpoint that names a page as the next of itself would be read for ever.
      this.#next = value?.next === url ? undefined : value?.next;
      this.paging = 'idle';
    } catch (error) {
      if (firstPage !== this.#firstPage) return;
      report(this.localName, (error as EndpointError).message);
      this.paging = error as EndpointError;
    }
  }

  readonly #onMore = (): void => {
    this.#firstNew = this.#shown(this.#wanted).length;
    if (this.paging instanceof Error) void this.#readNextPage();
    else this.timesMore++;
  };

  readonly #onPast = (): void => {
    this.#firstNew = this.#shown(this.#wanted).length;
    this.isPastAsked = true;
    if (this.#firstNew >= this.#wanted) this.timesMore++;
  };

  /** Reading goes on at the first card that was not there before, not at the button below it. */
  #focusFirstNew(): void {
    if (this.#firstNew === undefined) return;
    const item = this.renderRoot.querySelectorAll<HTMLElement>('.list > li')[this.#firstNew];
    if (!item) return;
    this.#firstNew = undefined;
    item.focus();
  }

  protected override renderEmpty(): TemplateResult {
    const { localizer } = this;
    return renderNotice(
      'info',
      this.past === 'only'
        ? localizer.msg('There are no past events.', { id: 'event.list-no-past' })
        : localizer.msg('No events are planned at the moment. New ones will appear here.', {
            id: 'event.list-empty',
          }),
    );
  }

  protected override renderReady(): TemplateResult {
    const shown = this.#shown(this.#wanted);
    return html`${
      shown.length === 0
        ? this.#next && this.paging === 'reading'
          ? this.renderPlaceholder()
          : this.renderEmpty()
        : html`<ul class="list" part="list" role="list">
            ${repeat(
              shown,
              keyOf(),
              (event) =>
                html`<li tabindex="-1">
                  <civic-event-card
                    compact
                    lang=${this.localize.language}
                    heading-level=${this.headingLevel}
                    .event=${event}
                  ></civic-event-card>
                </li>`,
            )}
          </ul>`
    }${this.#renderMore(shown.length)}`;
  }

  #renderMore(shown: number): TemplateResult | typeof nothing {
    const { localizer, paging } = this;
    const rest = this.#shown(Infinity).length - shown;
    const isMore = rest > 0 || this.#next !== undefined;
    const isPastHidden = !isMore && this.past === 'hide' && !this.isPastAsked && this.#hasPast();
    if (!isMore && !isPastHidden) return nothing;
    const label =
      paging === 'reading'
        ? localizer.msg('Loading more…', { id: 'event.list-loading' })
        : localizer.msg('Show more events', { id: 'event.list-more' });
    return html`<div class="more stack" part="more">
      ${paging instanceof Error ? renderNotice('notice', errorText(paging, localizer, false)) : nothing}
      ${isMore ? renderButton(label, this.#onMore) : nothing}
      ${
        isPastHidden
          ? renderButton(localizer.msg('Show past events', { id: 'event.list-past' }), this.#onPast)
          : nothing
      }
    </div>`;
  }

  #hasPast(): boolean {
    return eventsToShow(this.#all, this.#now, 'only', 1).length > 0;
  }
}
