import * as v from 'valibot';
import { EndpointError } from './problem.js';

/** One field that is not as the contract says. */
export interface FieldIssue {
  /** JSON Pointer (RFC 6901) into the data as it was received; empty for the whole. */
  pointer: string;
  /** What was expected and what was there, one line for the webmaster. */
  message: string;
}

/** What {@link check} and every `read…` function of the features answers. */
export interface Checked<T> {
  /** What could be used; undefined when nothing could. */
  value: T | undefined;
  /** What was wrong and is left out of `value`. */
  issues: FieldIssue[];
}

type Container = Record<string, unknown>;

/** No contract nests deeper; it keeps hostile data from exhausting the stack. */
const deepest = 100;

/** Where the items of a copied array stood in the data as it was received: they move up when one is left out. */
const places = new WeakMap<object, string[]>();

/**
 * Copies JSON data without what is null: null means absent, in objects and in arrays.
 * What holds itself, or is deeper than any contract, is left out too.
 */
export function withoutNulls(data: unknown, ancestors: readonly unknown[] = []): unknown {
  if (typeof data !== 'object') return data;
  if (!data || ancestors.length > deepest || ancestors.includes(data)) return undefined;
  const entries = Object.entries(data)
    .map(
      ([key, value]) =>
        [places.get(data)?.[Number(key)] ?? key, withoutNulls(value, [...ancestors, data])] as const,
    )
    .filter((entry) => entry[1] !== undefined);
  // From entries, since a key "__proto__" of the data must not become a prototype.
  if (!Array.isArray(data)) return Object.fromEntries(entries);
  const items = entries.map((entry) => entry[1]);
  places.set(
    items,
    entries.map((entry) => entry[0]),
  );
  return items;
}

/**
 * Checks data against a schema and keeps what is right.
 *
 * What an issue names is removed and the rest checked again; where a required field is wrong
 * or missing, the nearest optional parent or array item goes. Each wrong field is named once.
 * So a wrong field is no reason to show nothing, unless the whole depends on it.
 */
export function check<TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
): Checked<v.InferOutput<TSchema>> {
  const issues = new Map<string, FieldIssue>();
  const found = (): FieldIssue[] => [...issues.values()];
  let rest = withoutNulls(data);
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { value: result.output, issues: found() };
    const root: Container = { rest };
    const removals: [Container, string][] = [];
    for (const { path, message, received } of result.issues) {
      let pointer = '';
      let [parent, name] = [root, 'rest'];
      for (const { key } of path ?? []) {
        const value = Object(parent[name]) as Container;
        const place = places.get(value)?.[key as number] ?? String(key);
        pointer += `/${place.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        // A field that is not there cannot be removed: what requires it goes.
        if (Object.hasOwn(value, key as string)) [parent, name] = [value, key as string];
      }
      removals.push([parent, name]);
      if (!issues.has(pointer)) {
        const sentence = message.includes('received') ? message : `${message} but received ${received}`;
        // Cut, because a text may be long.
        issues.set(pointer, { pointer, message: sentence.slice(0, 160) });
      }
    }
    // Only now, so that every path of this round could be followed.
    for (const [parent, name] of removals) parent[name] = null;
    if (root['rest'] === null) return { value: undefined, issues: found() };
    rest = withoutNulls(rest);
  }
}

/** So many wrong fields are named in the console line; `problem.errors` names all. */
const maximumNamed = 10;

/**
 * One error, and so one console line, for the wrong fields of a resource.
 *
 * @param url of the resource; empty for data that was handed over
 */
export function invalid(issues: readonly FieldIssue[], url = ''): EndpointError {
  const named = issues.slice(0, maximumNamed).map(({ pointer, message }) => `"${pointer}": ${message}`);
  const more = issues.length > maximumNamed ? `; and ${issues.length - maximumNamed} more` : '';
  return new EndpointError(
    'invalid',
    url,
    `has wrong fields, which are left out: ${named.join('; ')}${more}`,
    {
      problem: { errors: issues.map(({ pointer, message }) => ({ pointer, detail: message })) },
    },
  );
}
