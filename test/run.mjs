// npm test: on a fresh clone with nothing but Node and npm it installs what is missing, then runs every check.
// `npm test -- lint unit` runs the named stages only. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installPackages, needChromium, root } from './install.mjs';
import { Results } from './results.mjs';
import { runBrowserTests } from './run-browser-tests.mjs';
import { runNodeTests } from './run-node-tests.mjs';

/** These look at what is built (the npm modules, the script-tag build, the zip, the demo, Storybook). */
const builtFolders = ['package', 'embed', 'demo', 'hosts', 'stories'];

/** What reckons with local time, by its name, runs where the clock differs too: the machine's zone must not matter. */
const aboutTime = /^test\/(localize|event)\/.*(calendar|clock|date|instant|phase|time|timing|when)/;
const otherZones = ['Europe/Helsinki', 'America/Los_Angeles'];

/** Test files in plain Node, as paths from the root; `keep` is asked for the folder in test/. */
function nodeTests(keep) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.test\.(ts|mjs)$/.test(path) && !path.includes('.browser.test.'))
    .filter((path) => keep(path.split('/')[0]))
    .map((path) => `test/${path}`)
    .sort();
}

/** The program of a package, to be run by Node itself: the same on every platform. */
function programOf(name, program = name) {
  const require = createRequire(import.meta.url);
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json')) || require(join(folder, 'package.json')).name !== name) {
    folder = dirname(folder);
  }
  const { bin } = require(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** One check that a program does: it counts as one, and shows what the program said when it fails. */
async function check(title, command, parameters) {
  const results = new Results();
  const child = spawn(command, parameters, {
    cwd: root,
    shell: command === 'npm' && process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((done) => child.on('close', done));
  if (code === 0) results.pass();
  else results.fail(title, `${output.trim()}\n(exit code ${code})`);
  return results;
}

const node = process.execPath;

/** The stages. Each answers with its results. */
const stages = {
  lint: () => check('lint', node, [programOf('eslint'), '.', '--max-warnings', '0']),
  format: () => check('format', node, [programOf('prettier'), '--check', '--log-level', 'warn', '.']),
  types: () => check('types', node, [programOf('typescript', 'tsc'), '--noEmit', '-p', '.']),
  unit: async () => {
    const results = await runNodeTests(
      nodeTests((folder) => !builtFolders.includes(folder)),
      { label: 'unit' },
    );
    for (const timeZone of otherZones) {
      const files = nodeTests(() => true).filter((path) => aboutTime.test(path));
      results.add(await runNodeTests(files, { label: `unit in ${timeZone}`, timeZone }));
    }
    return results;
  },
  build: () => check('build', 'npm', ['run', 'build']),
  browser: () => runBrowserTests('chromium'),
  // One after the other: they start servers and browsers of their own.
  package: () =>
    runNodeTests(
      nodeTests((folder) => builtFolders.includes(folder)),
      { label: 'package', concurrency: 1 },
    ),
};

async function main() {
  const results = new Results();
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0)
    throw new Error(`No such stage: ${unknown.join(', ')}. There is ${Object.keys(stages).join(', ')}.`);
  installPackages();
  process.env.CHROME_PATH = await needChromium();
  const wanted = (name) => names.length === 0 || names.includes(name);
  const stage = async (name) => {
    const start = performance.now();
    let answer;
    try {
      answer = await stages[name]();
    } catch (error) {
      answer = new Results();
      answer.fail(name, String(error?.stack ?? error));
    }
    console.log(`${name}: ${answer.summary} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    results.add(answer);
  };
  // These only read, so they share the cores; the others, one after the other, have them for themselves.
  await Promise.all(['lint', 'format', 'types'].filter(wanted).map(stage));
  for (const name of ['unit', 'build', 'browser', 'package'].filter(wanted)) await stage(name);
  return results;
}

let results;
try {
  results = await main();
} catch (error) {
  results = new Results();
  results.fail('npm test', error.message);
}
results.finish();
