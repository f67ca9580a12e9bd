/**
 * The tables of README.md that say what an element has: made from custom-elements.json and the design tokens, so
 * that nothing is missing in them. `npm run analyze` writes them anew, readme.test.ts sees that they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { cssValue, flatten, type Token } from '../../src/ui/tokens/custom-properties.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readmeFile = join(root, 'README.md');

interface Item {
  name: string;
  description?: string;
  default?: string;
  kind?: string;
  attribute?: string;
  fieldName?: string;
  readonly?: boolean;
  type?: { text: string };
}

/** A class of custom-elements.json, as far as the tables need it. */
export interface Declaration extends Item {
  tagName?: string;
  attributes?: Item[];
  members?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

/** The classes of the manifest: elements, their base, events. */
export function declarations(): Declaration[] {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations: Declaration[] }[];
  };
  return modules.flatMap((module) => module.declarations);
}

const code = (text: string | undefined) => (text ? `\`${text}\`` : '');
/** A `|` would end the cell. */
const words = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What an element has of its own, beside its base. */
function tablesOf(element: Declaration, events: readonly Declaration[], base?: Declaration): string {
  const own = (list: keyof Declaration) => {
    const inherited = ((base?.[list] ?? []) as Item[]).map(({ name }) => name);
    return ((element[list] ?? []) as Item[]).filter(({ name }) => !inherited.includes(name));
  };
  const attributes = own('attributes').map(({ name, fieldName, default: value, description }) => [
    code(name),
    code(fieldName ?? name),
    code(value?.replace(/^'(.*)'$/, '$1')),
    words(description),
  ]);
  const members = own('members').filter(({ attribute }) => attribute === undefined);
  const properties = members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, description, readonly }) => {
      return ['', code(name), '', `${words(description)}${readonly ? ' Read only.' : ''}`];
    });
  const methods = members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, description }) => [code(`${name}()`), words(description)]);
  const sent = own('events').map(({ name, type, description }) => {
    const carried = events.find((event) => event.name === type?.text)?.members ?? [];
    return [code(name), words(description), carried.map((member) => code(member.name)).join(', ')];
  });
  const named = (list: keyof Declaration) =>
    own(list).map(({ name, description }) => [name ? code(name) : '(default)', words(description)]);
  const isToken = ({ name }: Item) => !base && name.startsWith('--civic-');
  const customProperties = own('cssProperties')
    .filter((item) => !isToken(item))
    .map(({ name, description }) => [code(name), words(description)]);
  return [
    table(['Attribute', 'Property', 'Default', 'What it does'], [...attributes, ...properties]),
    table(['Method', 'What it does'], methods),
    table(['Event', 'When', 'Carries'], sent),
    table(['Slot', 'What for'], named('slots')),
    table(['Part', 'What it is'], named('cssParts')),
    table(['Custom property', 'What it is'], customProperties),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** All that the elements have. */
function elementTables(): string {
  const all = declarations();
  const base = all.find(({ name }) => name === 'CivicElement')!;
  const elements = all.filter(({ tagName }) => tagName !== undefined);
  const events = all.filter(({ name }) => name.endsWith('Event'));
  return [
    '### Every element',
    tablesOf(base, events),
    ...elements.flatMap((element) => [`### \`<${element.tagName!}>\``, tablesOf(element, events, base)]),
  ].join('\n\n');
}

/** A token's default, and the one in dark where that differs. */
function valueOf(token: Token, dark: Token | undefined): string {
  const say = ({ type, value, extension, ...rest }: Token) =>
    type === 'color'
      ? code((value as { hex: string }).hex)
      : code(cssValue({ type, value, extension, ...rest }));
  return dark && say(dark) !== say(token) ? `${say(token)}, dark ${say(dark)}` : say(token);
}

function tokenTable(): string {
  const tokens = flatten(
    JSON.parse(readFileSync(join(root, 'src/ui/tokens/tokens.json'), 'utf8')) as Record<string, unknown>,
  );
  const isDark = ({ path }: Token) => path.at(-1) === 'dark';
  const described = new Map(
    declarations().flatMap(({ cssProperties = [] }) => cssProperties.map((item) => [item.name, item])),
  );
  const rows = tokens
    .filter((token) => !isDark(token))
    .map((token) => {
      const name = `--civic-${token.name}`;
      const dark = tokens.find((other) => isDark(other) && other.name === token.name);
      return [code(name), valueOf(token, dark), words(described.get(name)?.description)];
    });
  return table(['Token', 'Default', 'What for'], rows);
}

/** The text of README.md with its tables as they have to be. */
export async function withTables(readme: string): Promise<string> {
  const fill = (text: string, name: string, content: string) =>
    text.replace(
      new RegExp(`(<!-- ${name}[^>]*-->)[^]*?(<!-- /${name} -->)`),
      (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`,
    );
  const filled = fill(fill(readme, 'elements', elementTables()), 'tokens', tokenTable());
  return format(filled, { ...(await resolveConfig(readmeFile)), parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readmeFile, await withTables(readFileSync(readmeFile, 'utf8')));
}
