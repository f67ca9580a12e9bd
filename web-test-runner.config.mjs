// Browser tests: `npx wtr` runs all of them in Chromium, `npx wtr --files test/ui/x.browser.test.ts` one file.
// `npm run test:browsers` (test/run-browsers.mjs) takes this configuration and adds Firefox and WebKit.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from './test/find-browser.mjs';
import { devServerTokens } from './src/ui/tokens/tokens-plugin.mjs';
import {
  consoleGuardPlugin,
  emulateFeaturesPlugin,
  outsideDataPlugin,
  resetEmulation,
} from './test/browser-plugins.mjs';

const executablePath = findChromium();

export const chromium = () =>
  resetEmulation(
    chromeLauncher({
      launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
    }),
  );

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.browser.test.ts'],
  rootDir: '.',
  // The Lit that visitors get. `LIT=development npx wtr …` shows Lit's own warnings.
  nodeResolve: { exportConditions: [process.env.LIT === 'development' ? 'development' : 'production'] },
  plugins: [
    devServerTokens(),
    consoleGuardPlugin(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'auto' }),
    emulateFeaturesPlugin(),
    outsideDataPlugin(),
  ],
  // A page as a council has it: a language, a character set, a viewport.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>civic-elements tests</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  // Two files at once make keys, focus and axe fail at random on two cores.
  concurrency: 1,
  concurrentBrowsers: 1,
  testsFinishTimeout: 180_000,
  browsers: [chromium()],
};
