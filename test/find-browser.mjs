// Finds the browsers the tests run in. Only node: modules, so that it works before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programFiles = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

/** Where installers put a Chromium, by platform, best first: the plain browser before the branded ones. */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Google Chrome for Testing'].flatMap((name) =>
    ['', process.env.HOME ?? ''].map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: programFiles.flatMap((folder) =>
    [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ].map((parts) => join(folder, ...parts)),
  ),
};

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

/**
 * The first of the named programs on the PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name + suffix);
      if (folder !== '' && existsSync(path)) return path;
    }
  }
  return undefined;
}

/**
 * A Chromium, Chrome or Edge: `CHROME_PATH` first, then the usual places, then the PATH.
 * @returns {string | undefined} the path of the program, undefined when there is none
 * @throws {Error} when CHROME_PATH names a file that is not there
 */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", and no such file exists. Correct it or unset it.`);
  }
  return (usualPlaces[process.platform] ?? []).find((path) => existsSync(path)) ?? findOnPath(chromiumNames);
}

/**
 * Firefox: `FIREFOX_PATH` first, then the PATH, then macOS's and Windows' usual places.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const places = [
    process.env.FIREFOX_PATH,
    findOnPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ];
  return places.find((path) => path !== undefined && existsSync(path));
}

/**
 * WebKitGTK with its driver, and Xvfb (a display without a screen), which it needs.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit() {
  const driver = findOnPath(['WebKitWebDriver']);
  const display = findOnPath(['Xvfb']);
  const architectures = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.'];
  const browser = architectures
    .flatMap((name) =>
      ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/** Flags without which Chromium does not start as root or in a container with a small /dev/shm. */
export const chromiumFlags = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
