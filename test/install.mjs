// What a fresh clone lacks: the packages, a browser. Only node: modules, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, findOnPath, findWebKit } from './find-browser.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the foreground; says whether it ended well. */
function run(command, parameters, environment = {}) {
  console.log(`> ${[command, ...parameters].join(' ')}`);
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // npm is a .cmd on Windows, which only a shell runs.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function lockedPackages(file) {
  const path = `${root}/${file}`;
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes what it installed into
 * node_modules/.package-lock.json; packages for other platforms are not in it.
 */
export function isInstalled() {
  const wanted = lockedPackages('package-lock.json') ?? {};
  const there = lockedPackages('node_modules/.package-lock.json');
  if (!there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Installs the packages when they are missing or stale. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the packages that package-lock.json names…');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) throw new Error('npm ci failed; its message is above.');
}

/** Whether apt-get may be used: Debian or Ubuntu, as root. */
const canUseApt = () => process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;

let listsAreFresh = false;

/** Installs Debian packages; says whether that went well. */
function installDebianPackages(names) {
  if (!canUseApt()) return false;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  listsAreFresh ||= run('apt-get', ['update', '-q'], environment);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], environment);
}

const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

/** Chrome for Testing, by the installer that puppeteer-core brings along; undefined where it cannot be had. */
async function downloadChrome() {
  try {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
    const platform = detectBrowserPlatform();
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    console.log(`Downloading Chrome for Testing ${buildId}…`);
    const { executablePath } = await install({
      browser: Browser.CHROME,
      buildId,
      cacheDir: `${root}/node_modules/.cache/browsers`,
    });
    return executablePath;
  } catch (error) {
    console.log(`Chrome for Testing cannot be downloaded: ${error.message}`);
    return undefined;
  }
}

/**
 * The path of a Chromium, Chrome or Edge, installed first if need be.
 * @returns {Promise<string>}
 * @throws {Error} that says what to do when there is none
 */
export async function needChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge was found; installing one.');
  if (installDebianPackages(['chromium', ...fonts])) {
    const installed = findChromium();
    if (installed) return installed;
  }
  const downloaded = await downloadChrome();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium, Chrome or Edge was found, and none could be installed. ' +
      'Install one, or set CHROME_PATH to the program, and try again.',
  );
}

/**
 * Firefox, installed first if need be.
 * @returns {string}
 */
export function needFirefox() {
  const path =
    findFirefox() ?? (installDebianPackages(['firefox-esr', ...fonts]) ? findFirefox() : undefined);
  if (path) return path;
  throw new Error('Firefox was not found. Install firefox-esr, or set FIREFOX_PATH to the program.');
}

/**
 * WebKitGTK, its driver and Xvfb, installed first if need be.
 * @returns {NonNullable<ReturnType<typeof findWebKit>>}
 */
export function needWebKit() {
  const packages = ['webkit2gtk-driver', 'xvfb', 'xauth', ...fonts];
  const found = findWebKit() ?? (installDebianPackages(packages) ? findWebKit() : undefined);
  if (found) return found;
  throw new Error(
    'WebKitGTK was not found. It runs on Linux: apt-get install --no-install-recommends webkit2gtk-driver xvfb xauth',
  );
}
