// Feeds the lint rule every direction of the table, allowed and forbidden, as an import of another folder.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { browserModules, directions, importDirections, pureFolders } from './import-directions.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  // Types are not needed to read imports.
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...importDirections],
});

/** The rules that a module with this text breaks. */
async function broken(filePath, text) {
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const refused = ['no-restricted-imports'];
const folders = Object.keys(directions);

describe('import directions', () => {
  for (const from of folders) {
    for (const to of folders) {
      if (from === to) continue;
      const { may } = directions[from];
      // A name that only a whole-folder line of the table allows, not a single module of it.
      const text = `import { thing } from '../${to}/thing.js'; export { thing };`;
      const deeper = `import { thing } from '../../${to}/thing.js'; export { thing };`;
      const expected = may.includes(to) ? [] : refused;
      test(`${from} ${may.includes(to) ? 'may' : 'may not'} import ${to}`, async () => {
        assert.deepEqual(await broken(`src/${from}/some-module.ts`, text), expected);
        assert.deepEqual(await broken(`src/${from}/inner/some-module.ts`, deeper), expected);
        assert.deepEqual(await broken(`src/${from}/a.ts`, `export * from '../${to}/thing.js';`), expected);
        assert.deepEqual(
          await broken(`src/${from}/a.ts`, `import type { A } from '../${to}/thing.js';`),
          expected,
        );
      });
    }
  }

  test('a source imports contracts, and nothing else of a feature', async () => {
    const from = 'src/sources/linked-events.ts';
    assert.deepEqual(await broken(from, "import type { CivicEvent } from '../event/event.js';"), []);
    assert.deepEqual(await broken(from, "import { phaseOf } from '../event/phase.js';"), refused);
    assert.deepEqual(await broken(from, "import { card } from '../event/event-card.js';"), refused);
  });

  test('an element reaches a source by a dynamic import', async () => {
    assert.deepEqual(
      await broken('src/event/a.ts', "export const a = import('../sources/linked-events.js');"),
      [],
    );
  });

  test('nothing in src imports what lies outside it', async () => {
    for (const folder of folders) {
      assert.deepEqual(
        await broken(`src/${folder}/a.ts`, "import '../../demo/endpoint/app.js';"),
        refused,
        folder,
      );
      assert.deepEqual(
        await broken(`src/${folder}/a.ts`, "import '../../test/fixtures/events.js';"),
        refused,
        folder,
      );
    }
  });

  test('the reference endpoint imports contracts and pure modules only', async () => {
    const from = 'demo/endpoint/app.ts';
    assert.deepEqual(await broken(from, "import '../../src/event/event.js';"), []);
    assert.deepEqual(await broken(from, "import '../../src/event/phase.js';"), []);
    assert.deepEqual(await broken(from, "import '../../src/event/event-card.js';"), refused);
    assert.deepEqual(await broken(from, "import '../../src/ui/icons.js';"), refused);
    assert.deepEqual(await broken(from, "import '../../src/endpoint/resource-controller.js';"), refused);
    assert.deepEqual(await broken(from, "import { html } from 'lit';"), refused);
  });
});

describe('pure modules', () => {
  for (const folder of pureFolders) {
    test(`${folder}: no Lit, no DOM, no module that has them`, async () => {
      const pure = `src/${folder}/some-logic.ts`;
      assert.deepEqual(await broken(pure, "import { html } from 'lit';"), refused);
      assert.deepEqual(await broken(pure, "import { until } from 'lit/directives/until.js';"), refused);
      assert.deepEqual(await broken(pure, "import { a } from './some-controller.js';"), refused);
      assert.deepEqual(await broken(pure, "import { a } from './some.styles.js';"), refused);
      assert.deepEqual(await broken(pure, 'export const title = document.title;'), ['no-restricted-globals']);
      assert.deepEqual(await broken(pure, "export const url = new URL('https://example.org');"), []);
    });
  }

  test('a controller and a style sheet may import Lit', async () => {
    assert.deepEqual(await broken('src/event/some-controller.ts', "import { html } from 'lit';"), []);
    assert.deepEqual(await broken('src/event/some.styles.ts', "import { css } from 'lit';"), []);
  });

  test('no module imports what makes HTML from a text', async () => {
    for (const file of ['src/event/event-card.ts', 'src/ui/button.ts', 'src/event/price.ts']) {
      assert.deepEqual(await broken(file, "import 'lit/directives/unsafe-html.js';"), refused, file);
    }
  });

  test('every browser module of the table is refused to a pure one', async () => {
    for (const path of browserModules.filter((glob) => !/[*!]/.test(glob))) {
      const name = path.replace('src/event/', './').replace(/\.ts$/, '.js');
      assert.deepEqual(await broken('src/event/some-logic.ts', `import '${name}';`), refused, name);
    }
    assert.deepEqual(await broken('src/event/some-logic.ts', "import './event-card.js';"), refused);
    assert.deepEqual(await broken('src/event/some-logic.ts', "import './event-text.js';"), []);
    assert.deepEqual(await broken('src/event/some-logic.ts', "import './event.js';"), []);
    assert.deepEqual(await broken('src/event/event-card.ts', "import { html } from 'lit';"), []);
    assert.deepEqual(await broken('src/event/event-text.ts', "import { html } from 'lit';"), refused);
  });
});

test('npm run lint knows the table', async () => {
  const project = new ESLint();
  for (const folder of folders) {
    const { rules } = await project.calculateConfigForFile(`src/${folder}/some-module.ts`);
    assert.equal(rules['no-restricted-imports']?.[0], 2, folder);
  }
});
