/**
 * Takes good data as they are, quickly and with little code. What does not conform is not an
 * error: it may be another spelling or hold markup, and is for the full check to mend and to name.
 */
import { safeUrl } from './safe-url.js';
import type { Shape } from './shape.js';

/** What only a reader with more knowledge can take: markup, controls, spaces to be trimmed, nothing. */
const unclear = /[<&\p{Cs}\p{Cc}\p{Bidi_C}]|(^|\s)(\s|$)/u;

/** Other names for a field, and keys of JSON-LD that mean something: the full check knows them. */
const alias = /"(@id|contentUrl|alternateName)":/;

/**
 * Says yes to a value that is certainly right; may throw at one that it cannot be. A method's
 * parameters are compared both ways, so that each may name the types that it looks at.
 */
type Fits = { fits(value: unknown): unknown }['fits'];

/**
 * What a contract adds to the kinds below, in the order in which its shape was made with them.
 * The first is asked about URLs, made absolute; the others are asked about plain texts.
 */
export type Checks = readonly ((text: string) => boolean)[];

type Fields<T> = Readonly<Record<string, T>>;

const isPlain = (value: unknown): value is string => typeof value === 'string' && !unclear.test(value);

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** One text, or a language map. */
const isText = (value: unknown, fits: Fits): unknown =>
  typeof value === 'object'
    ? Object.entries(value!).every(([tag, text]) => /^[a-z]{2,3}(?![a-z])/i.test(tag) && fits(text)) &&
      Object.keys(value!)[0]
    : fits(value);

/** The kinds of values, by their number (`kinds` in shape.ts): names would be a third of a shape's size. */
const kinds: readonly Fits[] = [
  // text
  (value) => isText(value, isPlain),
  // prose: an empty line, or none, between its paragraphs
  (value) => isText(value, (text: string) => text.split(/\n\n?/).every(isPlain as Fits)),
  // string, and string that has to be there
  isPlain,
  isPlain,
  // type
  (value) => isPlain(value) && /^[A-Z]\w*$/.test(value),
  // boolean
  (value) => value === !!value,
  // number
  isNumber,
  // number or string
  (value) => isNumber(value) || isPlain(value),
  // amount
  (value) => isNumber(value) && value >= 0,
  // count
  (value: number) => Number.isInteger(value) && value >= 0,
];
const required = 3;

/**
 * The value in canonical form: absent for null, a list where one thing stands for many, URLs
 * absolute, enumerations without `https://schema.org/`, unknown fields left out.
 *
 * @param url of the resource, against which its relative URLs resolve
 * @returns undefined if any part of it is not certainly right
 */
export function conform(shape: Shape, data: unknown, url: string, checks: Checks): unknown {
  // What is of another type than it should be often throws by itself.
  try {
    return alias.test(JSON.stringify(data)) ? undefined : take(shape, data);
  } catch {
    return undefined;
  }

  function take(shape: Shape, value: unknown): unknown {
    if (value == null && shape !== required) return undefined;
    let isFit: unknown;
    if (typeof shape === 'number') {
      const further = shape - kinds.length;
      if (!further) {
        value = safeUrl(value as string, url);
        isFit = value && checks[0]!(value as string);
      } else isFit = kinds[shape] ? kinds[shape](value) : isPlain(value) && checks[further]!(value);
    } else if (!Array.isArray(shape)) {
      const parts = shape as Fields<Shape>;
      const fields = value as Fields<unknown>;
      const types = parts['@type'] as Fields<Fields<Shape>> | undefined;
      const any = parts['*'];
      value = Object.fromEntries(
        Object.entries(any ? fields : (types?.[fields['@type'] as string] ?? parts))
          .map(([name, part]) => [name, take(any ?? (part as Shape), fields[name])] as const)
          .filter((entry) => entry[1] !== undefined),
      );
      isFit = Object.keys(value as object)[0];
    } else if (shape[1]) {
      value = (value as string).replace(/^https?:\/\/schema\.org\//, '');
      isFit = shape.includes(value);
    } else {
      // Many things in one text ("a, b") are for the full check to part.
      isFit = typeof value !== 'string';
      const taken = [value]
        .flat()
        .map((item) => take(shape[0] as Shape, item))
        .filter((item) => item !== undefined);
      value = taken[0] && taken;
    }
    if (!isFit) throw new TypeError();
    return value;
  }
}
