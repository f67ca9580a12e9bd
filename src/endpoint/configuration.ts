import type { RequestFunction } from './request.js';

/** What holds for every element of a page that does not say otherwise. */
export interface Configuration {
  /** Does the requests, for example to add a token. Default: `fetch`. */
  request?: RequestFunction | undefined;
  /** Absolute URL against which a relative `src` resolves. Default: the page's base URL. */
  endpoint?: string | undefined;
  /** Milliseconds an endpoint may be silent. Default: 10,000. */
  timeout?: number | undefined;
  /** How often a read that failed is tried again by itself. Default: 2. */
  retries?: number | undefined;
}

/** The page's configuration; changed with {@link configure}. */
export const configuration: Readonly<Configuration> = {};

/** Sets what is named, for every request from now on; `undefined` sets it back to the default. */
export function configure(changes: Configuration): void {
  Object.assign(configuration, changes);
}
