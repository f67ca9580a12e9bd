/**
 * Chooses one text of a language map, as RFC 4647 §3.4 (lookup) does and a little further:
 * a text in another language is of more use than none, as long as it is marked as such.
 */
import type { LanguageMap, Text, Translation, Translations } from './text.js';

/** One text, chosen. */
export interface ResolvedText {
  text: string;
  /**
   * BCP 47 tag for the `lang` attribute (WCAG 3.1.2), set where the text is not in the language
   * asked for. Unset also where the map says `en` and `en-GB` was asked: marking it would make
   * a screen reader change its voice from field to field, for the same language.
   */
  language?: string;
}

/** A tag that `lang` and `Intl` accept; a key such as `@none` (JSON-LD) is no language. */
const wellFormed = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** Tags are case-insensitive (RFC 5646 §2.1.1); some systems write `de_CH`. */
const normalize = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/** Whether a key is a language or a parent of it: de-Latn-CH, de-Latn, de. */
const covers = (key: string, language: string): boolean =>
  `${normalize(language)}-`.startsWith(`${normalize(key)}-`);

/** The key of a language or of its nearest parent. */
const ownKey = (keys: readonly string[], language: string): string | undefined =>
  keys.filter((key) => covers(key, language)).sort((one, other) => other.length - one.length)[0];

/** The key nearest to a language: its own, else that of another region of it. */
const nearestKey = (keys: readonly string[], language: string): string | undefined =>
  ownKey(keys, language) ?? keys.find((key) => covers(language.replace(/[-_].*/, ''), key));

/**
 * Chooses the text for a reader: the language asked for, its parents (de-CH → de), another
 * region of it, the document's default, else the first. Empty texts count as absent.
 *
 * @param language BCP 47 tag of the place where the text will stand
 * @param documentLanguage BCP 47 tag of the page
 */
export function resolveText(
  text: Text | undefined,
  language: string,
  documentLanguage = '',
): ResolvedText | undefined {
  const texts: LanguageMap = typeof text === 'object' ? text : { '': text ?? '' };
  const keys = Object.keys(texts).filter((key) => texts[key]?.trim());
  const key = nearestKey(keys, language) ?? nearestKey(keys, documentLanguage) ?? keys[0];
  if (key === undefined) return undefined;
  const tag = key.replaceAll('_', '-');
  const isMarked = wellFormed.test(tag) && !covers(key, language);
  return { text: texts[key]!, ...(isMarked && { language: tag }) };
}

/**
 * Says whether what is shown in a language was translated by a machine, and from where.
 *
 * @param language the language that is shown: `resolved.language`, else the one asked for
 */
export function machineTranslation(
  translations: Translations | undefined,
  language: string,
): Translation | undefined {
  const key = ownKey(Object.keys(translations ?? {}), language);
  const translation = translations?.[key ?? ''];
  return translation?.method === 'machine' ? translation : undefined;
}
