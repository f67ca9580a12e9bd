// Builds Storybook and opens every story: it is in the state that its name says, it touches no network, it leaves
// nothing in the console, and axe finds nothing, in light and in dark.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../find-browser.mjs';
import { root } from '../install.mjs';
import { serve } from '../static-server.mjs';

/** DESIGN's union of the states, and the phases of src/event/phase.ts. */
const states = ['loading', 'ready', 'empty', 'error', 'offline', 'stale'];
const phases = ['upcoming', 'starts-soon', 'live', 'ended', 'cancelled', 'postponed'];

/** What a story that is not named for a state shows, where it is not `ready`. */
const otherStates = { 'not-found': 'error' };

const folder = mkdtempSync(join(tmpdir(), 'civic-elements-storybook-'));
const built = spawnSync(
  process.execPath,
  [
    createRequire(import.meta.url).resolve('storybook/internal/bin/dispatcher'),
    'build',
    '--quiet',
    '--disable-telemetry',
    '--output-dir',
    folder,
  ],
  { cwd: root, encoding: 'utf8' },
);
if (built.status !== 0) throw new Error(`Storybook cannot be built:\n${built.stdout}\n${built.stderr}`);

/** @type {{ id: string, type: string, title: string }[]} */
const stories = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries).filter(
  ({ type }) => type === 'story',
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server, browser;
before(async () => {
  server = await serve(folder);
  browser = await launch({ executablePath: findChromium(), args: chromiumFlags });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a story and waits until its element is in this state. */
async function open(page, id, state) {
  // The addon's own run of axe would get in the way of ours.
  await page.goto(`${server.origin}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
  await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector('.stage :is(civic-event-card, civic-event-list)');
      return element?.hasUpdated && element.state.status === wanted && !element.isUpdatePending;
    },
    {},
    state,
  );
}

/** What axe finds in the open story, in this colour scheme. */
async function violations(page, scheme) {
  return page.evaluate(async (wanted) => {
    document.querySelector('.stage').dataset.scheme = wanted;
    const answer = await globalThis.axe.run('.stage', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return answer.violations.flatMap(({ id: rule, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${wanted}: ${rule}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, scheme);
}

describe('stories', () => {
  for (const title of ['Event card', 'Event list']) {
    const prefix = title.toLowerCase().replace(' ', '-');
    const wanted = title === 'Event card' ? [...states, ...phases] : states;
    test(`${title}: one story for each of ${wanted.join(', ')}`, () => {
      const ids = stories.map(({ id }) => id);
      for (const name of wanted) assert.ok(ids.includes(`${prefix}--${name}`), name);
    });
  }

  for (const { id } of stories) {
    const name = id.split('--')[1];
    const state = states.includes(name) ? name : (otherStates[name] ?? 'ready');

    test(`${id} is ${state}`, async () => {
      const page = await browser.newPage();
      // A colour that is still on its way from light to dark has a contrast of its own.
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url ?? ''}`);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(server.origin) && !url.startsWith('data:'))
          problems.push(`asks the network: ${url}`);
      });
      try {
        await open(page, id, state);
        await page.evaluate(axe);
        problems.push(...(await violations(page, 'light')), ...(await violations(page, 'dark')));
        assert.deepEqual(
          problems.filter((text) => !text.includes('/favicon')),
          [],
        );
      } finally {
        await page.close();
      }
    });
  }
});
