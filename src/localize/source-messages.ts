/**
 * Messages whose texts stand in the code, in English, as the npm modules have them. The script-tag
 * build has numbered-messages.ts in the place of this module.
 */
import type { StrResult } from '@lit/localize/internal/str-tag.js';

/**
 * The messages of one language, by id. `{0}` stands for the first value of the source's
 * `` str`…` ``, `{1}` for the second; a translation may put them in another order.
 */
export type Templates = Readonly<Record<string, string>>;

/** What a message is in the source: its English text, or `` str`…` `` with values in it. */
export type Message = string | StrResult;

/** The id is "feature.name"; the description tells a translator where the text stands. */
export interface MessageOptions {
  readonly id: string;
  readonly desc?: string;
}

/**
 * One text in all the forms that the world's languages count with. The source writes all six,
 * each a `msg` with the same values and with an id that ends in the form; a language leaves out those
 * it does not have.
 */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** The message in a language; in English where the language lacks it. */
export function messageText(
  templates: Templates | undefined,
  message: Message,
  { id }: MessageOptions,
): string {
  const { strings, values } = typeof message === 'string' ? { strings: [message], values: [] } : message;
  const text = templates?.[id];
  return text === undefined
    ? String.raw({ raw: strings }, ...values)
    : text.replace(/\{(\d)\}/g, (_, index: number) => String(values[index]));
}

/** The form of the category; "other" where that is empty. */
export function pluralText(
  _: Templates | undefined,
  category: Intl.LDMLPluralRule,
  forms: PluralForms,
): string {
  return forms[category] || forms.other;
}
