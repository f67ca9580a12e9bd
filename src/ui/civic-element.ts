import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { Checked } from '../endpoint/check.js';
import { configuration } from '../endpoint/configuration.js';
import { resolveText } from '../endpoint/language-map.js';
import { EndpointError } from '../endpoint/problem.js';
import { report } from '../endpoint/report.js';
import type { RequestFunction } from '../endpoint/request.js';
import { ResourceController, type ResourceState } from '../endpoint/resource-controller.js';
import { pageUrl } from '../endpoint/safe-url.js';
import type { Text } from '../endpoint/text.js';
import { LocalizeController } from '../localize/localize-controller.js';
import type { Localizer } from '../localize/localizer.js';
import { renderButton } from './button.js';
import { CivicErrorEvent } from './error-event.js';
import { canRetry, errorText } from './error-text.js';
import { headingLevelOf, renderHeading, type HeadingLevel } from './heading.js';
import { CivicLoadEvent } from './load-event.js';
import { renderNotice } from './notice.js';
import { sharedStyles } from './shared.styles.js';
import { tokenStyles } from './tokens/tokens.styles.js';
import { renderWords, type Words } from './words.js';

/** A state that came of an error. */
type FailedState<T> = ResourceState<T> & { error: EndpointError };

/**
 * What every element of ours is: it reads one resource, says in its own language how that goes, and never lets an
 * error out.
 *
 * A subclass says how to {@link read} an answer and how to {@link renderReady} the value. The states between, the
 * fallback link, the announcements and the focus are here.
 *
 * @typeParam T what the element shows
 *
 * @slot - Fallback: a link to a page for people. Shown until there is something better, and again after an error.
 * @fires {CivicLoadEvent} civic-load - The element shows what it was asked for. Does not bubble.
 * @fires {CivicErrorEvent} civic-error - Something is wrong with what was to be shown. Does not bubble.
 * @csspart base - The wrapper around everything.
 * @cssproperty --civic-text - Text on a surface.
 * @cssproperty --civic-text-muted - Secondary text.
 * @cssproperty --civic-surface - What a card lies on.
 * @cssproperty --civic-surface-sunken - A notice, a placeholder.
 * @cssproperty --civic-line - Hairlines: decoration only.
 * @cssproperty --civic-control-line - The border of a control.
 * @cssproperty --civic-accent - What can be pressed.
 * @cssproperty --civic-on-accent - Text on the accent: white or black, by its lightness.
 * @cssproperty --civic-accent-hover - The accent under the pointer: further from the colour of the text on it.
 * @cssproperty --civic-accent-text - Links: the accent, as dark or light as text has to be.
 * @cssproperty --civic-positive - It goes on, it worked.
 * @cssproperty --civic-notice - Something has changed.
 * @cssproperty --civic-critical - Cancelled, failed.
 * @cssproperty --civic-focus - The focus ring.
 * @cssproperty --civic-focus-ground - The second colour of the focus ring.
 * @cssproperty --civic-step - The unit of space; use 1, 2, 3, 4, 6, 8 and 12 of them.
 * @cssproperty --civic-text-large - A name.
 * @cssproperty --civic-text-small - Small facts; nothing is smaller than 0.8125.
 * @cssproperty --civic-radius - Corners.
 * @cssproperty --civic-control-height - The least height of a control.
 * @cssproperty --civic-icon - The side of an icon.
 * @cssproperty --civic-measure - Text is no wider.
 * @cssproperty --civic-hairline - A border.
 * @cssproperty --civic-focus-width - The focus ring.
 * @cssproperty --civic-focus-offset - Between a control and its focus ring.
 * @cssproperty --civic-leading - Line height of text.
 * @cssproperty --civic-leading-large - Line height of a name.
 * @cssproperty --civic-leading-small - Line height of small facts.
 * @cssproperty --civic-weight - Text.
 * @cssproperty --civic-weight-strong - A name, a label.
 * @cssproperty --civic-duration - Changes of colour and opacity; none under reduced motion.
 */
export abstract class CivicElement<T> extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, sharedStyles];

  /** Speaks the language of the nearest `lang`. */
  protected readonly localize = new LocalizeController(this);

  /** Reads the resource and knows how that goes. */
  protected readonly resource = new ResourceController<T>(this, {
    name: this.localName,
    read: (data, url, next) => this.read(data, url, next),
    isEmpty: (value) => this.isEmpty(value),
  });

  /**
   * URL of the resource as JSON. A relative one resolves against the script tag's `data-endpoint`, else against
   * the page.
   */
  @property() src?: string;

  /** Does this element's requests instead of `fetch`, for instance to add a token. Default: the page's. */
  @property({ attribute: false }) request?: RequestFunction;

  /** Level of the element's own heading in the outline of the page: 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: HeadingLevel = 3;

  /** The data property as it was last handed over. */
  #data: unknown;

  /** An error of the element's own, and the state of the resource in whose place it stands. */
  #fault?: { inPlaceOf: ResourceState<T>; state: ResourceState<T> };

  /** The state that the resident tries to get over: shown until the attempt is over, so that the button stays. */
  #retrying: FailedState<T> | undefined;

  /** The last state, other than `loading`, that the resident was told of. */
  #settled?: ResourceState<T>;

  /** The last state that the page was told of, by an event. */
  #dispatched?: ResourceState<T>;

  /** What the live region says. */
  #announcement = '';

  /** How the resource stands. */
  get state(): ResourceState<T> {
    const { state } = this.resource;
    return this.#fault?.inPlaceOf === state ? this.#fault.state : state;
  }

  /** What is shown; undefined until there is something. */
  get value(): T | undefined {
    const { state } = this;
    return 'value' in state ? state.value : undefined;
  }

  /** The subclass's data property (`event`, `events` …). Undefined is "none, use src", null "there is nothing". */
  protected get data(): unknown {
    return undefined;
  }

  /** The messages, plurals, numbers of the element's language. */
  protected get localizer(): Localizer {
    return this.localize.localizer;
  }

  /**
   * Makes of an answer what the element shows, and says what was wrong with it.
   *
   * @param data parsed JSON, or what the data property holds
   * @param url where it came from, the base of relative URLs in it
   * @param next the next page, if the answer's Link header names one
   */
  protected abstract read(data: unknown, url: string, next?: string): Checked<T> | Promise<Checked<T>>;

  /** The value, shown. */
  protected abstract renderReady(value: T): TemplateResult;

  /** Whether there is nothing to show in a value: then {@link renderEmpty} is shown. */
  protected isEmpty(_value: T): boolean {
    return false;
  }

  /** Says that there is nothing, why, and where to look. */
  protected renderEmpty(): TemplateResult {
    return renderNotice('info', this.localizer.msg('There is nothing here yet.', { id: 'ui.empty' }));
  }

  /** Holds the place of what is to come. Without words: the language may still be on its way. */
  protected renderPlaceholder(): TemplateResult {
    return html`<div class="placeholder" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  /** Says below the value that something of it could not be read, and where it stands. */
  protected renderIncomplete(): TemplateResult {
    const { localizer } = this;
    const page = this.#fallbackLink?.href;
    return html`<p class="small muted">
      <span
        .textContent=${localizer.msg('Some details could not be shown here.', { id: 'ui.incomplete' })}
      ></span>
      ${
        page
          ? html`<a
              href=${page}
              .textContent=${localizer.msg('See the page itself', { id: 'ui.see-page' })}
            ></a>`
          : nothing
      }
    </p>`;
  }

  /** Reads the resource again, as the resident's button does. */
  retry(): void {
    this.resource.retry();
  }

  /** Reads the resource again quietly: what is shown stays until there is something newer. */
  refresh(): Promise<void> {
    return this.resource.refresh();
  }

  /** A text in the nearest language, marked where that is not the element's own; undefined if there is none. */
  protected words(text: Text | undefined): Words | undefined {
    const asked = this.localize.language;
    const found = resolveText(text, asked, document.documentElement.lang);
    if (!found) return undefined;
    // A text without a mark is in the language asked for, which is not always one the element speaks.
    const lang = found.language ?? asked;
    return { text: found.text, lang: lang === this.localizer.language ? undefined : lang };
  }

  /** The element's heading, at its level. */
  protected heading(content: string | Words | TemplateResult, className?: string): TemplateResult {
    return renderHeading(headingLevelOf(this.headingLevel), renderWords(content), className);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#readWhatChanged(changed);
    const { state } = this;
    if (state.status === 'loading') {
      // Emptied, so that the same sentence is said again if it comes again.
      this.#announcement = '';
    } else if (state !== this.#settled) {
      // What is there at first is read in its place; what changes later has to be said.
      if (this.#settled && (this.#retrying || this.#settled.status !== state.status)) {
        this.#announcement = this.#sentence(state);
      }
      this.#settled = state;
      this.#retrying = undefined;
    }
  }

  /** Nothing is thrown out of an element, and focus never falls out of it. */
  protected override performUpdate(): void {
    const focused = this.shadowRoot?.activeElement;
    try {
      super.performUpdate();
    } catch (cause) {
      const { state } = this.resource;
      // Where not even the error can be shown, the fallback stays, which is not ours.
      if (this.#fault?.inPlaceOf === state) return;
      const sentence = `could not be shown (${String(cause)}). Please report this.`;
      const error = new EndpointError('invalid', this.src ?? '', sentence, { cause });
      report(this.localName, error.message, cause);
      this.#settled = { status: 'error', error };
      this.#fault = { inPlaceOf: state, state: this.#settled };
      this.requestUpdate();
    }
    // A control that goes away under the resident would send the keyboard back to the top of the page.
    if (focused && !focused.isConnected) {
      const root = this.renderRoot;
      const target = root.querySelector<HTMLElement>('.heading') ?? root.querySelector<HTMLElement>('.civic');
      if (target) {
        target.tabIndex = -1;
        target.focus();
      }
    }
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    if (this.src === undefined && this.#data === undefined) {
      report(
        this.localName,
        'has nothing to show: set src to the URL of a resource, or the data as a property.',
      );
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this;
    if (state === this.#dispatched || state.status === 'loading' || !this.localize.ready) return;
    this.#dispatched = state;
    if ('error' in state) {
      const fields = state.error.problem?.errors ?? [];
      const issues = fields.map(({ pointer = '', detail = '' }) => ({ pointer, message: detail }));
      this.dispatchEvent(new CivicErrorEvent(state.error, issues));
      return;
    }
    this.dispatchEvent(new CivicLoadEvent());
    if (state.status === 'ready' && state.issues) {
      const error = new EndpointError('invalid', state.url ?? '', 'has fields that are left out.');
      this.dispatchEvent(new CivicErrorEvent(error, state.issues));
    }
  }

  protected override render(): TemplateResult {
    const { localizer, state } = this;
    const isLoading = state.status === 'loading' || !this.localize.ready;
    const isFallback = isLoading || state.status === 'error' || state.status === 'offline';
    return html`<div
      class="civic"
      part="base"
      lang=${localizer.language}
      dir=${this.#direction ?? nothing}
      aria-busy=${isLoading ? 'true' : 'false'}
    >
      <div class="content">
        <slot ?hidden=${!isFallback}></slot>
        ${this.#renderState(isLoading && this.#retrying ? this.#retrying : state)}
      </div>
      <p class="visually-hidden" role="status" .textContent=${this.#announcement}></p>
    </div>`;
  }

  /** The direction of the element's own texts; undefined where the page says it already. */
  get #direction(): string | undefined {
    const { language, direction } = this.localizer;
    const nearest = this.closest('[lang]:not(.civic), [dir]');
    // In a list of ours the page is asked by the list.
    const isSaid = nearest ? nearest.hasAttribute('dir') : this.getRootNode() !== document;
    return isSaid && language === this.localize.language ? undefined : direction;
  }

  #renderState(state: ResourceState<T>): TemplateResult {
    const { localizer } = this;
    if (!this.localize.ready) return this.renderPlaceholder();
    switch (state.status) {
      case 'loading':
        return html`<span
            class="visually-hidden"
            .textContent=${localizer.msg('Loading…', { id: 'ui.loading' })}
          ></span>
          ${this.renderPlaceholder()}`;
      case 'empty':
        return this.renderEmpty();
      case 'ready':
        return html`${this.renderReady(state.value)}${state.issues ? this.renderIncomplete() : nothing}`;
      case 'stale':
        return html`${this.renderReady(state.value)}${this.#renderError(state)}`;
      default:
        return this.#renderError(state);
    }
  }

  #renderError(state: FailedState<T>): TemplateResult {
    const { localizer } = this;
    const label = this.#retrying
      ? localizer.msg('Trying again…', { id: 'ui.retrying' })
      : localizer.msg('Try again', { id: 'ui.retry' });
    return renderNotice(
      state.status === 'error' ? 'critical' : 'notice',
      this.#sentence(state),
      canRetry(state.error) ? renderButton(label, this.#onRetry) : nothing,
    );
  }

  /** What is to be said of a state. */
  #sentence(state: ResourceState<T>): string {
    const { localizer } = this;
    if (!('error' in state)) return localizer.msg('This is loaded now.', { id: 'ui.loaded' });
    if (state.status === 'stale') {
      return localizer.msg('This could not be brought up to date.', {
        id: 'ui.stale',
      });
    }
    return errorText(state.error, localizer, this.#fallbackLink !== null);
  }

  /** The link to a page for people that the webmaster put into the element. */
  get #fallbackLink(): HTMLAnchorElement | null {
    return this.querySelector('a[href]');
  }

  readonly #onRetry = (): void => {
    const { state } = this;
    if (this.#retrying || !('error' in state)) return;
    this.#retrying = state;
    this.#announcement = '';
    this.requestUpdate();
    this.retry();
  };

  #readWhatChanged(changed: PropertyValues): void {
    const { data, src } = this;
    const isNew = data !== this.#data;
    this.#data = data;
    if (data !== undefined) {
      if (isNew) this.resource.set(data);
    } else if (src !== undefined && (isNew || changed.has('src') || changed.has('request'))) {
      this.#retrying = undefined;
      const url = pageUrl(src, new URL(configuration.endpoint ?? '', document.baseURI).href);
      // What is no address of a page is refused there, in the words of all other errors.
      this.resource.load(url ?? src, this.request);
    } else if (isNew) {
      this.resource.set(undefined);
    }
  }
}
