/** What a language calls languages and regions, and how it lists names. */
import { intl } from './intl-cache.js';
import type { Localizer } from './localizer.js';

function nameOf({ locale }: Localizer, type: 'language' | 'region', code: string): string | undefined {
  try {
    return intl(Intl.DisplayNames, locale, { type, fallback: 'none' }).of(code);
  } catch {
    // Not well-formed.
    return undefined;
  }
}

/**
 * What the localizer's language calls a language.
 *
 * @param tag BCP 47.
 * @returns `undefined` where it has no name for it, as for most sign languages: a code says nothing to a resident.
 */
export function languageName(localizer: Localizer, tag: string): string | undefined {
  return nameOf(localizer, 'language', tag);
}

/**
 * What the localizer's language calls a country or region.
 *
 * @param code ISO 3166-1.
 * @returns `undefined` where it has no name for it.
 */
export function regionName(localizer: Localizer, code: string): string | undefined {
  return nameOf(localizer, 'region', code);
}

/** "a, b and c" */
export function formatList({ locale }: Localizer, texts: readonly string[]): string {
  return intl(Intl.ListFormat, locale, {}).format(texts);
}
