import { pageUrl } from './safe-url.js';

/**
 * The next page: the target of `rel=next` in the Link header of an answer (RFC 8288 §3).
 *
 * @returns an absolute http(s) URL
 */
export function nextLink({ headers }: Response, base: string): string | undefined {
  const target = /<([^<>]*)>[^<]*;\s*rel\s*=\s*"?(?:[^"<,;]*\s)?next(?![^\s",;])/i.exec(
    headers.get('Link') ?? '',
  )?.[1];
  return target && pageUrl(target, base);
}
