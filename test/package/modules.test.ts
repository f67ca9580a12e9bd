import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';
import { InstalledPackage, manifest } from './installed-package.js';

let app: InstalledPackage;
before(() => {
  app = new InstalledPackage();
});
after(() => {
  app.remove();
});

/** Runs a module in plain Node, in the app, and answers the JSON that it prints. */
function run(code: string): unknown {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: app.folder,
      encoding: 'utf8',
    }),
  );
}

/** A registry as a browser has it, which writes down what is defined. */
const registry = `
  const defined = new Map();
  globalThis.customElements = {
    get: (name) => defined.get(name),
    define(name, type) {
      if (defined.has(name)) throw new Error(name + ' is defined twice');
      defined.set(name, type);
    },
  };
`;

const ids = Object.keys(manifest.exports)
  .filter((path) => !path.includes('*') && !path.endsWith('.json'))
  .map((path) => path.replace('.', manifest.name));
const isDefining = (id: string) => id.includes('/define/');

describe('the modules', () => {
  test('are all importable in plain Node, and those of the classes register nothing', () => {
    const modules = ids.filter((id) => !isDefining(id));
    assert.ok(modules.includes('civic-elements') && modules.includes('civic-elements/event/event-card'));
    const names = run(`${registry}
      const before = Object.keys(globalThis);
      for (const id of ${JSON.stringify(modules)}) await import(id);
      const added = Object.keys(globalThis).filter((key) => !before.includes(key));
      console.log(JSON.stringify({ defined: [...defined.keys()], added }));
    `) as { defined: string[]; added: string[] };
    assert.deepEqual(names.defined, []);
    // What Lit itself leaves there.
    assert.deepEqual(
      names.added.filter((name) => !/^(lit|reactive)[A-Z]/.test(name)),
      [],
    );
  });

  test('that register do so once, also when loaded twice or when the page has the element', () => {
    const defined = run(`${registry}
      const own = class {};
      defined.set('civic-event-list', own);
      for (const id of ${JSON.stringify(ids.filter(isDefining))}) {
        await import(id);
        // A second copy, as two bundles on a page have it.
        await import(import.meta.resolve(id) + '?again');
      }
      console.log(JSON.stringify([[...defined.keys()].sort(), defined.get('civic-event-list') === own]));
    `);
    assert.deepEqual(defined, [['civic-event-card', 'civic-event-list'], true]);
  });

  test('work without a browser where they are pure', () => {
    const answers = run(`
      import { recognizeMeetingLink } from 'civic-elements/event/meeting-link';
      import { calendarFile } from 'civic-elements/event/calendar-file';
      import { EventSchema } from 'civic-elements/event/event';
      import { readEvent } from 'civic-elements/event/read-event';
      const { value } = readEvent({ '@type': 'Event', name: 'Walk', startDate: '2026-05-01T10:00', timeZone: 'Europe/Vienna' }, 'https://council.example/walk.json');
      console.log(JSON.stringify({
        provider: recognizeMeetingLink('https://zoom.us/j/98765432101').provider,
        file: calendarFile(value).split('\\r\\n')[0],
        schema: EventSchema.type,
      }));
    `);
    assert.deepEqual(answers, { provider: 'zoom', file: 'BEGIN:VCALENDAR', schema: 'object' });
  });

  test('the messages of another language are found from the installed package', () => {
    const template = run(`
      import { EventCard } from 'civic-elements';
      const { templates } = await EventCard.locales.fi();
      console.log(JSON.stringify(Object.keys(templates).length > 20));
    `);
    assert.equal(template, true);
  });
});

const consumer = `
import { configure, EventCard, type CivicEvent } from 'civic-elements';
import { EventList } from 'civic-elements/event/event-list';
import { recognizeMeetingLink } from 'civic-elements/event/meeting-link';
import { calendarFile } from 'civic-elements/event/calendar-file';
import 'civic-elements/define/event-card';

const event: CivicEvent = { name: { en: 'Walk' }, startDate: '2026-05-01' };
configure({ request: (request: Request) => fetch(request) });
const card: EventCard = document.createElement('civic-event-card');
card.event = event;
card.headingLevel = 2;
card.addEventListener('civic-error', ({ code, url }) => [code.length, url.length]);
export const list: EventList = new EventList();
export const kind: string | undefined = recognizeMeetingLink('https://zoom.us/j/1')?.kind;
export const file: string = calendarFile(event);

// @ts-expect-error a heading level is a number
card.headingLevel = 'two';
// @ts-expect-error a start is a text
export const wrong: CivicEvent = { startDate: 2026 };
`;

describe('the types', () => {
  const resolutions = {
    bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  };
  for (const [name, resolution] of Object.entries(resolutions)) {
    test(`compile in a strict app with moduleResolution "${name}", declarations checked too`, () => {
      const file = join(app.folder, `consumer-${name}.mts`);
      writeFileSync(file, consumer);
      const program = ts.createProgram([file], {
        ...resolution,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      });
      // Our own declarations, not those of what we depend on.
      const complaints = program
        .getSourceFiles()
        .filter(({ fileName }) => fileName.startsWith(app.folder.replaceAll('\\', '/')))
        .flatMap((source) => [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ])
        .map(({ file: at, messageText }) => {
          return `${at?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
        });
      assert.deepEqual(complaints, []);
    });
  }
});

describe('a bundler', () => {
  /** What is left of an app's module, and from where. */
  async function bundle(code: string) {
    const input = join(app.folder, 'entry.mjs');
    writeFileSync(input, code);
    const result = await rollup({
      input,
      external: /^(lit|valibot|@floating-ui\/dom)(\/|$)/,
      plugins: [nodeResolve()],
      onwarn: () => undefined,
    });
    const { output } = await result.generate({ format: 'es' });
    await result.close();
    return output[0];
  }

  test('leaves out classes that are imported and not used', async () => {
    const { code } = await bundle(`import { EventCard, EventList } from 'civic-elements';`);
    assert.equal(code.trim(), '');
  });

  test('keeps what registers an element', async () => {
    const { code } = await bundle(`import 'civic-elements/define/event-card';`);
    assert.match(code, /customElements\.define\('civic-event-card'/);
    assert.doesNotMatch(code, /customElements\.define\('civic-event-list'/);
  });

  test('takes of the pure modules neither Lit nor Valibot', async () => {
    const { imports, modules } = await bundle(
      `import { recognizeMeetingLink } from 'civic-elements/event/meeting-link'; console.log(recognizeMeetingLink);`,
    );
    assert.deepEqual(imports, []);
    assert.deepEqual(
      Object.keys(modules).filter((id) => /-card|-list|\/ui\//.test(id)),
      [],
    );
  });
});
