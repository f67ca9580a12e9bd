/**
 * Messages, plurals and numbers in one language.
 *
 * The texts are @lit/localize's: `msg` with an explicit id, extracted to XLIFF. Only its `str` tag
 * runs in the browser. Its own look-up knows one language for the whole page and would collide
 * with a host app that uses it; this one is a table in an object, so that two elements may speak
 * two languages.
 */
import { str } from '@lit/localize/internal/str-tag.js';
import { intl } from './intl-cache.js';
import {
  messageText,
  pluralText,
  type Message,
  type MessageOptions,
  type PluralForms,
  type Templates,
} from './source-messages.js';

export { str };
export type { Message, MessageOptions, PluralForms, Templates };

/** A function whose calls `npm run localize` finds by the mark in its type. */
export interface MessageFunction {
  (message: Message, options: MessageOptions): string;
  /** @lit/localize-tools takes every call of a function of this type for a message. */
  readonly _LIT_LOCALIZE_MSG_?: never;
}

/** Speaks one language. Immutable: another language is another localizer. */
export class Localizer {
  /** BCP 47 tag of the language spoken, with the region the page asked for ("de-CH"). */
  readonly language: string;

  /**
   * The tag to give to `Intl`: the language, but that English which names no region is taken for
   * that of Europe (day before month, 24 hours), where `Intl` would take it for that of the US.
   */
  readonly locale: string;

  /** The message in this language; in English where the language lacks it. */
  readonly msg: MessageFunction;

  /**
   * The form in which the language speaks of so many. The forms are written in the call, each as
   * a `msg`: the script-tag build makes one look-up of them.
   */
  readonly plural: (count: number, forms: PluralForms) => string;

  /**
   * @param language BCP 47 tag.
   * @param templates Messages of that language; without them the English of the source is spoken.
   * @throws RangeError if the tag is not well-formed.
   */
  constructor(language: string, templates?: Templates) {
    this.language = language;
    this.locale = language === 'en' ? 'en-150' : language;
    // In the script-tag build these hand on what numbered-messages.ts takes, as they are.
    this.msg = (...message) => messageText(templates, ...message);
    this.plural = (count, ...forms) =>
      pluralText(templates, intl(Intl.PluralRules, this.locale, {}).select(count), ...forms);
  }

  /** The direction in which the language is written. */
  get direction(): 'ltr' | 'rtl' {
    const { script = '' } = new Intl.Locale(this.language).maximize();
    // Scripts that run from right to left, ISO 15924.
    return /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/.test(script) ? 'rtl' : 'ltr';
  }

  /** "1,234.5" */
  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return intl(Intl.NumberFormat, this.locale, options).format(value);
  }
}
