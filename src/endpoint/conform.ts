/**
 * Takes good data as they are, quickly and with little code. What does not conform is not an
 * error: it may be another spelling or hold markup, and is for the full check to mend and to name.
 */
import { safeUrl } from './safe-url.js';
import type { Shape } from './shape.js';

/** What only a reader with more knowledge can take: markup, controls, spaces to be trimmed, nothing. */
const unclear = /[<&\p{Cs}\p{Bidi_C}]|(?!\n)\p{Cc}|\s\s|^\s|\s$|^$/u;

/** Other names for a field, and keys of JSON-LD that mean something: the full check knows them. */
const alias = /^(@id|contentUrl|alternateName)$/;

/** What a language map is keyed by, and how a `@type` is written without a prefix. */
const isTag = (key: string): boolean => /^[a-z]{2,3}([-_]\w+)*$/i.test(key);
const isTypeName = (value: string): boolean => /^[A-Z]\w*$/.test(value);

/** The checks that a contract adds, by the kind that its shape names. */
export type Checks = Readonly<Record<string, (text: string) => boolean>>;

/** Thrown, and caught, within this module. */
const unfit = Symbol();

/**
 * The value in canonical form: absent for null, a list where one thing stands for many, URLs
 * absolute, enumerations without `https://schema.org/`, unknown fields left out.
 *
 * @param url of the resource, against which its relative URLs resolve
 * @returns undefined if any part of it is not certainly right
 */
export function conform(shape: Shape, data: unknown, url: string, checks: Checks): unknown {
  try {
    return take(shape, data, '');
  } catch (thrown) {
    if (thrown === unfit) return undefined;
    throw thrown;
  }

  function refuse(): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it never leaves this function
    throw unfit;
  }

  function take(shape: Shape, value: unknown, field: string): unknown {
    if (value == null) return shape[0 as never] === '!' ? refuse() : undefined;
    return typeof shape === 'string'
      ? takeScalar(shape, value, field)
      : Array.isArray(shape)
        ? takeList(shape as readonly Shape[], value, field)
        : takeObject(shape as Readonly<Record<string, Shape>>, value);
  }

  function takeList(shape: readonly Shape[], value: unknown, field: string): unknown {
    if (shape[1] !== undefined) {
      const name = typeof value === 'string' ? value.replace(/^https?:\/\/schema\.org\//, '') : '';
      return shape.includes(name) ? name : refuse();
    }
    // Many things in one text ("a, b") are for the full check to part.
    if (typeof value === 'string') return refuse();
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    const taken = items.map((item) => take(shape[0]!, item, field)).filter((item) => item !== undefined);
    return taken[0] === undefined ? undefined : taken;
  }

  function takeObject(shape: Readonly<Record<string, Shape>>, value: unknown, within?: string): unknown {
    if (typeof value !== 'object' || Array.isArray(value)) return refuse();
    const fields = value as Record<string, unknown>;
    const types = shape['@type'];
    const type = fields['@type'] as string;
    const entries = (typeof types === 'object' ? (types as Record<string, Shape>)[type] : shape) ?? refuse();
    const any = (entries as Record<string, Shape>)['*'];
    const taken: Record<string, unknown> = typeof types === 'object' ? { '@type': type } : {};
    if (Object.keys(fields).some((name) => (within === undefined ? alias.test(name) : !isTag(name)))) return refuse();
    for (const [name, part] of Object.entries(any ? fields : entries)) {
      const taking = take(any ?? (part as Shape), fields[name], within ?? name);
      if (taking !== undefined) taken[name] = taking;
    }
    return Object.keys(taken)[0] ? taken : refuse();
  }

  function takeScalar(shape: string, value: unknown, field: string): unknown {
    const kind = shape.replace('!', '');
    // A language map: each of its texts is what the field is.
    if (kind === 'text' && typeof value === 'object') return takeObject({ '*': 'string' }, value, field);
    if (typeof value === 'number') {
      const isFit =
        kind === 'number' ||
        kind === 'scalar' ||
        (value >= 0 && (kind === 'amount' || (kind === 'count' && value % 1 === 0)));
      return isFit ? value : refuse();
    }
    if (kind === 'boolean' && typeof value === kind) return value;
    if (typeof value !== 'string') return refuse();
    if (kind === 'url') {
      const href = safeUrl(value, url);
      return href && checks[kind]?.(href) !== false ? href : refuse();
    }
    if (field === '@type' && !isTypeName(value)) return refuse();
    // Only what may have paragraphs keeps its lines.
    if (unclear.test(value) || (value.includes('\n') && field !== 'description')) return refuse();
    return ['text', 'string', 'scalar'].includes(kind) || checks[kind]?.(value) ? value : refuse();
  }
}
