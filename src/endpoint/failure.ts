import { EndpointError, type EndpointErrorCode } from './problem.js';

/** Outside of a browser, in tests and on servers, there is no navigator. */
const page: Partial<typeof globalThis> = globalThis;

/** Whether the device says that it has no connection. */
export const isOffline = (): boolean => page.navigator?.onLine === false;

/**
 * Whatever was thrown, as an endpoint error.
 *
 * @param code of what is none yet; without a connection, `offline` instead of `network`
 */
export function endpointError(cause: unknown, url: string, code: EndpointErrorCode): EndpointError {
  if (cause instanceof EndpointError) return cause;
  const isConnected = code !== 'network' || !isOffline();
  return new EndpointError(isConnected ? code : 'offline', url, `could not be read (${String(cause)}).`, {
    cause,
  });
}
