/**
 * Design tokens as custom properties: a pure function from a file in the format of the Design Tokens
 * Community Group (2025.10, https://www.designtokens.org/tr/2025.10/format/) to style text. It knows the types
 * that `tokens.json` uses and refuses every other.
 *
 * Each token `name` becomes two properties. `--civic-name` belongs to the page: it may be set anywhere above the
 * element, also on `:root`. `--_name` is what our styles read: the page's value, else the default. (With one
 * property for both, the default on `:host` would hide what the page set on `:root`.)
 */

/** The key of our `$extensions`. */
const vendor = 'org.civic-elements';

interface Extension {
  /** The unit of a number: em or ch, which the format lacks. */
  unit?: string;
  /**
   * The CSS system colour that takes the token's place under forced colours. Needed only where the browser does not
   * choose one itself: it replaces the colours of text, grounds and borders unasked.
   */
  forcedColors?: string;
  /** CSS that makes the value from other tokens; `$value` is what it gives for their defaults. */
  derived?: string;
}

/** One token with what it takes over from the groups around it. */
export interface Token {
  name: string;
  /** The names of the groups around it, the outermost first. */
  path: string[];
  type: string;
  value: unknown;
  extension: Extension;
}

type Group = Record<string, unknown>;

/** All tokens of a file, in its order. */
export function flatten(group: Group, path: string[] = [], type = '', extension: Extension = {}): Token[] {
  const ownType = typeof group.$type === 'string' ? group.$type : type;
  const own = { ...extension, ...(group.$extensions as Record<string, Extension> | undefined)?.[vendor] };
  if ('$value' in group) {
    return [
      {
        name: path.at(-1) ?? '',
        path: path.slice(0, -1),
        type: ownType,
        value: group.$value,
        extension: own,
      },
    ];
  }
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, child]) => flatten(child as Group, [...path, key], ownType, own));
}

/** A token's value as CSS. */
export function cssValue({ name, type, value, extension }: Token): string {
  if (extension.derived !== undefined) return extension.derived;
  switch (type) {
    case 'color':
      // #ffffff is #fff.
      return (value as { hex: string }).hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    case 'dimension':
    case 'duration':
      return Object.values(value as { value: number; unit: string }).join('');
    case 'number':
    case 'fontWeight':
      return `${String(value)}${extension.unit ?? ''}`;
    default:
      throw new TypeError(
        `Design token "${name}" has the type "${type}", which custom-properties.ts does not know.`,
      );
  }
}

/** The declarations of all tokens on `:host`, and their system colours under forced colours. */
export function customProperties(file: Group): string {
  const tokens = flatten(file);
  const isDark = ({ path }: Token) => path.at(-1) === 'dark';
  const dark = new Map(tokens.filter(isDark).map((token) => [token.name, cssValue(token)]));
  const light = tokens.filter((token) => !isDark(token));

  const declarations = light.map((token) => {
    const value = cssValue(token);
    const darkValue = dark.get(token.name);
    const both = darkValue === undefined || darkValue === value ? value : `light-dark(${value},${darkValue})`;
    return `--_${token.name}:var(--civic-${token.name},${both})`;
  });
  const forced = light.flatMap(({ name, extension }) =>
    extension.forcedColors === undefined ? [] : [`--_${name}:${extension.forcedColors}`],
  );
  return `:host{${declarations.join(';')}}@media (forced-colors:active){:host{${forced.join(';')}}}`;
}
