import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checked, FieldIssue } from './check.js';
import { EndpointError } from './problem.js';
import { report } from './report.js';
import { readJson, type RequestFunction } from './request.js';

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
   * @param next the next page, if the answer's Link header names one
   */
  read: (data: unknown, url: string, next?: string) => Checked<T> | Promise<Checked<T>>;
  /** Whether a value has nothing to show, such as a list without items. */
  isEmpty?: (value: T) => boolean;
}

/** So many wrong fields are named in the console line; `problem.errors` names all. */
const maximumNamed = 10;

/** One error, and so one console line, for the wrong fields of a resource. */
function invalid(issues: readonly FieldIssue[], url = ''): EndpointError {
  const named = issues.slice(0, maximumNamed).map(({ pointer, message }) => `"${pointer}": ${message}`);
  const more = issues.length > maximumNamed ? `; and ${issues.length - maximumNamed} more` : '';
  return new EndpointError(
    'invalid',
    url,
    `has wrong fields, which are left out: ${named.join('; ')}${more}`,
    {
      problem: { errors: issues.map(({ pointer, message }) => ({ pointer, detail: message })) },
    },
  );
}

/** Outside of a browser, as in tests, there is no page. */
const page: Partial<typeof globalThis> = globalThis;

/**
 * Holds one resource for an element: reads it, checks it, keeps its state, asks the element to
 * render. The latest order wins; what is under way ends when the element leaves the page, and
 * is taken up again when it returns.
 */
export class ResourceController<T> implements ReactiveController {
  #state: ResourceState<T> = { status: 'loading' };
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<T>;
  #url: string | undefined;
  #request: RequestFunction | undefined;
  /** Whatever is under way; aborted when it is no longer wanted, undefined when it is done. */
  #order: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ResourceState<T> {
    return this.#state;
  }

  /** Reads an absolute URL and forgets what was there before. */
  load(url: string, request?: RequestFunction): void {
    this.#url = url;
    this.#request = request;
    this.#change({ status: 'loading' });
    void this.#read();
  }

  /**
   * Takes data that is there already, without a request: undefined is "not yet" and null is
   * "there is none". The state has changed when this returns, unless `read` has to wait; then
   * a value stays until the new one is there.
   */
  set(data: unknown): void {
    this.#url = undefined;
    const order = this.#begin();
    if (data === undefined) this.#change({ status: 'loading' });
    else if (data === null) this.#change({ status: 'empty' });
    else void this.#take(data, page.document?.baseURI ?? '', order);
  }

  /** For the resident's button: reads again at once, whatever the endpoint asked to wait. */
  retry(): void {
    if (!('value' in this.#state)) this.#change({ status: 'loading' });
    void this.#read(true);
  }

  /** Reads again and goes on showing the value meanwhile, and if it fails. */
  refresh(): Promise<void> {
    return this.#read(true);
  }

  /** The host met an error of its own in what it was to show: that stands in its place. */
  fail(error: EndpointError): void {
    report(this.#options.name, error.message, error.cause);
    this.#change({ status: 'error', error });
  }

  hostConnected(): void {
    page.addEventListener?.('online', this.#onOnline);
    if (this.#order?.signal.aborted) void this.#read();
  }

  hostDisconnected(): void {
    page.removeEventListener?.('online', this.#onOnline);
    if (this.#url) this.#order?.abort();
  }

  readonly #onOnline = (): void => {
    if ('error' in this.#state) void this.#read(true);
  };

  /** Ends what is under way and begins anew. */
  #begin(): AbortController {
    this.#order?.abort();
    return (this.#order = new AbortController());
  }

  async #read(fresh = false): Promise<void> {
    if (!this.#url) return;
    const order = this.#begin();
    try {
      const { signal } = order;
      const { data, url, next } = await readJson(this.#url, { request: this.#request, signal, fresh });
      await this.#take(data, url, order, url, next);
    } catch (error) {
      this.#fail(error as EndpointError, order);
    }
  }

  /** Reads data; at once, where `read` does not have to wait. */
  #take(
    data: unknown,
    base: string,
    order: AbortController,
    url?: string,
    next?: string,
  ): Promise<void> | undefined {
    // A `read` that throws has met data it does not know, or could not load a part of itself.
    const fail = (cause: unknown): void => {
      const code = /\bmodule\b/.test(String(cause)) ? 'network' : 'invalid';
      const sentence = `could not be read (${String(cause)}).`;
      this.#fail(new EndpointError(code, url ?? '', sentence, { cause }), order);
    };
    const settle = (checked: Checked<T>): void => {
      this.#settle(checked, url, order);
    };
    try {
      const checked = this.#options.read(data, base, next);
      if (checked instanceof Promise) return checked.then(settle).catch(fail);
      settle(checked);
    } catch (cause) {
      fail(cause);
    }
    return undefined;
  }

  #settle({ value, issues }: Checked<T>, url: string | undefined, order: AbortController): void {
    if (order.signal.aborted) return;
    const error = issues.length > 0 ? invalid(issues, url) : undefined;
    if (value === undefined && error) {
      this.#fail(error, order);
      return;
    }
    this.#order = undefined;
    if (error) report(this.#options.name, error.message);
    this.#change(
      value === undefined || this.#options.isEmpty?.(value)
        ? { status: 'empty' }
        : { status: 'ready', value, url, ...(error && { issues }) },
    );
  }

  #fail(error: EndpointError, order: AbortController): void {
    if (order.signal.aborted) return;
    this.#order = undefined;
    report(this.#options.name, error.message);
    const state = this.#state;
    // What was handed over before is another thing, not an older state of this one.
    if ('value' in state && this.#url) this.#change({ ...state, status: 'stale', error });
    else this.#change({ status: error.code === 'offline' ? 'offline' : 'error', error });
  }

  #change(state: ResourceState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
