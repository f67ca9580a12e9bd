import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checked, FieldIssue } from './check.js';
import { endpointError } from './failure.js';
import type { EndpointError } from './problem.js';
import { report } from './report.js';
import { readJson, type Reading, type RequestFunction } from './request.js';

/** What an element knows of its resource: exactly one of these. */
export type ResourceState<T> =
  /** Nothing yet. */
  | { status: 'loading' }
  /** `issues` names what was wrong and is left out of the value. */
  | { status: 'ready'; value: T; url?: string | undefined; issues?: readonly FieldIssue[] | undefined }
  /** The endpoint answered that there is nothing. */
  | { status: 'empty' }
  /** There is nothing to show; trying again may help. */
  | { status: 'error'; error: EndpointError }
  /** The device has no connection; read again by itself when it has. */
  | { status: 'offline'; error: EndpointError }
  /** Reading again failed: the last value, which may be out of date. */
  | {
      status: 'stale';
      value: T;
      error: EndpointError;
      url?: string | undefined;
      issues?: readonly FieldIssue[] | undefined;
    };

export interface ResourceOptions<T> {
  /** The element's tag, for console lines. */
  name: string;
  /**
   * Translates and checks the data. An undefined value with issues is an error, without any it
   * is an empty resource.
   *
   * @param url where the data came from, the base of relative URLs in it
   * @param response whose headers may say more, such as which page is the next; none for data that was handed over
   */
  read: (data: unknown, url: string, response?: Response) => Checked<T> | Promise<Checked<T>>;
  /** Whether a value has nothing to show, such as a list without items. */
  isEmpty?: (value: T) => boolean;
}

/**
 * Holds one resource for an element: reads it, checks it, keeps its state, asks the element to
 * render. The latest order wins; what is under way ends when the element leaves the page, and
 * is taken up again when it returns.
 */
export class ResourceController<T> implements ReactiveController {
  readonly state: ResourceState<T> = { status: 'loading' };
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<T>;
  #url: string | undefined;
  #request: RequestFunction | undefined;
  /** What was handed over, where there is no URL. */
  #data: unknown;
  /** What was read last, of which the endpoint may say that it is still so. */
  #last: Reading | undefined;
  /** Whatever is under way or has failed; aborted when it is no longer wanted, undefined when it is done. */
  #order: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Reads an absolute URL and forgets what was there before. */
  load(url: string, request?: RequestFunction): void {
    this.#url = url;
    this.#request = request;
    this.#last = undefined;
    this.#change({ status: 'loading' });
    void this.#read();
  }

  /**
   * Takes data that is there already, without a request: undefined is "not yet" and null is
   * "there is none". The state has changed when this returns, unless `read` has to wait or has
   * faults to name; then a value stays until the new one is there.
   */
  set(data: unknown): void {
    this.#url = undefined;
    this.#data = data;
    if (data == null) {
      this.#order?.abort();
      this.#change({ status: data === null ? 'empty' : 'loading' });
    } else void this.#read();
  }

  /** For the resident's button: reads again at once, whatever the endpoint asked to wait. */
  retry(): void {
    void this.refresh();
    if (this.#url && !('value' in this.state)) this.#change({ status: 'loading' });
  }

  /** Reads again and goes on showing the value meanwhile, and if it fails. */
  async refresh(): Promise<void> {
    // Data that could be read need not be read again.
    if (this.#url || 'error' in this.state) await this.#read();
  }

  /** The host met an error of its own in what it was to show: that stands in its place. */
  fail(error: EndpointError): void {
    report(this.#options.name, error.message, error.cause);
    this.#change({ status: 'error', error });
  }

  hostConnected(): void {
    if (this.#order?.signal.aborted) void this.#read();
  }

  hostDisconnected(): void {
    this.#order?.abort();
  }

  async #read(): Promise<void> {
    this.#order?.abort();
    const { signal } = (this.#order = new AbortController());
    const { name, read, isEmpty } = this.#options;
    let url: string | undefined;
    try {
      const fresh = this.state.status !== 'loading' && (this.#last ?? true);
      // Without anything to wait for, all of this happens at once.
      const reading: Pick<Reading, 'data' | 'url'> & Partial<Reading> = this.#url
        ? await readJson(this.#url, { request: this.#request, signal, fresh })
        : { data: this.#data, url: document.baseURI };
      if (reading.response) url = reading.url;
      let checked = read(reading.data, reading.url, reading.response);
      if (checked instanceof Promise) checked = await checked;
      const { value, issues } = checked;
      const error = issues[0] && (await import('./check.js')).invalid(issues, url);
      if (signal.aborted) return;
      this.#last = reading as Reading;
      if (value === undefined && error) throw error;
      if (error) report(name, error.message);
      this.#order = undefined;
      this.#change(
        value === undefined || isEmpty?.(value)
          ? { status: 'empty' }
          : { status: 'ready', value, url, issues: error && issues },
      );
    } catch (cause) {
      if (signal.aborted) return;
      // A `read` that throws has met data it does not know, or could not load a part of itself.
      const error = endpointError(cause, url ?? '', /\bmodule\b/.test(String(cause)) ? 'network' : 'invalid');
      report(name, error.message);
      addEventListener('online', () => void this.refresh(), { once: true, signal });
      const { state } = this;
      this.#change(
        // What was handed over before is another thing, not an older state of this one.
        'value' in state && this.#url
          ? { ...state, status: 'stale', error }
          : { status: error.code === 'offline' ? 'offline' : 'error', error },
      );
    }
  }

  #change(state: ResourceState<T>): void {
    (this as { state: ResourceState<T> }).state = state;
    this.#host.requestUpdate();
  }
}
