/**
 * A contract's schema, boiled down to what tells good data from bad: small enough to be in the
 * first files that a page loads. It is derived from the Valibot schema and never written by hand.
 * A build puts its value in the place of the module that asks for it (embed/build/shapes.mjs), so
 * that Valibot itself is loaded only when there is something to mend.
 */
import type * as v from 'valibot';
import { TextSchema } from './text.js';

/**
 * - A number is a kind of value (see {@link kinds}).
 * - A list of strings holds what a string may be.
 * - A list of one shape stands for any number of such.
 * - An object holds the shapes of its fields. If its `@type` is an object, that holds the fields
 *   for each type; if its only field is `*`, every field has that shape.
 */
export type Shape = number | readonly Shape[] | readonly string[] | { readonly [field: string]: Shape };

/** What is looked at of a Valibot schema. */
interface Part {
  type: string;
  wrapped?: Part;
  item?: Part;
  value?: Part;
  options?: readonly unknown[];
  literal?: string;
  entries?: Record<string, Part>;
  pipe?: readonly { type: string; requirement?: unknown }[];
}

/**
 * The kinds of values that {@link conform} knows, in its order; the checks of a contract come after
 * them. Numbers, because their names would be a sixth of what a shape weighs.
 */
const kinds = [
  'text',
  'prose',
  'string',
  'required',
  'type',
  'boolean',
  'number',
  'scalar',
  'amount',
  'count',
] as const;

/** No value conforms to it: the full check, which knows more, is asked then. */
const other = -1;

const kind = (name: (typeof kinds)[number]): number => kinds.indexOf(name);

/** Fields whose text may have paragraphs. */
const prose = new Set(['description', 'note', 'text']);

/**
 * The shape of a schema. What it cannot express, the full check is asked for.
 *
 * @param checks the functions in the schema's `v.check(…)`; conform gets its own for them, in the
 * same order. The first is of URLs.
 */
export function shapeOf(schema: v.GenericSchema, checks: readonly unknown[] = []): Shape {
  return partShape(schema, checks);
}

function partShape(part: Part, checks: readonly unknown[], name = ''): Shape {
  if ((part as unknown) === TextSchema) return kind(prose.has(name) ? 'prose' : 'text');
  switch (part.type) {
    case 'optional':
      return partShape(part.wrapped!, checks, name);
    case 'lazy':
      // The schema depends on what is given: a number or a text.
      return kind('scalar');
    case 'array':
      return [partShape(part.item!, checks)];
    case 'picklist':
      return part.options as string[];
    case 'record':
      return { '*': partShape(part.value!, checks) };
    case 'object':
      return Object.fromEntries(
        Object.entries(part.entries!).map(([name, field]) => [name, fieldShape(name, field, checks)]),
      );
    case 'variant': {
      const options = part.options as Part[];
      const types = options.map((option) => [option.entries!['@type']!.literal!, partShape(option, checks)]);
      return { '@type': Object.fromEntries(types) as Shape };
    }
    default:
      return kindOf(part, checks);
  }
}

/** The shape of what stands under a name. Only of a string can a shape say that it has to be there. */
function fieldShape(name: string, field: Part, checks: readonly unknown[]): Shape {
  if (name === '@type') return kind('type');
  const shape = partShape(field, checks, name);
  if (field.type === 'optional') return shape;
  return shape === kind('string') ? kind('required') : other;
}

function kindOf({ type, pipe = [] }: Part, checks: readonly unknown[]): number {
  const [action, further] = pipe.filter((item) => 'requirement' in item || item.type === 'integer');
  if (type !== 'string' && type !== 'boolean' && type !== 'number') return other;
  if (!action) return kind(type);
  if (action.type === 'integer' && further?.type === 'min_value' && further.requirement === 0) {
    return kind('count');
  }
  if (further) return other;
  if (action.type === 'min_value' && action.requirement === 0) return kind('amount');
  const index = checks.indexOf(action.requirement);
  return index < 0 ? other : kinds.length + index;
}
