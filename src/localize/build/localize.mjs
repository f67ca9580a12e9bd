/**
 * `npm run localize`: finds the messages in the source, updates the XLIFF files that translators
 * work on, and writes the modules that the elements load. With `--check` it writes nothing, and
 * fails if it would.
 *
 * Extraction and XLIFF are those of @lit/localize-tools (lit-localize.json). The modules are ours:
 *
 * - one a language and feature, `locales/de/event.ts`, which holds the feature's messages and those
 *   of the folders it builds on, so that an element needs one request for its language and does not
 *   grow with the features beside it;
 * - one a feature, `locales/event.ts`, which names them for the static `locales` of its elements;
 * - English too, for the script-tag build, whose code has no texts.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { makeFormatter } from '@lit/localize-tools/lib/formatters/index.js';
import { LitLocalizer } from '@lit/localize-tools/lib/index.js';
import { parseStringAsTemplateLiteral, stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';
import { format, resolveConfig } from 'prettier';

/** Folders of src/ that every feature builds on. */
const sharedFolders = ['localize', 'endpoint', 'ui'];

/** Features that show elements of other features. */
const usedFeatures = { pilot: ['event', 'survey'] };

const pluralForm = /^(.*)\.(zero|one|two|few|many|other)$/;
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const config = readConfigFileAndWriteSchema(`${root}lit-localize.json`);
const isCheck = process.argv.includes('--check');

class Extractor extends LitLocalizer {
  config = config;
}

/**
 * The extractor makes one placeholder of neighbours such as `${month} ${year}`, which no translator
 * could take apart: here it is one an expression, numbered in their order.
 */
function separatePlaceholders(contents) {
  let index = 0;
  return contents.flatMap((part) => {
    if (typeof part === 'string') return part;
    const { head, templateSpans } = parseStringAsTemplateLiteral(part.untranslatable);
    const separated = templateSpans.flatMap(({ expression, literal }) => [
      // The parser counts from the backtick before the text.
      {
        untranslatable: `\${${part.untranslatable.slice(expression.pos - 1, expression.end - 1)}}`,
        index: index++,
      },
      literal.text,
    ]);
    return [head.text, ...separated].filter((text) => text !== '');
  });
}

/** All messages of the source, checked; problems are thrown as one error. */
function extract() {
  const { messages, errors } = new Extractor().extractSourceMessages();
  const problems = errors.length ? [stringifyDiagnostics(errors)] : [];
  const ids = new Set(messages.map(({ name }) => name));
  for (const message of messages) {
    const { name, file, node, contents } = message;
    const path = relative(root, file.fileName);
    const where = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const folder = /^src\/([^/]+)\//.exec(path)?.[1];
    if (!name.startsWith(`${folder}.`)) {
      problems.push(
        `${where}: the message needs an id that begins with its folder, "${folder}.…"; it is "${name}"`,
      );
    }
    if (message.tag === 'html') problems.push(`${where}: "${name}" is html; messages are plain texts`);
    message.contents = separatePlaceholders(contents);
    const values = message.contents.filter((part) => typeof part !== 'string');
    if (values.length > 10) problems.push(`${where}: "${name}" has more than ten values`);
    if (message.contents.some((part) => typeof part === 'string' && /\{\d\}/.test(part))) {
      problems.push(`${where}: "${name}" holds what stands for a value, such as {0}`);
    }
    const base = pluralForm.exec(name)?.[1];
    for (const form of base ? pluralForms : []) {
      if (!ids.has(`${base}.${form}`)) problems.push(`${where}: "${base}" lacks the plural form "${form}"`);
    }
  }
  if (problems.length) throw new Error(problems.join('\n'));
  return messages;
}

/** Whether a language has the plural form that an id stands for; true of all other ids. */
function isNeeded(id, language) {
  const form = pluralForm.exec(id)?.[2];
  return !form || new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes(form);
}

/** The text as `Templates` has it, with {0} for the first value. */
function templateText(contents) {
  return contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join('');
}

/** Writes the messages to the XLIFF file of a language, where its translations stay; a check writes to a copy. */
async function updateInterchange(language, messages) {
  const file = `${config.interchange.xliffDir}/${language}.xlf`;
  const before = await readFile(config.resolve(file), 'utf8').catch(() => '');
  const folder = isCheck ? await mkdtemp(join(tmpdir(), 'localize-')) : root;
  const formatter = makeFormatter({
    ...config,
    targetLocales: [language],
    resolve: (path) => resolve(folder, path),
  });
  if (isCheck) await save(join(folder, file), before);
  const translations = formatter.readTranslations().flatMap((bundle) => bundle.messages);
  await formatter.writeOutput(messages, new Map([[language, translations]]));
  const isCurrent = (await readFile(join(folder, file), 'utf8')) === before;
  if (isCheck) await rm(folder, { recursive: true });
  return {
    translations,
    problems: isCheck && !isCurrent ? [`${file} is not what the source says: npm run localize`] : [],
  };
}

/** The texts of one language by id, and what is wrong with them. What is not translated stays English. */
async function translate(language, messages) {
  const needed = messages.filter(({ name }) => isNeeded(name, language));
  const texts = new Map(needed.map(({ name, contents }) => [name, templateText(contents)]));
  if (language === config.sourceLocale) return { texts, problems: [] };

  const { translations, problems } = await updateInterchange(language, needed);
  const values = (contents) =>
    contents
      .flatMap((part) => part.index ?? [])
      .sort()
      .join();
  for (const { name, contents } of needed) {
    const translation = translations.find((candidate) => candidate.name === name);
    if (!translation) {
      problems.push(`${language}: "${name}" is not translated: ${texts.get(name)}`);
    } else if (values(translation.contents) !== values(contents)) {
      problems.push(`${language}: "${name}" needs each value of the source once: ${texts.get(name)}`);
    } else {
      texts.set(name, templateText(translation.contents));
    }
  }
  return { texts, problems };
}

async function save(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Writes a module; a check says what would be written. */
async function writeModule(path, code) {
  const file = `${config.output.outputDir}/${path}`;
  const options = await resolveConfig(config.resolve(file));
  const formatted = await format(code, { ...options, parser: 'typescript' });
  const current = await readFile(config.resolve(file), 'utf8').catch(() => '');
  if (current === formatted) return [];
  if (isCheck) return [`${file} is not what the source says: npm run localize`];
  await save(config.resolve(file), formatted);
  return [];
}

const warning = '// Written by `npm run localize`. The texts are those of the source and of ../xliff.';

async function main() {
  const messages = extract();
  const folders = new Set(messages.map(({ name }) => name.split('.')[0]));
  const features = [...folders].filter((folder) => !sharedFolders.includes(folder)).sort();
  const problems = [];
  for (const language of [config.sourceLocale, ...config.targetLocales]) {
    const translation = await translate(language, messages);
    problems.push(...translation.problems);
    for (const feature of features) {
      const holds = [...sharedFolders, ...(usedFeatures[feature] ?? []), feature];
      const texts = [...translation.texts].filter(([id]) => holds.includes(id.split('.')[0]));
      const templates = Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
      problems.push(
        ...(await writeModule(
          `${language}/${feature}.ts`,
          `${warning}\nexport const templates = ${JSON.stringify(templates)};`,
        )),
      );
    }
  }
  for (const feature of features) {
    const entries = config.targetLocales.map(
      (language) => `'${language}': () => import('./${language}/${feature}.js')`,
    );
    problems.push(
      ...(await writeModule(
        `${feature}.ts`,
        `${warning}\nimport type { Locales } from '../localize-controller.js';\n
       /** What the elements of src/${feature} can speak beside English. */
       export const ${feature}Locales: Locales = { ${entries.join()} };`,
      )),
    );
  }
  console.log(`${messages.length} messages in ${features.join(', ')}`);
  if (problems.length) throw new Error(problems.join('\n'));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
