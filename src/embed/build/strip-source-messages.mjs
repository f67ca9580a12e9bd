/**
 * Rollup plugin of the script-tag build: takes the English texts out of the code, since a German
 * page would load them for nothing, and makes English a locale module like the others.
 *
 * - `localizer.msg('Join', { id: 'event.join' })` becomes `localizer.msg(17)`;
 * - ``localizer.msg(str`Ends at ${time}`, { id: 'event.ends-at' })`` becomes `localizer.msg(23, [time])`;
 * - `localizer.plural(count, { one: localizer.msg(…), …, other: localizer.msg(…) })` becomes
 *   `localizer.plural(count, 40, [values])`;
 * - a locale module becomes the list of its texts, in one string;
 * - the modules that name the locales get English;
 * - src/localize/numbered-messages.ts stands for source-messages.ts, and reads all this.
 *
 * A number stands for an id all over one build: its place among the sorted ids. Ids would be a
 * kilobyte of a compressed event card, half of it in the code and half in the locale. A counted
 * text has six numbers, one a form, whatever the languages of today need: which forms a language
 * has differs from one edition of the Unicode data to the next, and the browser's may be newer.
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

/** The module that reads messages as they stand in the source. */
const sourceMessages = /\/localize\/source-messages\.[jt]s$/;

/** The end of the id of a counted text. */
const pluralForm = /\.(zero|one|two|few|many|other)$/;

/** The forms of a counted text in the order of their numbers: that of numbered-messages.ts. */
export const pluralOrder = ['other', 'one', 'two', 'few', 'many', 'zero'];

/** Stands between the texts of a locale. */
const separator = '|';

/** Calls the visitor with each node of an ESTree, outer ones first, until it returns true for one. */
function walk(node, visit) {
  if (Array.isArray(node)) node.forEach((child) => walk(child, visit));
  if (typeof node?.type !== 'string' || visit(node)) return;
  for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
}

function find(ast, type) {
  const found = [];
  walk(ast, (node) => {
    if (node.type === type) found.push(node);
  });
  return found;
}

const isCallOf = (node, name) =>
  node.type === 'CallExpression' &&
  ((node.callee.type === 'MemberExpression' && !node.callee.computed && node.callee.property.name === name) ||
    (node.callee.type === 'Identifier' && node.callee.name === name));

/** A string in quotes or in backticks without values. */
function literalText(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

const keyName = ({ key, computed }) => (computed ? undefined : (key?.name ?? key?.value));

/** The literal `id` of a message's options. */
function messageId(options) {
  if (options?.type !== 'ObjectExpression') return undefined;
  return literalText(options.properties.find((property) => keyName(property) === 'id')?.value);
}

/** The one object that a generated module exports. */
const exportedObject = (ast) =>
  find(ast, 'ExportNamedDeclaration').flatMap((node) => find(node, 'ObjectExpression'))[0];

/** The texts of a locale module by id. */
const textsOf = (ast) =>
  new Map(exportedObject(ast)?.properties.map(({ key, value }) => [key.value, literalText(value)]));

/**
 * @param {object} options
 * @param {URL | string} options.locales the folder src/localize/locales
 * @param {string} [options.sourceLanguage] the language of the texts in the source
 * @returns {import('rollup').Plugin}
 */
export function stripSourceMessages({ locales, sourceLanguage = 'en' }) {
  /** @type {Map<string, number>} */
  let numbers;

  return {
    name: 'strip-source-messages',

    async buildStart() {
      const folder = new URL(locales, 'file:');
      const ids = new Set();
      for (const file of await readdir(folder, { recursive: true })) {
        const { href } = new URL(file.replaceAll('\\', '/'), folder);
        if (!localeModule.test(href) || !href.includes(`/locales/${sourceLanguage}/`)) continue;
        for (const id of textsOf(this.parse(await readFile(new URL(href), 'utf8'))).keys()) ids.add(id);
      }
      numbers = new Map();
      // By code unit, not by the language of the machine: each build of a version is the same.
      for (const id of [...ids].sort()) {
        // English has no more than two of the forms; the others get their numbers with them.
        const base = id.replace(pluralForm, '');
        const forms = base === id ? [id] : pluralOrder.map((form) => `${base}.${form}`);
        for (const form of numbers.has(id) ? [] : forms) numbers.set(form, numbers.size);
      }
    },

    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (path.includes('/node_modules/')) return null;
      if (sourceMessages.test(path)) return { code: `export * from './numbered-messages.js';`, map: null };
      const isLocale = localeModule.test(path);
      const isLocales = localesModule.test(path);
      if (!isLocale && !isLocales && !/\b(msg|plural)\b/.test(code)) return null;

      const ast = this.parse(code);
      const result = new MagicString(code);

      if (isLocale) {
        stripLocale(this, result, ast);
      } else if (isLocales) {
        const first = exportedObject(ast)?.properties[0];
        const source = first && find(first, 'ImportExpression')[0]?.source;
        if (typeof source?.value !== 'string')
          this.error('expected an object of () => import("./de/feature.js")', 0);
        const file = source.value.replace(/^\.\/[^/]+/, `./${sourceLanguage}`);
        result.prependLeft(
          first.start,
          `${JSON.stringify(sourceLanguage)}: () => import(${JSON.stringify(file)}), `,
        );
      } else {
        stripCalls(this, result, ast);
      }
      if (!result.hasChanged()) return null;
      return { code: result.toString(), map: result.generateMap({ hires: 'boundary' }) };
    },
  };

  function stripCalls(context, result, ast) {
    walk(ast, (node) => {
      if (isCallOf(node, 'msg')) stripMessage(context, result, node);
      if (!isCallOf(node, 'plural')) return false;
      stripPlural(context, result, node);
      return true;
    });
  }

  function stripLocale(context, result, ast) {
    const texts = [];
    for (const [id, text] of textsOf(ast)) {
      if (!numbers.has(id)) context.error(`"${id}" is not in ${sourceLanguage}: npm run localize`, 0);
      if (text === undefined || text.includes(separator))
        context.error(`"${id}" is no text, or holds "${separator}"`, 0);
      texts[numbers.get(id)] = text;
    }
    const { start, end } = exportedObject(ast);
    // Compresses better than a list of strings: one character stands between two texts instead of three.
    result.update(start, end, `${JSON.stringify(texts.join(separator))}.split("${separator}")`);
  }

  /** The id and the expressions of the values of a `msg()`. */
  function readMessage(context, { arguments: [message, options], start }) {
    const id = messageId(options);
    if (id === undefined) context.error('msg() needs { id: "…" } with a literal string', start);
    const isTagged = message.type === 'TaggedTemplateExpression' && message.tag.name === 'str';
    if (!isTagged && literalText(message) === undefined)
      context.error(`"${id}" needs its text as a literal string or str\`…\``, message.start);
    if (!numbers.has(id)) context.error(`"${id}" is in no locale: npm run localize`, start);
    return { id, values: isTagged ? message.quasi.expressions : [] };
  }

  /** Of what stands between two places, leaves the values, which may hold messages themselves. */
  function keepValues(result, values, start, end, before) {
    let from = start;
    values.forEach((value, index) => {
      result.update(from, value.start, index ? '), (' : `${before}, [(`);
      from = value.end;
    });
    result.update(from, end, values.length ? ')])' : `${before})`);
  }

  function stripMessage(context, result, call) {
    const { id, values } = readMessage(context, call);
    if (pluralForm.test(id))
      context.error(`"${id}" is a form of a counted text, and stands in the forms of a plural()`, call.start);
    keepValues(result, values, call.arguments[0].start, call.end, String(numbers.get(id)));
  }

  function stripPlural(context, result, call) {
    const forms = call.arguments[1];
    const wanted = 'plural() needs its forms as { one: localizer.msg(…), …, other: localizer.msg(…) }';
    if (forms?.type !== 'ObjectExpression') context.error(wanted, call.start);
    const messages = forms.properties.map((property) => {
      if (!pluralOrder.includes(keyName(property)) || !isCallOf(property.value, 'msg'))
        context.error(wanted, property.start);
      return { form: keyName(property), ...readMessage(context, property.value) };
    });
    const other = messages.find(({ form }) => form === 'other');
    if (!other) context.error(wanted, forms.start);
    const textOf = ({ values }) => values.map(({ start, end }) => result.original.slice(start, end)).join();
    for (const message of messages) {
      const { id, form, values } = message;
      if (id !== other.id.replace(pluralForm, `.${form}`))
        context.error(`"${id}" needs the id of "${other.id}", with ".${form}" at its end`, forms.start);
      if (values.length && textOf(message) !== textOf(other))
        context.error(`"${id}" needs the values of "${other.id}"`, forms.start);
    }
    keepValues(result, other.values, forms.start, call.end, String(numbers.get(other.id)));
    // Of the forms, these values are all that is left.
    stripCalls(context, result, [call.callee, call.arguments[0], ...other.values]);
  }
}
