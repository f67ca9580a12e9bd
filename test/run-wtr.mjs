// Runs the browser tests in one engine, as a process of its own, and sends the counts to the process that forked it.
// node test/run-wtr.mjs chromium|firefox|webkit [file…]
import { relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import configuration from '../web-test-runner.config.mjs';
import { root } from './install.mjs';
import { Results } from './results.mjs';

/** Reads the answers of a session: each test of each suite, and what went wrong around them. */
function countSession(session, results, engine) {
  const place = relative(root, session.testFile.split('?')[0]);
  const name = (titles) => `${engine}: ${place}: ${titles.join(' > ')}`;
  let tests = 0;
  const countSuite = (suite, titles) => {
    for (const test of suite.tests) {
      tests += 1;
      const title = name([...titles, test.name]);
      if (test.skipped) results.skip(title, { engine });
      else if (test.passed) results.pass();
      else results.fail(title, errorText(test.error));
    }
    for (const inner of suite.suites) countSuite(inner, [...titles, inner.name]);
  };
  if (session.testResults) countSuite(session.testResults, []);
  for (const error of session.errors) results.fail(`${engine}: ${place}`, errorText(error));
  for (const url of session.request404s) results.fail(`${engine}: ${place}`, `not found: ${url}`);
  if (tests === 0 && session.errors.length === 0)
    results.fail(`${engine}: ${place}`, 'the file holds no test');
  if (session.errors.length > 0 || (session.testResults && !session.passed)) {
    for (const log of session.logs) console.log(`${place}:`, ...log);
  }
}

function errorText(error) {
  if (!error) return '';
  const { message, expected, actual, stack } = error;
  const difference = expected === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual}`;
  return `${message ?? ''}${difference}\n${stack ?? ''}`.trim();
}

/** The browser of the engine, as TOOLCHAIN of the three automation protocols demands. */
async function launcherOf(engine) {
  if (engine === 'chromium') return configuration.browsers[0];
  if (engine === 'firefox') {
    const { chromeLauncher } = await import('@web/test-runner-chrome');
    return chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH },
    });
  }
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port: Number(process.env.WEBKIT_DRIVER_PORT),
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      // WebKitWebDriver speaks no BiDi; without this webdriverio asks for it and waits.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: process.env.WEBKIT_BROWSER, args: ['--automation'] },
    },
  });
}

const [engine = 'chromium', ...files] = process.argv.slice(2);
const results = new Results();

/** Counts instead of drawing; a line for each file shows that it goes on. */
const reporter = {
  reportTestFileResults({ sessionsForTestFile, testFile }) {
    const before = results.failures.length;
    for (const session of sessionsForTestFile) countSession(session, results, engine);
    console.log(
      `${results.failures.length > before ? 'FAILED' : 'ok    '} ${engine} ${relative(root, testFile)}`,
    );
  },
};

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...configuration,
    ...(files.length > 0 && { files }),
    // A random port: two runs at once do not meet.
    port: undefined,
    browsers: [await launcherOf(engine)],
    reporters: [reporter],
    // Plain lines, no cursor movements: a log is read later.
    staticLogging: true,
  },
});
await new Promise((done) => runner.on('stopped', done));
process.send?.({ ...results });
if (!process.send) results.finish();
else if (results.failures.length > 0) process.exitCode = 1;
process.disconnect?.();
