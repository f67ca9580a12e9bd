import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventLocales } from '../../src/localize/locales/event.js';
import { templates as english } from '../../src/localize/locales/en/event.js';
import type { Templates } from '../../src/localize/localizer.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the locales hold what the source says, all of it translated', async () => {
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const args = ['src/localize/build/localize.mjs', '--check'];
    const child = execFile(process.execPath, args, { cwd: root }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stderr || stdout });
    });
  });
  assert.equal(code, 0, output);
});

const source: Templates = english;
const ids = Object.keys(source);
const pluralForm = /^(.*)\.(zero|one|two|few|many|other)$/;

/** The counted texts, by their ids without the form. */
const counted = new Set(ids.flatMap((id) => pluralForm.exec(id)?.[1] ?? []));
const plain = ids.filter((id) => !pluralForm.test(id));
const values = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

test('messages are found in a call of a localizer, of an element and in plural forms', () => {
  assert.equal(source['localize.time-range-next-day'], '{0}–{1} (next day)', 'localizer.msg(str`…`)');
  assert.equal(source['ui.retry'], 'Try again', 'const { localizer } = this');
  assert.equal(source['ui.empty'], 'There is nothing here yet.', 'this.localizer.msg(…)');
  assert.equal(source['event.places-left.one'], '{0} place left', 'localizer.plural(…)');
});

test('each language of the folder is one that the elements name, and English', () => {
  const folders = readdirSync(`${root}src/localize/locales`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  assert.deepEqual(folders.map(({ name }) => name).sort(), ['en', ...Object.keys(eventLocales)].sort());
  assert.ok(Object.keys(eventLocales).length >= 2);
});

for (const [language, load] of Object.entries({
  en: () => import('../../src/localize/locales/en/event.js'),
  ...eventLocales,
})) {
  describe(`the messages in ${language}`, async () => {
    const templates: Templates = (await load()).templates;
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();

    test('are all there, and no others', () => {
      const expected = [
        ...plain,
        ...[...counted].flatMap((base) => categories.map((form) => `${base}.${form}`)),
      ];
      assert.deepEqual(Object.keys(templates).sort(), expected.sort());
    });

    test('are texts with the values of the source', () => {
      for (const [id, text] of Object.entries(templates)) {
        const model = source[id] ?? source[id.replace(pluralForm, '$1.other')] ?? '';
        assert.deepEqual(values(text), values(model), `${id}: "${text}" and "${model}" have other values`);
        assert.equal(text, text.trim(), id);
        assert.notEqual(text, '', id);
        assert.doesNotMatch(text, /[<>]|&\w+;/, `${id} is HTML`);
      }
    });
  });
}

test('the German is right in Switzerland too, which writes no ß', async () => {
  const { templates } = await eventLocales.de!();
  assert.deepEqual(
    Object.entries(templates).filter(([, text]) => text.includes('ß')),
    [],
  );
});
