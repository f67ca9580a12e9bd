import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { manifest, packedFiles, root } from './installed-package.js';

describe('the published package', () => {
  let files: string[];
  before(() => {
    files = packedFiles();
  });

  test('holds every file that package.json exports', () => {
    const missing = Object.values(manifest.exports)
      .filter((path) => !path.includes('*'))
      .filter((path) => !files.includes(path.slice(2)));
    assert.deepEqual(missing, []);
    assert.ok(files.includes('dist/script/civic-elements.js'), 'what "./script/*" is for');
  });

  test('exports every element: its class and what registers it', () => {
    for (const file of readdirSync(join(root, 'src/define'))) {
      const name = file.replace('.ts', '');
      assert.ok(manifest.exports[`./define/${name}`], `./define/${name}`);
      assert.ok(
        Object.keys(manifest.exports).some(
          (path) => !path.startsWith('./define/') && path.endsWith(`/${name}`),
        ),
        `the class of ${name}`,
      );
    }
  });

  test('holds nothing but the builds and what explains them', () => {
    const unexpected = files.filter(
      (path) =>
        !/^(dist\/npm\/.+\.(js|d\.ts)|dist\/script\/.+\.(js|css)|dist\/(npm|script)\/THIRD-PARTY-LICENSES\.txt|(README|CHANGELOG)\.md|LICENSE|package\.json|custom-elements\.json)$/.test(
          path,
        ),
    );
    assert.deepEqual(unexpected, []);
    assert.deepEqual(
      files.filter((path) => path.includes('/embed/') || path.includes('node_modules')),
      [],
      'of the build itself',
    );
    assert.ok(files.includes('LICENSE'));
  });

  test('each module imports what is there: a file of ours or a dependency', () => {
    const names = Object.keys(manifest.dependencies);
    for (const path of files.filter((file) => /^dist\/npm\/.*\.(js|d\.ts)$/.test(file))) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const [, id = ''] of text.matchAll(/(?:\bfrom |\bimport |\bimport\()["']([^"']+)["']/g)) {
        const isThere = id.startsWith('.')
          ? files.includes(join(path, '..', id).replaceAll('\\', '/'))
          : names.some((name) => id === name || id.startsWith(`${name}/`));
        assert.ok(isThere || isTypeOnly(path, id, files), `${path} imports ${id}`);
      }
    }
  });

  /** A declaration may name a module of which only the declaration is published. */
  const isTypeOnly = (path: string, id: string, all: readonly string[]) =>
    path.endsWith('.d.ts') &&
    all.includes(join(path, '..', id).replaceAll('\\', '/').replace(/\.js$/, '.d.ts'));

  test('the licences of what the script-tag build bundles go along', () => {
    const licenses = readFileSync(join(root, 'dist/script/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['lit-html', '@lit/reactive-element', 'valibot', '@floating-ui/dom']) {
      assert.match(licenses, new RegExp(`^${name} \\d`, 'm'));
    }
    assert.match(licenses, /Redistribution and use in source and binary forms/);
    assert.match(licenses, /Permission is hereby granted/);
  });
});

describe('the script-tag build', () => {
  const folder = join(root, 'dist/script');
  const chunks = readdirSync(join(folder, 'chunks'));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  test('the loader is one file that imports nothing before it is asked', () => {
    assert.doesNotMatch(read('civic-elements.js'), /\bimport\s*["'{*]|\bfrom\s*["']/);
  });

  test('a chunk is named for its content, so that it may be cached for good', () => {
    for (const name of chunks) assert.match(name, /^[a-z-]+(\.[a-z-]+)?-[\w-]{8}\.js$/i);
  });

  test('Lit is in one chunk, in its build for visitors, with a trusted-types policy of our name', () => {
    const withLit = chunks.filter((name) => read(`chunks/${name}`).includes('litHtmlVersions'));
    assert.deepEqual(
      withLit.map((name) => name.split('-')[0]),
      ['runtime'],
    );
    const runtime = read(`chunks/${withLit[0]!}`);
    assert.match(runtime, /createPolicy\(["'`]civic-elements/);
    assert.doesNotMatch(runtime, /Lit is in dev mode/);
  });

  test('messages are in the locales only: one chunk each, English too', () => {
    const sentence = /There is nothing here yet|Add to calendar/;
    const withEnglish = chunks.filter((name) => sentence.test(read(`chunks/${name}`)));
    assert.deepEqual(
      withEnglish.map((name) => name.split('-')[0]),
      ['event.en'],
    );
    for (const language of ['de', 'fi']) {
      assert.equal(chunks.filter((name) => name.startsWith(`event.${language}-`)).length, 1, language);
    }
  });
});
