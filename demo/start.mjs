// `npm start`: on a fresh clone with nothing but Node and npm, installs, builds and serves the demo on one port.
// Until everything is installed this file may use nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installPackages, root } from '../test/install.mjs';

const port = Number(process.env.PORT || 4000);
const oldestNode = 20;

/** What a build is made from, and the file that must be there after it. */
const builds = {
  script: {
    command: ['run', 'build'],
    sources: ['src', 'rollup.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
    result: 'dist/script/civic-elements.js',
  },
  storybook: {
    command: ['run', 'build:storybook'],
    sources: ['src', 'stories', '.storybook', 'test/fixtures', 'package-lock.json', 'custom-elements.json'],
    result: 'dist/storybook/index.html',
  },
};

/** A sentence for the person at the keyboard instead of a stack trace. */
class Refusal extends Error {}

const children = new Set();

/**
 * Runs npm, the one that started us where there is one. What it says is shown only if it fails.
 * @param {string[]} words
 * @returns {Promise<void>}
 */
function npm(words) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(command, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: command === 'npm' && process.platform === 'win32',
  });
  children.add(child);
  let output = '';
  const keep = (data) => {
    output = (output + String(data)).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      if (code === 0) resolve();
      else reject(new Refusal(`npm ${words.join(' ')} failed.\n${output}`));
    });
  });
}

/** Names, sizes and times of all files that a build is made from, as one short text. */
async function fingerprint(sources) {
  const hash = createHash('sha256');
  const add = async (path) => {
    const file = join(root, path);
    if (!existsSync(file)) return;
    const stats = await stat(file);
    if (stats.isDirectory()) {
      for (const name of (await readdir(file)).sort()) await add(`${path}/${name}`);
    } else {
      hash.update(`${path} ${String(stats.size)} ${String(stats.mtimeMs)}\n`);
    }
  };
  for (const source of sources) await add(source);
  return hash.digest('hex');
}

/** Builds what has changed since it was built last. */
async function build(name) {
  const { command, sources, result } = builds[name];
  const stamp = join(root, 'dist', `.${name}`);
  const now = await fingerprint(sources);
  const before = existsSync(join(root, result)) ? await readFile(stamp, 'utf8').catch(() => '') : '';
  if (before === now) return;
  await npm(command);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stamp, now);
}

/** Better to know before a minute of building than after it. */
function checkPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT is "${process.env.PORT ?? ''}"; it has to be a number from 0 to 65535.`);
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(refusalOf(error)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function refusalOf(error) {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${String(port)} is taken. Stop what listens there, or choose another: PORT=4001 npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `Port ${String(port)} is not allowed to you. Choose one above 1023: PORT=4001 npm start`,
    );
  }
  return error;
}

function stop() {
  for (const child of children) child.kill();
  process.exit();
}

async function start() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Refusal(`This needs Node ${String(oldestNode)} or newer; here is ${process.version}.`);
  }
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await checkPort();

  try {
    installPackages();
  } catch (error) {
    throw new Refusal(error.message);
  }
  console.log('Building the elements…');
  await build('script');

  // Only now can TypeScript be run, and the packages be imported.
  const { register } = await import('tsx/esm/api');
  register();
  const { serveDemo } = await import('./council/serve.ts');
  const { stopWithNpm } = await import('./stop-with-npm.ts');
  stopWithNpm(stop);

  let storybook = 'Storybook is being built. This takes about a minute; the page then opens by itself.';
  const server = await serveDemo(port, () => storybook).catch((error) => {
    throw refusalOf(error);
  });
  const base = `http://localhost:${String(server.address().port)}`;
  console.log(`
  The council’s site   ${base}/
  The script           ${base}/civic-elements/civic-elements.js
  The endpoint         ${base}/api/events   (${base}/api/openapi.json)
  Storybook            ${base}/storybook/   (is being built)

  Stop with Ctrl+C.
`);

  try {
    await build('storybook');
    storybook = undefined;
    console.log(`  Storybook is ready: ${base}/storybook/`);
  } catch (error) {
    storybook = 'Storybook could not be built: the terminal says why. Everything else works.';
    console.error(error.message);
  }
}

start().catch((error) => {
  console.error(error instanceof Refusal ? error.message : error);
  for (const child of children) child.kill();
  process.exit(1);
});
