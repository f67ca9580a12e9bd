/**
 * The one check every URL from outside passes before it becomes a link, an image or a request.
 *
 * The WHATWG URL parser drops tabs and line breaks and leading control characters, so that
 * `java\nscript:` runs as `javascript:`. What holds such a character is refused instead of
 * mended, and so are bidirectional controls (they show another host than the one that is
 * opened) and a user name before the host (`https://zoom.us@attacker.example`, RFC 3986 §7.6).
 */

/** The beginning of a normalised URL that a link may have: no user name, no password. */
const link = /^(https?:\/\/[^@/]*\/|(mailto|tel):[^/])/;

/** Nothing, C0 and C1 controls, DEL, and the bidirectional controls of UAX #9. */
const refused = /^$|[\p{Cc}\p{Bidi_C}]/u;

/**
 * Makes a URL absolute and normalised, or says no.
 *
 * @param text what the data holds; spaces around it are ignored
 * @param base an absolute URL for relative ones; without it a relative URL is refused
 * @returns the absolute http, https, mailto or tel URL, or undefined
 */
export function safeUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim();
  try {
    const { href } = new URL(trimmed, base);
    return link.test(href) && !refused.test(trimmed) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Like {@link safeUrl}, for what is fetched or opened as a page: http and https only. */
export function pageUrl(text: string, base?: string): string | undefined {
  const url = safeUrl(text, base);
  return url?.startsWith('http') ? url : undefined;
}
