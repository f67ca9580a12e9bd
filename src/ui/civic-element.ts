import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
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
import { renderHeading, type HeadingLevel } from './heading.js';
import { CivicLoadEvent } from './load-event.js';
import { renderNotice } from './notice.js';
import { sharedStyles } from './shared.styles.js';
import { tokenStyles } from './tokens/tokens.styles.js';
import { renderWords, type Words } from './words.js';

/**
 * What every element of ours is: it reads one resource, says in its own language how that goes, and never lets an
 * error out.
 *
 * A subclass says how to {@link read} an answer and how to {@link renderReady} the value. The states between, the
 * fallback link, the announcements and the focus are here.
 *
 * @typeParam T what the element shows
 *
 * @attr {string} lang - BCP 47 language of this element; without it, the nearest `lang` of the page holds.
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

  // Not decorators: their helpers are half a kilobyte.
  static override properties: PropertyDeclarations = {
    src: {},
    request: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Speaks the language of the nearest `lang`. */
  protected readonly localize = new LocalizeController(this);

  /** Reads the resource and knows how that goes. */
  protected readonly resource = new ResourceController<T>(this, {
    name: this.localName,
    read: (data, url, response) => this.read(data, url, response),
    isEmpty: (value) => this.isEmpty(value),
  });

  /**
   * URL of the resource as JSON. A relative one resolves against the script tag's `data-endpoint`, else against
   * the page.
   */
  declare src?: string;

  /** Does this element's requests instead of `fetch`, for instance to add a token. Default: the page's. */
  declare request?: RequestFunction;

  /** Level of the element's own heading in the outline of the page: 2 to 6. */
  declare headingLevel: HeadingLevel;

  /** The data property as it was last handed over. */
  #data: unknown;

  /** The last state, other than `loading`, that resident and page were told of. */
  #told?: ResourceState<T>;

  /** The resident tries to get over an error, which is shown until the attempt is over: so the button stays. */
  #isRetrying = false;

  constructor() {
    super();
    this.headingLevel = 3;
  }

  /** How the resource stands: `status` is `loading`, `ready`, `empty`, `error`, `offline` or `stale`. */
  get state(): ResourceState<T> {
    return this.resource.state;
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
   * @param response whose headers may name the next page; none for data that was handed over
   */
  protected abstract read(data: unknown, url: string, response?: Response): Checked<T> | Promise<Checked<T>>;

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
    const sentence = localizer.msg('Some details could not be shown here.', { id: 'ui.incomplete' });
    const label = localizer.msg('See the page itself', { id: 'ui.see-page' });
    const page = this.#fallbackLink;
    return html`<p class="small muted">
      ${renderWords(sentence)} ${page ? html`<a href=${page.href} .textContent=${label}></a>` : nothing}
    </p>`;
  }

  /** Reads the resource again, as the resident's button does. */
  retry(): void {
    if (this.#isRetrying) return;
    this.#isRetrying = 'error' in this.state;
    // Emptied, so that the same sentence is said again if it comes again.
    this.announce('');
    this.requestUpdate();
    this.resource.retry();
  }

  /** Reads the resource again quietly: what is shown stays until there is something newer. */
  refresh(): Promise<void> {
    return this.resource.refresh();
  }

  /** Says a sentence once, to screen readers only, when they have finished what they read (WCAG 4.1.3). */
  protected announce(sentence: string): void {
    const region = this.renderRoot.querySelector('.civic > [role=status]');
    if (region) region.textContent = sentence;
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
    return renderHeading(this.headingLevel, renderWords(content), className);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { data, src } = this;
    const isNew = data !== this.#data;
    this.#data = data;
    if (data === undefined && src !== undefined) {
      if (!isNew && !changed.has('src') && !changed.has('request')) return;
      this.#isRetrying = false;
      // What is no address of a page is refused there, in the words of all other errors.
      this.resource.load(pageUrl(src, configuration.endpoint ?? document.baseURI) ?? src, this.request);
    } else if (isNew) {
      this.resource.set(data);
    } else if (data === undefined) {
      report(this.localName, 'has nothing to show: set src, or the data as a property.');
    }
  }

  /** Nothing is thrown out of an element, and focus never falls out of it. */
  protected override performUpdate(): void {
    const focused = this.shadowRoot?.activeElement;
    try {
      super.performUpdate();
    } catch (cause) {
      // Where not even the error can be shown, the fallback stays, which is not ours.
      if (this.state.status === 'error') return;
      const sentence = `could not be shown (${String(cause)}). Please report this.`;
      this.resource.fail(new EndpointError('invalid', this.src ?? '', sentence, { cause }));
    }
    // A control that goes away under the resident would send the keyboard back to the top of the page. The element
    // itself may have moved the focus on.
    const root = this.renderRoot as ShadowRoot;
    if (focused && !focused.isConnected && !root.activeElement) {
      const target = root.querySelector<HTMLElement>('.heading') ?? root.querySelector<HTMLElement>('.civic');
      if (target) {
        target.tabIndex = -1;
        target.focus();
      }
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this;
    const before = this.#told;
    if (state === before || state.status === 'loading' || !this.localize.ready) return;
    // What is there at first is read in its place; what changes later has to be said.
    if (before && (this.#isRetrying || before.status !== state.status)) this.announce(this.#sentence(state));
    this.#told = state;
    this.#isRetrying = false;
    if ('error' in state) {
      const fields = state.error.problem?.errors ?? [];
      const issues = fields.map(({ pointer = '', detail = '' }) => ({ pointer, message: detail }));
      this.dispatchEvent(new CivicErrorEvent(state.error, issues));
    } else {
      this.dispatchEvent(new CivicLoadEvent());
      if (!('value' in state) || !state.issues) return;
      const error = new EndpointError('invalid', state.url ?? '', 'has fields that are left out.');
      this.dispatchEvent(new CivicErrorEvent(error, state.issues));
    }
  }

  protected override render(): TemplateResult {
    const isLoading = this.state.status === 'loading' || !this.localize.ready;
    const state = isLoading && this.#isRetrying && this.#told ? this.#told : this.state;
    const isReady = !isLoading && !/error|offline/.test(state.status);
    return html`<div
      class="civic"
      part="base"
      lang=${this.localizer.language}
      dir=${this.#direction ?? nothing}
      aria-busy=${isLoading}
    >
      <div class="content">
        <slot ?hidden=${isReady}></slot>
        ${this.localize.ready ? this.#renderState(state) : this.renderPlaceholder()}
      </div>
      <p class="visually-hidden" role="status"></p>
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
    if (state.status === 'loading') {
      const sentence = this.localizer.msg('Loading…', { id: 'ui.loading' });
      return html`${renderWords(sentence, 'visually-hidden')}${this.renderPlaceholder()}`;
    }
    if (state.status === 'empty') return this.renderEmpty();
    // One template, so that what is shown stays as it is when it becomes stale.
    return html`${'value' in state ? this.renderReady(state.value) : nothing}${
      'error' in state ? this.#renderError(state) : state.issues ? this.renderIncomplete() : nothing
    }`;
  }

  #renderError(state: ResourceState<T> & { error: EndpointError }): TemplateResult {
    const { localizer } = this;
    const label =
      this.#isRetrying && state === this.#told
        ? localizer.msg('Trying again…', { id: 'ui.retrying' })
        : localizer.msg('Try again', { id: 'ui.retry' });
    return renderNotice(
      state.status === 'error' ? 'critical' : 'notice',
      this.#sentence(state),
      canRetry(state.error) ? renderButton(label, () => this.retry()) : nothing,
    );
  }

  /** What is to be said of a state. */
  #sentence(state: ResourceState<T>): string {
    const { localizer } = this;
    if (!('error' in state)) return localizer.msg('This is loaded now.', { id: 'ui.loaded' });
    if ('value' in state) {
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
}
