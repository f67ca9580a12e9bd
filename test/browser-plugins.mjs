// Plugins of the browser tests: what the page cannot do by itself, and what every test file gets unasked.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Puppeteer's CDP session of each page: one a page, since each session keeps an emulation of its own. */
const sessions = new WeakMap();

/**
 * Sets the emulated media features of a Chromium page. The protocol command replaces all of them, so an empty
 * list ends the emulation.
 */
async function setFeatures(page, features) {
  let session = sessions.get(page);
  if (!session) sessions.set(page, (session = await page.createCDPSession()));
  await session.send('Emulation.setEmulatedMedia', { features });
}

/**
 * The command behind `emulateFeatures()` of test/media.ts. Puppeteer refuses `forced-colors`, the DevTools
 * protocol does not.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function emulateFeaturesPlugin() {
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      if (session.browser.type !== 'puppeteer' || session.browser.name === 'Firefox') {
        throw new Error(`${session.browser.name} cannot emulate media features: wrap the test in itWhere().`);
      }
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
      await setFeatures(session.browser.getPage(session.id), features);
      return true;
    },
  };
}

/**
 * The command behind `readOutsideData()` of test/outside-data-in-browser.ts: a file of the folder that CIVIC_DATA
 * names, as text; nothing where it names none.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function outsideDataPlugin() {
  return {
    name: 'outside-data',
    async executeCommand({ command, payload }) {
      if (command !== 'read-outside-data') return undefined;
      const folder = process.env.CIVIC_DATA;
      // Only a file in the folder or in one of its own.
      const path = folder && join(folder, basename(dirname(payload)), basename(payload));
      return path ? { text: await readFile(path, 'utf8') } : {};
    },
  };
}

/**
 * The launcher uses one page for all test files: what one file emulated must not reach the next.
 * @template {import('@web/test-runner').BrowserLauncher} Launcher
 * @param {Launcher} launcher
 * @returns {Launcher}
 */
export function resetEmulation(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    if (sessions.has(page)) await setFeatures(page, []);
    return stopSession(id);
  };
  return launcher;
}

/**
 * Puts the import of the console guard in front of every browser test, on its first line so that line numbers
 * in stack traces stay true. The samples are what test/infrastructure/counting.test.mjs lets fail.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function consoleGuardPlugin() {
  return {
    name: 'console-guard',
    transform(context) {
      if (!/\.browser\.(test|sample)\.ts$/.test(context.path)) return undefined;
      return { body: `import '/test/console-guard.ts'; ${context.body}` };
    },
  };
}
