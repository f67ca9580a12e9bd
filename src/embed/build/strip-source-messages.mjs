/**
 * Rollup plugin of the script-tag build: takes the English texts out of the code, since a German
 * page would load them for nothing, and makes English a locale module like the others.
 *
 * - `localizer.msg('Join', { id: 'event.join' })` becomes `localizer.msg(0, { id: 17 })`;
 * - ``localizer.msg(str`Ends at ${time}`, { id: 'event.ends-at' })`` becomes
 *   `localizer.msg([time], { id: 23 })`;
 * - the keys of the locale modules become the same numbers;
 * - the modules that name the locales get English.
 *
 * A number stands for an id all over one build: its place among the sorted ids. Ids would be a
 * kilobyte of a compressed event card, half of it in the code and half in the locale.
 *
 * It runs on JavaScript, so after TypeScript. What it cannot read stops the build: a message that
 * kept its text would be English in every language.
 */
import { readdir, readFile } from 'node:fs/promises';
import MagicString from 'magic-string';

/** A module of src/localize/locales with the messages of one language, "de/event.ts". */
const localeModule = /\/localize\/locales\/[\w-]+\/\w+\.[jt]s$/;

/** A module there that names the languages of a feature, "event.ts". */
const localesModule = /\/localize\/locales\/\w+\.[jt]s$/;

/** The end of the id of a counted text. */
const pluralForm = /\.(zero|one|two|few|many)$/;

/** Calls the visitor with each node of an ESTree, outer ones first. */
function walk(node, visit) {
  if (Array.isArray(node)) node.forEach((child) => walk(child, visit));
  if (typeof node?.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
}

function find(ast, type) {
  const found = [];
  walk(ast, (node) => node.type === type && found.push(node));
  return found;
}

const isMessageCall = ({ callee }) =>
  (callee.type === 'MemberExpression' && !callee.computed && callee.property.name === 'msg') ||
  (callee.type === 'Identifier' && callee.name === 'msg');

/** A string in quotes or in backticks without values. */
function literalText(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

/** The literal `id` of a message's options. */
function messageId(options) {
  if (options?.type !== 'ObjectExpression') return undefined;
  const id = options.properties.find(({ key, computed }) => !computed && (key?.name ?? key?.value) === 'id');
  return literalText(id?.value);
}

/** The properties of the one object that a generated module exports. */
const exportedProperties = (ast) =>
  find(ast, 'ExportNamedDeclaration').flatMap((node) => find(node, 'ObjectExpression'))[0]?.properties ?? [];

/**
 * @param {object} options
 * @param {URL | string} options.locales the folder src/localize/locales
 * @param {string} [options.sourceLanguage] the language of the texts in the source
 * @returns {import('rollup').Plugin}
 */
export function stripSourceMessages({ locales, sourceLanguage = 'en' }) {
  /** @type {Map<string, number>} */
  let numbers;
  /** @type {Set<string>} */
  let sourceIds;

  return {
    name: 'strip-source-messages',

    async buildStart() {
      const folder = new URL(locales, 'file:');
      const ids = new Set();
      sourceIds = new Set();
      // Of every language: what one counts with, another does not have.
      for (const file of await readdir(folder, { recursive: true })) {
        const { href } = new URL(file.replaceAll('\\', '/'), folder);
        if (!localeModule.test(href)) continue;
        const ast = this.parse(await readFile(new URL(href), 'utf8'));
        for (const { key } of exportedProperties(ast)) {
          ids.add(key.value);
          if (href.includes(`/locales/${sourceLanguage}/`)) sourceIds.add(key.value);
        }
      }
      // By code unit, not by the language of the machine: each build of a version is the same.
      numbers = new Map([...ids].sort().map((id, index) => [id, index]));
    },

    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (path.includes('/node_modules/')) return null;
      const isLocale = localeModule.test(path);
      const isLocales = localesModule.test(path);
      if (!isLocale && !isLocales && !/\bmsg\b/.test(code)) return null;

      const ast = this.parse(code);
      const result = new MagicString(code);

      if (isLocale) {
        for (const { key } of exportedProperties(ast)) {
          if (!sourceIds.has(key.value) && !sourceIds.has(key.value.replace(pluralForm, '.other')))
            this.error(`"${key.value}" is not in ${sourceLanguage}: npm run localize`, key.start);
          result.update(key.start, key.end, String(numbers.get(key.value)));
        }
      } else if (isLocales) {
        const [first] = exportedProperties(ast);
        const source = first && find(first, 'ImportExpression')[0]?.source;
        if (typeof source?.value !== 'string')
          this.error('expected an object of () => import("./de/feature.js")', 0);
        const file = source.value.replace(/^\.\/[^/]+/, `./${sourceLanguage}`);
        result.prependLeft(
          first.start,
          `${JSON.stringify(sourceLanguage)}: () => import(${JSON.stringify(file)}), `,
        );
      } else {
        for (const call of find(ast, 'CallExpression').filter(isMessageCall)) {
          strip(this, result, call);
        }
      }
      if (!result.hasChanged()) return null;
      return { code: result.toString(), map: result.generateMap({ hires: 'boundary' }) };
    },
  };

  function strip(context, result, { arguments: [message, options], start }) {
    const id = messageId(options);
    if (id === undefined) context.error('msg() needs { id: "…" } with a literal string', start);
    // A plural form that no language has yet is never chosen.
    const number = numbers.get(id) ?? numbers.get(id.replace(pluralForm, '.other'));
    if (number === undefined) context.error(`"${id}" is in no locale: npm run localize`, start);
    result.update(options.start, options.end, `{ id: ${number} }`);

    if (literalText(message) !== undefined) {
      result.update(message.start, message.end, '0');
    } else if (message.type === 'TaggedTemplateExpression' && message.tag.name === 'str') {
      // Only what lies between the values goes: they may hold messages themselves.
      let { start: from } = message;
      message.quasi.expressions.forEach((value, index) => {
        result.update(from, value.start, index ? '), (' : '[(');
        from = value.end;
      });
      result.update(from, message.end, from === message.start ? '[]' : ')]');
    } else {
      context.error(`"${id}" needs its text as a literal string or str\`…\``, message.start);
    }
  }
}
