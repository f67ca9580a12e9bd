/** Reading again what was read before. Loaded only then: most visitors read a resource once. */
import type { Reading, RequestFunction } from './request.js';

/**
 * A request function that lets the endpoint say "not modified" (RFC 9110 §13.1.2), and answers
 * with what was read before then.
 */
export function conditional(request: RequestFunction, { text, response }: Reading): RequestFunction {
  // Across origins If-None-Match would need the endpoint's leave (a preflight): there the
  // browser's own cache asks with the ETag.
  const etag = response.type === 'cors' ? null : response.headers.get('ETag');
  if (!etag) return request;
  return async (asked) => {
    const headers = new Headers(asked.headers);
    headers.set('If-None-Match', etag);
    const answer = await request(new Request(asked, { headers }));
    if (answer.status !== 304) return answer;
    const known = new Response(text, { headers: response.headers });
    return Object.defineProperty(known, 'url', { value: response.url });
  };
}
