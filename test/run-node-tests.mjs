// Runs tests in plain Node (`node --test`, TypeScript by tsx) and counts them.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { root } from './install.mjs';
import { Results } from './results.mjs';

/**
 * @param {readonly string[]} files paths from the root of the project
 * @param {{ label: string, timeZone?: string, concurrency?: number }} options
 * @returns {Promise<Results>}
 */
export async function runNodeTests(files, { label, timeZone = 'UTC', concurrency = 2 }) {
  const results = new Results();
  if (files.length === 0) return results;
  const folder = mkdtempSync(join(tmpdir(), 'civic-elements-test-'));
  const report = join(folder, 'report.ndjson');
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=240000',
      `--test-reporter=${new URL('node-test-reporter.mjs', import.meta.url).href}`,
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'], // NODE_TEST_CONTEXT would be there when a test calls this, and Node runs nothing then.
      env: { ...process.env, TZ: timeZone, NODE_TEST_CONTEXT: undefined },
    },
  );
  const code = await new Promise((done) => child.on('close', done));
  const events = (existsSync(report) ? readFileSync(report, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  rmSync(folder, { recursive: true });
  count(events, results, label);
  if (results.failures.length === 0 && (code !== 0 || results.passed + results.absent.length === 0)) {
    results.fail(`${label}: the runner`, `node --test ended with code ${code} and named no failed test`);
  }
  return results;
}

/** Turns the lines of the reporter into counts. */
function count(events, results, label) {
  const output = new Map();
  for (const { kind, file, text } of events) {
    if (kind !== 'output') continue;
    output.set(file, (output.get(file) ?? '') + text);
    for (const line of text.split('\n')) if (/\bnot there\b/i.test(line)) console.log(line);
  }
  for (const { kind, passed, title, file, skip, todo, error, failureType } of events) {
    if (kind === 'output') continue;
    const place = relative(root, file ?? title);
    // Node reports a file as a test of its own when no test in it was registered.
    const isFile = file !== undefined && resolve(root, title) === file;
    const name = isFile ? `${label}: ${place}` : `${label}: ${place}: ${title}`;
    // The failure is that of the tests within, which have lines of their own.
    if (failureType === 'subtestsFailed') continue;
    if (skip !== undefined && skip !== false) results.skip(name, { reason: skip });
    else if (todo !== undefined && todo !== false) results.fail(name, 'a test that is still to be written');
    else if (!passed) results.fail(name, isFile ? `${error}\n${output.get(file) ?? ''}` : error);
    else if (isFile) results.fail(name, 'the file holds no test');
    else if (kind === 'test') results.pass();
  }
}
