// npm run test:browsers: the browser tests in Chromium, Firefox and WebKit.
// `npm run test:browsers -- firefox` runs one engine; paths of test files after it run these files only.
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { installPackages, needChromium, needFirefox, needWebKit } from './install.mjs';
import { Results } from './results.mjs';
import { runBrowserTests } from './run-browser-tests.mjs';

/** A port that is free now. */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Resolves once something answers at the port; fails when the program that should has ended. */
function listening(port, child, name) {
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`${name} ended with code ${code}`)));
    const attempt = () => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        done();
      });
      socket.once('error', () => setTimeout(attempt, 50));
    };
    attempt();
  });
}

/** Starts Xvfb on a display number of its own choice, which it writes to its fourth file descriptor. */
async function startDisplay(program) {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3].once('data', (data) => done(String(data).trim()));
  });
  return { child, display: `:${number}` };
}

/** Ends a program that this script started, by its process, and waits until it is gone. */
async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

/** WebKitGTK is driven by WebDriver and needs a display: both live as long as the tests. */
async function runWebKit(files) {
  const { driver, browser, display: xvfb } = needWebKit();
  const started = [];
  try {
    const { child, display } = await startDisplay(xvfb);
    started.push(child);
    const port = await freePort();
    const webDriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        // Without a session bus the accessibility bridge waits for one, and bubblewrap needs rights that root in
        // a container lacks.
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    started.push(webDriver);
    await listening(port, webDriver, 'WebKitWebDriver');
    return await runBrowserTests('webkit', {
      files,
      environment: { WEBKIT_DRIVER_PORT: String(port), WEBKIT_BROWSER: browser },
    });
  } finally {
    for (const child of started.reverse()) await end(child);
  }
}

const engines = {
  chromium: async (files) =>
    runBrowserTests('chromium', { files, environment: { CHROME_PATH: await needChromium() } }),
  firefox: (files) => runBrowserTests('firefox', { files, environment: { FIREFOX_PATH: needFirefox() } }),
  webkit: runWebKit,
};

const chosen = process.argv.slice(2).filter((name) => name in engines);
const files = process.argv.slice(2).filter((name) => !(name in engines));
const results = new Results();
const lines = [];

try {
  installPackages();
} catch (error) {
  results.fail('npm run test:browsers', error.message);
}
if (results.failures.length === 0) {
  for (const [engine, run] of Object.entries(engines)) {
    if (chosen.length > 0 && !chosen.includes(engine)) continue;
    let answer;
    try {
      answer = await run(files);
    } catch (error) {
      answer = new Results();
      answer.fail(engine, error.message);
    }
    results.add(answer);
    lines.push(`${engine}: ${answer.summary}, ${answer.notTried.length} not tried`);
    console.log(lines.at(-1));
  }
}
console.log(`\n${lines.join('\n')}`);
results.finish();
