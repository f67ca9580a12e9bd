// A run is only worth what it counts: what fails, is skipped or is empty must reach the last line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Results } from '../results.mjs';
import { runBrowserTests } from '../run-browser-tests.mjs';
import { runNodeTests } from '../run-node-tests.mjs';

const samples = 'test/infrastructure/samples';

/** The titles of the failures, without the label and the file. */
const titles = (results) => results.failures.map(({ title }) => title.split(/: | > /).at(-1)).sort();

/** Runs `body` while CIVIC_DATA has this value. */
async function withData(value, body) {
  const before = process.env.CIVIC_DATA;
  if (value === undefined) delete process.env.CIVIC_DATA;
  else process.env.CIVIC_DATA = value;
  try {
    return await body();
  } finally {
    if (before === undefined) delete process.env.CIVIC_DATA;
    else process.env.CIVIC_DATA = before;
  }
}

test('counts what runs in Node', async () => {
  const results = await withData(undefined, () =>
    runNodeTests([`${samples}/node.sample.mjs`], { label: 'sample' }),
  );
  assert.equal(results.passed, 2);
  assert.deepEqual(titles(results), ['fails', 'is skipped', 'is still to be written']);
  assert.equal(results.absent.length, 1);
});

test('outside data that ought to be there is a failure', async () => {
  const results = await withData('/somewhere', () =>
    runNodeTests([`${samples}/node.sample.mjs`], { label: 'sample' }),
  );
  assert.deepEqual(titles(results), ['fails', 'is skipped', 'is still to be written', 'reads outside data']);
});

test('a file without tests and a file that cannot be imported fail', async () => {
  const files = [`${samples}/broken.sample.mjs`, `${samples}/empty.sample.mjs`];
  const results = await runNodeTests(files, { label: 'sample' });
  assert.equal(results.passed, 0);
  assert.deepEqual(titles(results), files);
  assert.match(results.failures[0].details, /this file cannot be imported/);
});

test('counts what runs in a browser, and judges the console', async () => {
  const results = await runBrowserTests('chromium', {
    files: ['guard', 'empty', 'not-tried'].map((name) => `${samples}/${name}.browser.sample.ts`),
  });
  assert.equal(results.passed, 3);
  assert.deepEqual(titles(results), [
    'fails by a line that was announced and did not come',
    'fails by an unannounced console.error',
    'fails by an uncaught error',
    'fails by an unhandled rejection',
    'for no good reason]',
    'is skipped',
    `${samples}/empty.browser.sample.ts`,
  ]);
});

test('what an engine cannot be asked for is not tried there, and never left out in Chromium', () => {
  const title = 'a test [not tried: the engine cannot]';
  const [webkit, chromium] = ['webkit', 'chromium'].map((engine) => {
    const results = new Results();
    results.skip(title, { engine });
    return results;
  });
  assert.deepEqual(webkit.notTried, ['a test: the engine cannot']);
  assert.equal(webkit.summary, '0 passed, 0 failed');
  assert.equal(chromium.summary, '0 passed, 1 failed');
});
