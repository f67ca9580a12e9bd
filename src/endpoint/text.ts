import * as v from 'valibot';
import { isSafeUrl } from './is-safe-url.js';

/**
 * Words for people: one string, or a language map `{"fi": "…", "sv": "…"}` whose keys are
 * BCP 47 tags (RFC 5646).
 */
export type Text = string | LanguageMap;

/** A text in several languages, keyed by BCP 47 tag. */
export type LanguageMap = Readonly<Record<string, string>>;

const languageMap = v.record(v.string(), v.string());

/**
 * Checks a {@link Text}. The shape of the input chooses the schema, so that a wrong entry
 * of a map is reported under its own language and not as "no union member fits".
 */
export const TextSchema = v.lazy<v.GenericSchema<Text>>((input) =>
  typeof input === 'object' && input !== null ? languageMap : v.string(),
);

/** Where a machine-made translation came from, for one language of a resource. */
export const TranslationSchema = v.object({
  /** How the translation was made; only `machine` makes the elements show a notice. */
  method: v.optional(v.string()),
  /** Name of the tool, shown to the reader. */
  tool: v.optional(v.string()),
  /** Language it was translated from, BCP 47. */
  from: v.optional(v.string()),
  /** Page for people that holds the original. */
  original: v.optional(v.pipe(v.string(), v.check(isSafeUrl, 'expected an http or https URL'))),
});

/** Provenance of the translations of one resource, keyed by language. */
export const TranslationsSchema = v.record(v.string(), TranslationSchema);

export type Translation = v.InferOutput<typeof TranslationSchema>;
export type Translations = v.InferOutput<typeof TranslationsSchema>;
