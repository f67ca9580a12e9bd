/**
 * Messages, plurals, numbers and names in one language.
 *
 * The texts are @lit/localize's: `msg` with an explicit id, extracted to XLIFF. Only its `str` tag
 * runs in the browser. Its own look-up knows one language for the whole page and would collide
 * with a host app that uses it; this one is a table in an object, so that two elements may speak
 * two languages.
 */
import { str, type StrResult } from '@lit/localize/internal/str-tag.js';
import { intl } from './intl-cache.js';

export { str };

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

/** A function whose calls `npm run localize` finds by the mark in its type. */
export interface MessageFunction {
  (message: Message, options: MessageOptions): string;
  /** @lit/localize-tools takes every call of a function of this type for a message. */
  readonly _LIT_LOCALIZE_MSG_?: never;
}

/**
 * One text in all the forms that the world's languages count with. The source writes all six,
 * each a `msg` of its own; a language leaves out those it does not have.
 */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** Scripts that run from right to left, ISO 15924. */
const rightToLeft = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/;

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** Speaks one language. Immutable: another language is another localizer. */
export class Localizer {
  /** BCP 47 tag of the language spoken, with the region the page asked for ("de-CH"). */
  readonly language: string;

  /**
   * The tag to give to `Intl`: the language, but that English which names no region is taken for
   * that of Europe (day before month, 24 hours), where `Intl` would take it for that of the US.
   */
  readonly locale: string;

  readonly #templates: Templates | undefined;

  /**
   * @param language BCP 47 tag.
   * @param templates Messages of that language; without them the English of the source is spoken.
   * @throws RangeError if the tag is not well-formed.
   */
  constructor(language: string, templates?: Templates) {
    this.language = language;
    this.locale = language === 'en' ? 'en-150' : language;
    this.#templates = templates;
  }

  /** The direction in which the language is written. */
  get direction(): 'ltr' | 'rtl' {
    return rightToLeft.test(new Intl.Locale(this.language).maximize().script ?? '') ? 'rtl' : 'ltr';
  }

  /**
   * The message in this language; in English where the language lacks it.
   *
   * In the script-tag build the source texts are gone: a plain message is 0 there, one with
   * values is the array of them, and English is a table like the others
   * (embed/build/strip-source-messages.mjs). A message that no table has is its id then.
   */
  readonly msg: MessageFunction = (message, { id }) => {
    const text = this.#templates?.[id];
    const tagged = typeof message === 'object' && 'strings' in message ? message : undefined;
    if (text !== undefined) {
      const values = tagged?.values ?? (message as unknown as unknown[]);
      return text.replace(/\{(\d)\}/g, (_, index: number) => String(values[index]));
    }
    if (tagged) return String.raw({ raw: tagged.strings }, ...tagged.values);
    return typeof message === 'string' ? message : id;
  };

  /** The form in which the language speaks of so many. */
  plural(count: number, forms: PluralForms): string {
    return forms[intl(Intl.PluralRules, this.locale, {}).select(count)] || forms.other;
  }

  /** "1,234.5" */
  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return intl(Intl.NumberFormat, this.locale, options).format(value);
  }

  /**
   * "€15", "CHF 12.50": whole amounts without decimals.
   *
   * @param code ISO 4217.
   * @throws RangeError if the code is not three letters.
   */
  currency(value: number, code: string): string {
    return this.number(value, { style: 'currency', currency: code, trailingZeroDisplay: 'stripIfInteger' });
  }

  /** The size of a file, as a person would say it: "2.4 MB". A kilobyte is 1,000 bytes (SI). */
  bytes(count: number): string {
    let power = 0;
    // 999.5 would be rounded to 1,000.
    for (; count >= 999.5 && power < byteUnits.length - 1; power++) count /= 1000;
    return this.number(count, {
      style: 'unit',
      unit: byteUnits[power]!,
      unitDisplay: power ? 'short' : 'long',
      maximumFractionDigits: count < 9.95 ? 1 : 0,
    });
  }

  /** "a, b and c" */
  list(texts: readonly string[]): string {
    return intl(Intl.ListFormat, this.locale, {}).format(texts);
  }

  /** What this language calls a language; the tag itself where it has no name for it. */
  languageName(tag: string): string {
    return this.#name('language', tag);
  }

  /** What this language calls a country or region, by its ISO 3166-1 code; else the code. */
  regionName(code: string): string {
    return this.#name('region', code);
  }

  #name(type: 'language' | 'region', code: string): string {
    try {
      return intl(Intl.DisplayNames, this.locale, { type }).of(code) ?? code;
    } catch {
      // Not well-formed: what the endpoint wrote is more than nothing.
      return code;
    }
  }
}
