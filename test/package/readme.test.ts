// What README.md says is tried: its snippet, its examples, its policy, its links. Needs `npm run build` and a Chromium.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Hono } from 'hono';
import puppeteer, { type Browser } from 'puppeteer-core';
import ts from 'typescript';
import type * as v from 'valibot';
import { siteZip } from '../../demo/site/build-site.js';
import { exampleEvents } from '../../demo/site/events.js';
import { EventSchema } from '../../src/event/event.js';
import { readEvent, readEvents } from '../../src/event/read-event.js';
import { cardsShown } from '../embed/browser-page.js';
import { chromiumFlags, findChromium } from '../find-browser.mjs';
import { budgets } from '../size/budgets.js';
import { staticServer, type StaticServer } from '../static-server.js';
import { InstalledPackage, manifest, root } from './installed-package.js';
import { declarations, withTables } from './readme-tables.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const firstLines = readme.split('\n').slice(0, 40).join('\n');

/** The code of every fence in a language. */
const fences = (text: string, language: string) =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!);

/** What stands below a heading, until the next of its level or above. */
function section(title: string): string {
  const start = readme.search(new RegExp(`^#+ ${title}$`, 'm'));
  assert.ok(start >= 0, `no heading "${title}"`);
  const level = /^#+/.exec(readme.slice(start))![0].length;
  const rest = readme.slice(start + level);
  const end = rest.search(new RegExp(`^#{1,${String(level)}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of the tables in a text, each the cells, without heads. */
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line, index, lines) => line.startsWith('|') && !/^\| *-|^\| *-/.test(lines[index + 1] ?? ''))
    .filter((line) => !/^\| *-/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));

const codes = (text: string) =>
  [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The snippet as it is printed: the first HTML there is. */
const [snippet = ''] = fences(firstLines, 'html');

describe('the first 40 lines of README.md', () => {
  test('say in one sentence what it is', () => {
    const [title, , sentence = '', next] = firstLines.split('\n');
    assert.equal(title, '# civic-elements');
    assert.match(sentence, /^[A-Z][^.]+\.$/);
    assert.equal(next, '');
  });

  test('hold one picture, with a text in its place, of at most 150 kB', () => {
    const pictures = [...firstLines.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.equal(pictures.length, 1);
    const [, text = '', path = ''] = pictures[0]!;
    assert.ok(text.length > 20, text);
    assert.ok(statSync(join(root, path)).size <= 150_000, path);
  });

  test('have three steps, two lines to paste and how to see it all', () => {
    assert.deepEqual(
      [...firstLines.matchAll(/^(\d)\. /gm)].map(([, number]) => number),
      ['1', '2', '3'],
    );
    assert.equal(snippet.trim().split('\n').length, 2);
    assert.match(firstLines, /`npm start`/);
    assert.ok(firstLines.includes(`civic-elements-${manifest.version}.zip`), 'the version of the zip');
  });

  test('prove each fact by a link, and lead on by four', () => {
    const facts = firstLines.split('\n').filter((line) => line.startsWith('- '));
    assert.ok(facts.length >= 4);
    for (const fact of facts) assert.match(fact, /\]\(test\//, fact);
    const ways = firstLines.split('\n').find((line) => line.startsWith('[No endpoint?]')) ?? '';
    assert.equal(ways.match(/\]\(#/g)?.length, 4);
  });

  test('name the budgets that `npm run size` measures against', () => {
    for (const name of ['loader', 'event-card']) {
      assert.ok(firstLines.includes(`${String(budgets[name]!.brotli / 1000)} kB`), name);
    }
  });
});

describe('the snippet of README.md, beside the unpacked zip', () => {
  const made = new Date();
  const files = unzipSync(siteZip(made));
  const [event] = exampleEvents(made);
  const [policy = ''] = fences(section('Content Security Policy'), '');
  let folder: string;
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'civic-elements-readme-'));
    for (const [path, bytes] of Object.entries(files)) {
      const target = join(folder, 'civic-elements', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    const council = new Hono();
    council.get('/', (context) => {
      const { origin } = new URL(context.req.url);
      context.header(
        'Content-Security-Policy',
        policy.trim().replaceAll('https://www.council.example', origin),
      );
      // Only the snippet: what else a page has could help it.
      const content = context.req.query('structured-data')
        ? snippet.replace('<div ', '<div data-structured-data="on" ')
        : snippet;
      return context.html(
        `<!doctype html><html lang="en"><title>Council</title><body>\n${content}</body></html>`,
      );
    });
    council.get('/favicon.ico', (context) => context.body(null, 204));
    server = await staticServer(council, folder);
    browser = await puppeteer.launch({ executablePath: findChromium()!, args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('is that of the README in the zip', () => {
    assert.ok(strFromU8(files['README.txt']!).replaceAll('\r\n', '\n').includes(snippet));
  });

  for (const query of ['', '?structured-data=1']) {
    const title = query ? 'with JSON-LD, too' : 'shows the card';
    test(`${title}: under the policy that README.md prints, nobody else asked, nothing stored`, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const hosts = new Set<string>();
      const complaints: string[] = [];
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${server.origin}/${query}`);
      await cardsShown(page, 1, event!.name.en);
      if (query) await page.waitForSelector('civic-event-card > script[type="application/ld+json"]');
      await page.waitForNetworkIdle({ idleTime: 200 });
      // The link inside has done its work.
      assert.equal(await page.$eval('[data-civic] a', (link) => link.checkVisibility()), false);
      assert.deepEqual([...hosts], [server.origin]);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await context.cookies(), []);
      const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
      ]);
      assert.deepEqual(stored, [0, 0, 0]);
      await context.close();
    });
  }
});

describe('the reference in README.md', () => {
  test('has the tables of the manifest and the tokens: `npm run analyze` writes them', async () => {
    assert.equal(readme, await withTables(readme));
  });

  test('names every attribute, property, method, event, slot, part and token of the elements', () => {
    const named = new Set(codes(section('Every attribute, event, part') + section('For designers')));
    for (const declaration of declarations().filter(({ tagName }) => tagName !== undefined)) {
      const { attributes = [], events = [], cssParts = [], cssProperties = [], members = [] } = declaration;
      const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => `${name}()`);
      const properties = members.filter(({ kind }) => kind === 'field').map(({ name }) => name);
      const items = [...attributes, ...events, ...cssParts, ...cssProperties].map(({ name }) => name);
      for (const name of [...items, ...methods, ...properties, `<${declaration.tagName!}>`]) {
        assert.ok(named.has(name), `${declaration.tagName!}: ${name}`);
      }
    }
  });

  /** The names of all fields in a schema. A field that the contract itself has too is described there. */
  function namesIn(schema: unknown): string[] {
    const { entries, item, wrapped, options } = schema as {
      entries?: Record<string, unknown>;
      item?: unknown;
      wrapped?: unknown;
      options?: unknown[];
    };
    const inner = [item, wrapped, ...(options ?? [])].filter((value) => typeof value === 'object');
    return [
      ...Object.entries(entries ?? {}).flatMap(([name, field]) =>
        name in EventSchema.entries ? name : [name, ...namesIn(field)],
      ),
      ...inner.flatMap(namesIn),
    ];
  }

  test('has a row for each field of the contract, with the fields in it', () => {
    const table = rows(section('The event as JSON'));
    const entries: Record<string, v.GenericSchema> = EventSchema.entries;
    const rowOf = (name: string) => table.find(([first = '']) => codes(first).includes(name));
    for (const [name, schema] of Object.entries(entries)) {
      const said = codes((rowOf(name) ?? assert.fail(`no row for ${name}`)).join('|'));
      if (name === 'translation') continue;
      for (const inner of namesIn(schema)) {
        if (inner !== '@type') assert.ok(said.includes(inner), `${inner} in the row of ${name}`);
      }
    }
    const known = new Set(Object.keys(entries));
    assert.deepEqual(
      table.flatMap(([first = '']) => codes(first)).filter((name) => !known.has(name)),
      [],
      'rows of fields that there are not',
    );
  });

  test('its examples of JSON are right', () => {
    const [single, list] = fences(section('The event as JSON'), 'json').map(
      (text) => JSON.parse(text) as unknown,
    );
    const address = 'https://council.example/events/all.json';
    const checkedEvent = readEvent(single, address);
    assert.deepEqual(checkedEvent.issues, []);
    assert.equal(checkedEvent.value?.url, 'https://council.example/events/tram-line-4.html');
    // Nothing in it that nobody reads.
    assert.deepEqual(Object.keys(checkedEvent.value).sort(), Object.keys(single as object).sort());
    const checkedList = readEvents(list, address);
    assert.deepEqual(checkedList.issues, []);
    assert.equal(checkedList.value?.events.length, 2);
    assert.equal(checkedList.value.next, 'https://council.example/events/all-2.json');
  });

  test('quotes the console as it is written', () => {
    const files = [
      'embed/loader',
      'ui/civic-element',
      'endpoint/check',
      'endpoint/recovery',
      'endpoint/request',
      'endpoint/resource-controller',
    ];
    const source = files.map((name) => read(`src/${name}.ts`)).join('\n');
    const table = rows(section('When it does not work').split('### ')[0]!);
    const quoted = table.flatMap(([first = '']) => codes(first));
    assert.ok(quoted.length > 10);
    for (const line of quoted) assert.ok(source.includes(line), line);
  });

  test('names modules that the package has, and what they export', async () => {
    const named = [...readme.matchAll(/civic-elements(\/[a-z-]+\/[a-z-]+)/g)]
      .map(([, path = '']) => `.${path}`)
      .filter((path) => /^\.\/(define|event|sources|endpoint)\//.test(path) && !/^\.\/events?\/$/.test(path));
    assert.ok(named.length > 5);
    for (const path of named) assert.ok(path in manifest.exports, path);
    for (const [first = '', second = ''] of rows(section('For developers'))) {
      const [id = ''] = codes(first);
      const path = manifest.exports[id.replace('civic-elements', '.')];
      const exported = (await import(join(root, path ?? assert.fail(id)))) as Record<string, unknown>;
      const names = codes(second).flatMap((text) => /^\w+(?=\(|$)/.exec(text) ?? []);
      assert.ok(
        names.some((name) => name in exported),
        `${id} has none of ${names.join()}`,
      );
      for (const name of names.filter((text) => /[a-z][A-Z]/.test(text)))
        assert.ok(name in exported, `${id}: ${name}`);
    }
  });

  test('its example for apps compiles', () => {
    const app = new InstalledPackage();
    try {
      const file = join(app.folder, 'app.ts');
      writeFileSync(file, fences(section('For developers'), 'ts').join('\n'));
      const program = ts.createProgram([file], {
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        types: [],
      });
      const faults = ts.getPreEmitDiagnostics(program);
      assert.equal(
        ts.formatDiagnostics(faults, {
          ...ts.sys,
          getCanonicalFileName: (name) => name,
          getNewLine: () => '\n',
        }),
        '',
      );
    } finally {
      app.remove();
    }
  });
});

/** GitHub's anchor of a heading. */
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsIn = (text: string) =>
  [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => anchor(title));

for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
  describe(name, () => {
    const text = read(name);

    test('its links lead somewhere', () => {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [path = '', hash] = target.split('#');
        assert.ok(existsSync(join(root, path)), `${target}: no such file`);
        if (hash !== undefined)
          assert.ok(anchorsIn(path ? read(path) : text).includes(hash), `${target}: no such heading`);
      }
    });

    test('its commands and files are there', () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      for (const [, command = ''] of text.matchAll(/npm run ([a-z:]+)/g))
        assert.ok(command in scripts, command);
      for (const quoted of codes(text)) {
        // A path of a file here, as it is written.
        if (/^(src|test|demo|stories)\/[\w./-]+\.\w+$/.test(quoted))
          assert.ok(existsSync(join(root, quoted)), quoted);
      }
    });
  });
}
