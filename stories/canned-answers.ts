/** Answers for stories, in place of an endpoint: no story touches the network. */
import type { RequestFunction } from '../src/endpoint/request.js';

/** Answers every request with this resource. */
export function answerWith(resource: unknown): RequestFunction {
  return () => Promise.resolve(Response.json(resource));
}

/** Never answers: the element goes on waiting. */
export const neverAnswers: RequestFunction = () => new Promise(() => undefined);

/** Refuses every request with this status, as an endpoint that speaks RFC 9457. */
export function refuseWith(status: number, title: string): RequestFunction {
  const headers = { 'content-type': 'application/problem+json' };
  return () => Promise.resolve(new Response(JSON.stringify({ status, title }), { status, headers }));
}

/** Fails as `fetch` does when the network is not there. */
export const networkFails: RequestFunction = () => Promise.reject(new TypeError('Failed to fetch'));

/** Answers once with this resource, then not at all: what is shown grows old. */
export function answerOnce(resource: unknown): RequestFunction {
  let isAnswered = false;
  return (request) => {
    if (isAnswered) return networkFails(request);
    isAnswered = true;
    return Promise.resolve(Response.json(resource));
  };
}

/**
 * Answers a list in pages: `src`, `src?page=2` and so on, each naming the next. A page that is undefined does not
 * come.
 */
export function answerByPage(
  src: string,
  pages: readonly (readonly unknown[] | undefined)[],
): RequestFunction {
  return (request) => {
    const number = Number(new URL(request.url).searchParams.get('page') ?? '1');
    const events = pages[number - 1];
    if (!events) return networkFails(request);
    const next = number < pages.length ? `${src}?page=${number + 1}` : undefined;
    return Promise.resolve(Response.json({ events, next }));
  };
}

/** Makes the browser say that it is offline, until the returned function is called. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    // The property of the prototype is seen again.
    Reflect.deleteProperty(navigator, 'onLine');
  };
}
