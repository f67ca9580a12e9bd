import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { manifest as packageManifest, root } from './installed-package.js';

interface Described {
  name?: string;
  description?: string;
  privacy?: string;
}

interface Declaration extends Described {
  tagName?: string;
  members?: Described[];
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface ElementsManifest {
  modules: { path: string; declarations: Declaration[] }[];
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as ElementsManifest;
const committed = read(join(root, 'custom-elements.json'));

describe('custom-elements.json', () => {
  test('is what `npm run analyze` writes today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-elements-manifest-'));
    try {
      const command = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
      const config = 'src/embed/build/custom-elements-manifest.config.mjs';
      execFileSync(
        process.execPath,
        [command, 'analyze', '--config', config, '--quiet', '--outdir', relative(root, folder)],
        { cwd: root, stdio: 'ignore' },
      );
      assert.deepEqual(
        committed,
        read(join(folder, 'custom-elements.json')),
        'npm run analyze, and commit it',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const elements = committed.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);

  test('names every element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), ['civic-event-card', 'civic-event-list']);
  });

  test('names modules that are published', () => {
    const paths = Object.values(packageManifest.exports);
    for (const { path, declarations } of committed.modules) {
      if (declarations.some(({ tagName }) => tagName !== undefined))
        assert.ok(paths.includes(`./${path}`), path);
    }
  });

  for (const element of elements) {
    test(`describes all of <${element.tagName!}>, and nothing private`, () => {
      const {
        members = [],
        attributes = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
      } = element;
      for (const item of [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties]) {
        assert.ok(item.description, `"${item.name ?? ''}" has no description`);
        assert.notEqual(item.privacy, 'private', item.name);
        assert.notEqual(item.privacy, 'protected', item.name);
      }
      for (const name of ['src', 'heading-level']) assert.ok(attributes.some((item) => item.name === name));
      for (const name of ['civic-load', 'civic-error']) assert.ok(events.some((item) => item.name === name));
    });
  }
});
