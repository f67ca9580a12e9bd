/**
 * A contract's schema, boiled down to what tells good data from bad: small enough to be in the
 * first files that a page loads. It is derived from the Valibot schema and never written by hand.
 * A build puts its value in the place of the module that asks for it (embed/build/shapes.mjs), so
 * that Valibot itself is loaded only when there is something to mend.
 */
import type * as v from 'valibot';
import { TextSchema } from './text.js';

/**
 * - A string names a kind of value (see {@link conform}); `!` before it: it has to be there.
 * - A list of strings holds what a string may be.
 * - A list of one shape stands for any number of such.
 * - An object holds the shapes of its fields. If its `@type` is an object, that holds the fields
 *   for each type; if its only field is `*`, every field has that shape.
 */
export type Shape = string | readonly Shape[] | { readonly [field: string]: Shape };

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

/** The names by which shapes call the checks of a schema: `v.check(isTimeZone)` is `{ zone: isTimeZone }`. */
export type NamedChecks = Readonly<Record<string, unknown>>;

/**
 * The shape of a schema. What it cannot express becomes the kind `other`, which no value conforms
 * to: the full check, which can, is asked then.
 */
export function shapeOf(schema: v.GenericSchema, checks: NamedChecks = {}): Shape {
  return partShape(schema as unknown as Part, checks, '');
}

function partShape(part: Part, checks: NamedChecks, mark: string): Shape {
  if ((part as unknown) === TextSchema) return `${mark}text`;
  switch (part.type) {
    case 'optional':
      return partShape(part.wrapped!, checks, '');
    case 'lazy':
      // The schema depends on what is given: a number or a text.
      return `${mark}scalar`;
    case 'array':
      return [partShape(part.item!, checks, '')];
    case 'picklist':
      return part.options as string[];
    case 'record':
      return { '*': partShape(part.value!, checks, '') };
    case 'object': {
      const entries = Object.entries(part.entries!).filter(([, { type }]) => type !== 'literal');
      return Object.fromEntries(entries.map(([name, field]) => [name, partShape(field, checks, '!')]));
    }
    case 'variant': {
      const options = part.options as Part[];
      const types = options.map((option) => [
        option.entries!['@type']!.literal!,
        partShape(option, checks, ''),
      ]);
      return { '@type': Object.fromEntries(types) as Shape };
    }
    default:
      return mark + kindOf(part, checks);
  }
}

function kindOf({ type, pipe = [] }: Part, checks: NamedChecks): string {
  const [action, further] = pipe.filter((item) => 'requirement' in item || item.type === 'integer');
  if (!['string', 'boolean', 'number'].includes(type)) return 'other';
  if (!action) return type;
  if (action.type === 'integer' && further?.type === 'min_value' && further.requirement === 0) return 'count';
  if (further) return 'other';
  if (action.type === 'min_value' && action.requirement === 0) return 'amount';
  return Object.keys(checks).find((name) => checks[name] === action.requirement) ?? 'other';
}
