import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup, type OutputChunk } from 'rollup';
import { stripSourceMessages } from '../../src/embed/build/strip-source-messages.mjs';
import { Localizer, type Templates } from '../../src/localize/localizer.js';

/** The modules of a small project, as TypeScript leaves them. */
const project = {
  'localize/localizer.js': 'export const str = (strings, ...values) => ({ strings, values });',
  'localize/locales/en/event.js': `export const templates = {
    'event.ends-at': 'Ends at {0} ({1})', 'event.join': 'Join us', 'event.none': 'No value at all',
    'event.part.one': '{0} part, {1}', 'event.part.other': '{0} parts, {1}', 'ui.retry': \`Try it again\` };`,
  'localize/locales/de/event.js': `export const templates = {
    'event.join': 'Mitmachen', 'event.ends-at': 'Um {0} vorbei ({1})', 'event.none': 'Ohne Wert',
    'event.part.one': '{0} Teil, {1}', 'event.part.other': '{0} Teile, {1}', 'ui.retry': 'Noch einmal' };`,
  // A language that counts with more forms than English.
  'localize/locales/sl/event.js': `export const templates = {
    'event.join': 'Pridruži se', 'event.ends-at': 'Konec ob {0} ({1})', 'event.none': 'Brez vrednosti',
    'event.part.one': '{0} del, {1}', 'event.part.two': '{0} dela, {1}', 'event.part.few': '{0} deli, {1}',
    'event.part.other': '{0} delov, {1}', 'ui.retry': 'Znova' };`,
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
    input: join(folder, 'event/card.js'),
    plugins: [stripSourceMessages({ locales: pathToFileURL(join(folder, 'localize/locales/')) })],
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
      const isEnglish = facadeModuleId?.includes('/en/') ?? false;
      assert.equal(/Join|Try|Ends|part,|No value/.test(code), isEnglish, name);
      assert.doesNotMatch(code, /event\.(join|part)|What the button says/, 'neither ids nor descriptions');
    }
  });

  test('speaks every language that the elements name, and English', async () => {
    await build();
    const { say, locales } = (await import(pathToFileURL(join(folder, 'dist/card.mjs')).href)) as Card;
    assert.deepEqual(Object.keys(locales), ['en', 'de', 'sl']);
    const speak = async (language: string): Promise<string[]> =>
      say(new Localizer(language, (await locales[language]!()).templates), '18:00');
    assert.deepEqual(await speak('en'), [
      'Join us',
      'Try it again',
      'Ends at 18:00 (Join us)',
      'No value at all',
      '2 parts, last',
    ]);
    assert.deepEqual(await speak('de'), [
      'Mitmachen',
      'Noch einmal',
      'Um 18:00 vorbei (Mitmachen)',
      'Ohne Wert',
      '2 Teile, last',
    ]);
    assert.equal((await speak('sl')).at(-1), '2 dela, last');
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
