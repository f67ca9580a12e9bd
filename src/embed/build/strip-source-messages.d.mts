import type { Plugin } from 'rollup';

/** Takes the texts of the source out of the code, and makes their language a locale like the others. */
export function stripSourceMessages(options: {
  /** The folder src/localize/locales, with a slash at the end. */
  locales: URL | string;
  /** The language of the texts in the source; default "en". */
  sourceLanguage?: string;
}): Plugin;

/** The forms of a counted text in the order of their numbers. */
export const pluralOrder: readonly string[];
