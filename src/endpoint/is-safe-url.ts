import { safeUrl } from './safe-url.js';

/** A host that never resolves (RFC 2606): stands in where only the shape of a relative URL is asked. */
const anyBase = 'https://base.invalid/';

/**
 * Whether a text is an http, https, mailto or tel URL, or relative to one: what schemas ask. Apart
 * from {@link safeUrl}, since schemas are not in the first files.
 */
export const isSafeUrl = (text: string): boolean => safeUrl(text, anyBase) !== undefined;
