import * as v from 'valibot';

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

type Container = Record<string | number, unknown>;

/** No contract nests deeper; it keeps hostile data from exhausting the stack. */
const deepest = 100;

/** Where the items of a copied array stood in the data as it was received. */
const origins = new WeakMap<object, number[]>();

/**
 * Copies JSON data without what is null: null means absent, in objects and in arrays.
 * A copy of its own also keeps ten elements that share one answer from changing each other's.
 */
export function withoutNulls(data: unknown, ancestors: readonly unknown[] = []): unknown {
  if (typeof data !== 'object') return data;
  // What holds itself, or is deeper than any contract, cannot have come as JSON of ours.
  if (!data || ancestors.length > deepest || ancestors.includes(data)) return undefined;
  const path = [...ancestors, data];
  const entries = Object.entries(data)
    .map(([key, value]) => [key, withoutNulls(value, path)] as const)
    .filter((entry) => entry[1] !== undefined);
  if (!Array.isArray(data)) return Object.fromEntries(entries);
  const items = entries.map((entry) => entry[1]);
  origins.set(
    items,
    entries.map((entry) => Number(entry[0])),
  );
  return items;
}

/**
 * Checks data against a schema and keeps what is right.
 *
 * What an issue names is removed and the rest checked again; where a required field is wrong
 * or missing, the nearest optional parent or array item goes. Each wrong field is named once.
 * A wrong field is therefore never a reason to show nothing, unless the whole depends on it.
 */
export function check<TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
): Checked<v.InferOutput<TSchema>> {
  const root: Container = { data: withoutNulls(data) };
  const issues = new Map<string, FieldIssue>();
  while ('data' in root) {
    const result = v.safeParse(schema, root['data']);
    if (result.success) return { value: result.output, issues: [...issues.values()] };
    // All paths are resolved before anything is removed: a removal moves the items after it.
    const removals: (readonly [Container, string | number])[] = [];
    for (const issue of result.issues) {
      let pointer = '';
      let target: readonly [Container, string | number] = [root, 'data'];
      for (const { key } of issue.path ?? []) {
        const parent = target[0][target[1]];
        const place = origins.get(Object(parent) as object)?.[key as number] ?? key;
        pointer += '/' + String(place).replaceAll('~', '~0').replaceAll('/', '~1');
        // A field that is not there cannot be removed: what requires it goes.
        if (Object.hasOwn(Object(parent) as object, key as string))
          target = [parent as Container, key as string];
      }
      removals.push(target);
      if (!issues.has(pointer)) issues.set(pointer, { pointer, message: describe(issue) });
    }
    // A hole keeps the places of the others until all are removed; then the holes are closed.
    for (const [parent, key] of removals) delete parent[key];
    for (const [parent] of removals) if (Array.isArray(parent)) closeHoles(parent);
  }
  return { value: undefined, issues: [...issues.values()] };
}

function closeHoles(items: unknown[]): void {
  const places = origins.get(items) ?? [];
  let kept = 0;
  for (let index = 0; index < items.length; index++) {
    if (!(index in items)) continue;
    items[kept] = items[index];
    places[kept++] = places[index] ?? index;
  }
  items.length = places.length = kept;
}

/** Valibot's own sentence, or ours and what was received; cut, because a text may be long. */
function describe({ message, received }: v.BaseIssue<unknown>): string {
  const sentence = message.includes('received') ? message : `${message} but received ${received}`;
  return sentence.length > 160 ? sentence.slice(0, 159) + '…' : sentence;
}
