// Forks test/run-wtr.mjs for one engine and waits for its counts.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { Results } from './results.mjs';

const script = fileURLToPath(new URL('run-wtr.mjs', import.meta.url));

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{ files?: readonly string[], environment?: Record<string, string> }} [options]
 * @returns {Promise<Results>}
 */
export function runBrowserTests(engine, { files = [], environment = {} } = {}) {
  return new Promise((done) => {
    const child = fork(script, [engine, ...files], { cwd: root, env: { ...process.env, ...environment } });
    let results;
    child.on('message', (values) => (results = new Results(values)));
    child.on('close', (code) => {
      // A runner that dies has counted nothing, or not everything.
      results ??= new Results();
      if (results.passed + results.failures.length === 0) {
        results.fail(`${engine}: the runner`, `it ended with code ${code} before any test had ended`);
      }
      done(results);
    });
  });
}
