import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type OutputChunk } from 'rollup';
import { compile } from '../../src/embed/build/compile.mjs';
import { pluralOrder, stripSourceMessages } from '../../src/embed/build/strip-source-messages.mjs';
import type * as LocalizerModule from '../../src/localize/localizer.js';
import type { Localizer, Templates } from '../../src/localize/localizer.js';
import { pluralOrder as orderOfNumbers } from '../../src/localize/numbered-messages.js';

/** The modules of a small project, as TypeScript leaves them. */
const project = {
  'localize/localizer.js': `export * from ${JSON.stringify(fileURLToPath(new URL('../../src/localize/localizer.ts', import.meta.url)))};`,
  'localize/locales/en/event.js': `export const templates = {
    'event.ends-at': 'Ends at {0} ({1})', 'event.join': 'Join us', 'event.none': 'No value at all',
    'event.part.one': '{0} part, {1}', 'event.part.other': '{0} parts, {1}', 'event.times.one': 'Just once', 'event.times.other': '{0} {1} times',
    'ui.retry': \`Try it again\` };`,
  'localize/locales/de/event.js': `export const templates = {
    'event.join': 'Mitmachen', 'event.ends-at': 'Um {0} vorbei ({1})', 'event.none': 'Ohne Wert',
    'event.part.one': '{0} Teil, {1}', 'event.part.other': '{0} Teile, {1}',
    'event.times.one': 'Nur einmal', 'event.times.other': '{1}-mal {0}', 'ui.retry': 'Noch einmal' };`,
  // A language that counts with more forms than English.
  'localize/locales/sl/event.js': `export const templates = {
    'event.join': 'Pridruži se', 'event.ends-at': 'Konec ob {0} ({1})', 'event.none': 'Brez vrednosti',
    'event.part.one': '{0} del, {1}', 'event.part.two': '{0} dela, {1}', 'event.part.few': '{0} deli, {1}',
    'event.part.other': '{0} delov, {1}', 'event.times.other': '{1}-krat {0}', 'ui.retry': 'Znova' };`,
  'localize/locales/event.js': `export const eventLocales = { 'de': () => import('./de/event.js'), sl: () => import('./sl/event.js') };`,
  'event/card.js': `
    import { str } from '../localize/localizer.js';
    export { eventLocales as locales } from '../localize/locales/event.js';
    export function say(localizer, time) {
      const { msg } = localizer;
      const host = { localizer };
      return [
        localizer.msg('Join us', { id: 'event.join', desc: 'What the button says' }),
        host.localizer.msg(\`Try it again\`, { 'id': \`ui.retry\` }),
        msg(str\`Ends at \${time} (\${/* in words */ host.localizer.msg('Join us', { id: 'event.join' })})\`, { id: 'event.ends-at' }),
        localizer.msg(str\`No value at all\`, { id: 'event.none' }),
        localizer.plural(2, {
          zero: localizer.msg(str\`\${2} parts, \${(time, 'first'), 'last'}\`, { id: 'event.part.zero' }),
          one: localizer.msg(str\`\${2} part, \${(time, 'first'), 'last'}\`, { id: 'event.part.one' }),
          two: localizer.msg(str\`\${2} parts, \${(time, 'first'), 'last'}\`, { id: 'event.part.two' }),
          other: localizer.msg(str\`\${2} parts, \${(time, 'first'), 'last'}\`, { id: 'event.part.other' }),
        }),
        localizer.plural(1, {
          other: localizer.msg(str\`\${localizer.msg('Join us', { id: 'event.join' })} \${1} times\`, { id: 'event.times.other' }),
          one: localizer.msg('Just once', { id: 'event.times.one' }),
        }),
      ];
    }`,
};

interface Card {
  say: (localizer: Localizer, time: string) => string[];
  locales: Record<string, () => Promise<{ templates: Templates }>>;
}

let folder: string;

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function build(): Promise<OutputChunk[]> {
  const bundle = await rollup({
    input: [join(folder, 'event/card.js'), join(folder, 'localize/localizer.js')],
    plugins: [
      compile(),
      nodeResolve(),
      stripSourceMessages({ locales: pathToFileURL(join(folder, 'localize/locales/')) }),
    ],
  });
  const { output } = await bundle.write({
    dir: join(folder, 'dist'),
    entryFileNames: '[name].mjs',
    sourcemap: true,
  });
  return output.filter((part) => part.type === 'chunk');
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strip-'));
});
beforeEach(() => write(project));
after(() => rm(folder, { recursive: true }));

describe('the script-tag build', () => {
  test('holds no English but in the module of English', async () => {
    for (const { code, name, facadeModuleId } of await build()) {
      assert.doesNotMatch(code, /\.raw\b/, 'nor what reads messages in the source');
      if (name === 'localizer') continue;
      const isEnglish = facadeModuleId?.includes('/en/') ?? false;
      assert.equal(/Join|Try|Ends|part,|No value|once|times/.test(code), isEnglish, name);
      assert.doesNotMatch(code, /event\.(join|part)|What the button says/, 'neither ids nor descriptions');
    }
  });

  test('speaks every language that the elements name, and English', async () => {
    await build();
    const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, 'dist', name)).href);
    const { say, locales } = (await load('card.mjs')) as Card;
    const { Localizer } = (await load('localizer.mjs')) as typeof LocalizerModule;
    assert.deepEqual(Object.keys(locales), ['en', 'de', 'sl']);
    const speak = async (language: string): Promise<string[]> =>
      say(new Localizer(language, (await locales[language]!()).templates), '18:00');
    assert.deepEqual(await speak('en'), [
      'Join us',
      'Try it again',
      'Ends at 18:00 (Join us)',
      'No value at all',
      '2 parts, last',
      'Just once',
    ]);
    assert.deepEqual(await speak('de'), [
      'Mitmachen',
      'Noch einmal',
      'Um 18:00 vorbei (Mitmachen)',
      'Ohne Wert',
      '2 Teile, last',
      'Nur einmal',
    ]);
    assert.deepEqual(
      (await speak('sl')).slice(-2),
      ['2 dela, last', '1-krat Pridruži se'],
      'a form that English lacks, and one that this locale lacks',
    );
    assert.deepEqual(
      new Set(say(new Localizer('en'), '18:00')),
      new Set(['']),
      'before a language is loaded',
    );
  });

  test('writes a message as a number, its values and nothing else', async () => {
    const [{ code }] = (await build()) as [OutputChunk];
    assert.match(code, /localizer\.msg\(\d+\),/);
    assert.match(code, /localizer\.plural\(2, \d+, \[\(2\), \('last'\)\]\)/);
  });

  test('reads the forms of a counted text in the order in which it writes them', () => {
    assert.deepEqual(pluralOrder, orderOfNumbers);
  });

  test('keeps its source map', async () => {
    const [{ code, map }] = (await build()) as [OutputChunk];
    const lines = code.split('\n');
    const line = lines.findIndex((text) => text.includes('plural'));
    const entry = new SourceMap(JSON.parse(map!.toString()) as never).findEntry(
      line,
      lines[line]!.indexOf('plural'),
    );
    const original = project['event/card.js'].split('\n');
    assert.match((entry as { originalSource: string }).originalSource, /event\/card\.js$/);
    assert.match(original[(entry as { originalLine: number }).originalLine]!, /localizer\.plural/);
  });
});

describe('the build stops', () => {
  const faults: [what: string, files: Record<string, string>, message: RegExp][] = [
    [
      'at a message without an id',
      { 'event/card.js': `export const say = (l) => l.msg('Join us');` },
      /msg\(\) needs \{ id/,
    ],
    [
      'at an id that is no literal',
      { 'event/card.js': `export const say = (l, id) => l.msg('Join us', { id });` },
      /msg\(\) needs \{ id/,
    ],
    [
      'at an id with a value in it',
      { 'event/card.js': 'export const say = (l, n) => l.msg("Join us", { id: `event.${n}` });' },
      /msg\(\) needs \{ id/,
    ],
    [
      'at options that are no literal',
      { 'event/card.js': `export const say = (l, o) => l.msg('Join us', o);` },
      /msg\(\) needs \{ id/,
    ],
    [
      'at a text that is no literal',
      { 'event/card.js': `export const say = (l, t) => l.msg(t, { id: 'event.join' });` },
      /needs its text/,
    ],
    [
      'at a template without str',
      { 'event/card.js': 'export const say = (l, t) => l.msg(`Ends ${t}`, { id: "event.join" });' },
      /needs its text/,
    ],
    [
      'at a message that was not extracted',
      { 'event/card.js': `export const say = (l) => l.msg('New', { id: 'event.new' });` },
      /"event\.new" is in no locale/,
    ],
    [
      'at a translation of what is no more',
      { 'localize/locales/de/event.js': `export const templates = { 'event.old': 'Alt' };` },
      /"event\.old" is not in en/,
    ],
    [
      'at a plural form of what is no more',
      { 'localize/locales/sl/event.js': `export const templates = { 'event.old.few': '{0} stari' };` },
      /"event\.old\.few" is not in en/,
    ],
    [
      'at a form of a counted text that stands alone',
      { 'event/card.js': `export const say = (l) => l.msg('part', { id: 'event.part.one' });` },
      /"event\.part\.one" is a form of a counted text/,
    ],
    [
      'at a counted text whose forms are not written in the call',
      { 'event/card.js': 'export const say = (l, forms) => l.plural(2, forms);' },
      /plural\(\) needs its forms/,
    ],
    [
      'at a counted text without its general form',
      {
        'event/card.js': `export const say = (l) => l.plural(2, { one: l.msg('', { id: 'event.part.one' }) });`,
      },
      /plural\(\) needs its forms/,
    ],
    [
      'at a counted text of two ids',
      {
        'event/card.js': `export const say = (l) => l.plural(2, {
          one: l.msg('', { id: 'event.times.one' }), other: l.msg('', { id: 'event.part.other' }) });`,
      },
      /"event\.times\.one" needs the id of "event\.part\.other"/,
    ],
    [
      'at a counted text whose forms have values of their own',
      {
        'event/card.js': `export const say = (l, str, a, b) => l.plural(2, {
          one: l.msg(str\`\${a}\`, { id: 'event.part.one' }), other: l.msg(str\`\${b}\`, { id: 'event.part.other' }) });`,
      },
      /"event\.part\.one" needs the values of "event\.part\.other"/,
    ],
    [
      'at a text with what stands between texts',
      { 'localize/locales/de/event.js': `export const templates = { 'event.join': 'Mit|machen' };` },
      /"event\.join" is no text, or holds "\|"/,
    ],
    [
      'at a list of locales that it cannot read',
      { 'localize/locales/event.js': 'export const eventLocales = {};' },
      /expected an object of/,
    ],
  ];
  for (const [what, files, message] of faults) {
    test(what, async () => {
      await write(files);
      await assert.rejects(build(), message);
    });
  }
});
