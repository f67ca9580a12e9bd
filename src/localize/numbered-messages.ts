/**
 * Messages as the script-tag build has them: embed/build/strip-source-messages.mjs makes numbers of
 * their ids, takes the English out of the code, and puts this module in the place of source-messages.ts.
 */

/** The messages of one language, by number; those of features that it does not speak for are empty or missing. */
export type NumberedTemplates = readonly string[];

/** How many after the number of a counted text its forms stand. */
export const pluralOrder = ['other', 'one', 'two', 'few', 'many', 'zero'];

/**
 * The message in a language; empty before one is loaded.
 *
 * @param values Those in the source's `` str`…` ``: `{0}` stands for the first.
 */
export function messageText(
  templates: NumberedTemplates = [],
  number: number,
  values: readonly unknown[] = [],
): string {
  return (templates[number] ?? '').replace(/\{(\d)\}/g, (_, index: number) => String(values[index]));
}

/** The form of the category; "other" where the language does not have it. */
export function pluralText(
  templates: NumberedTemplates | undefined,
  category: string,
  number: number,
  values: readonly unknown[],
): string {
  return (
    messageText(templates, number + pluralOrder.indexOf(category), values) ||
    messageText(templates, number, values)
  );
}
