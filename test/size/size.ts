/**
 * `npm run size [-- --json]`: what each element makes a visitor load. Measured, not reckoned: a page with the full
 * example is opened in Chromium through the loader, and every script that is fetched until the element is ready
 * and the network silent counts, with its size raw, by gzip and by brotli. Ends with 1 above a budget.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../find-browser.mjs';
import { createEndpoint } from '../../demo/endpoint/app.js';
import { contentFolder, readContent } from '../../demo/endpoint/content.js';
import { now, upcoming } from '../fixtures/events.js';
import { budgets } from './budgets.js';
import { staticServer, type StaticServer } from '../static-server.js';

/** What was fetched: bytes, and script requests. */
interface Size {
  raw: number;
  gzip: number;
  brotli: number;
  requests: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'dist/script');
const read = (path: string) => new Uint8Array(readFileSync(join(root, path)));

/** By row: the tag, and where its resource is. */
const examples: Record<string, { tag: string; src: string }> = {
  'event-card': { tag: 'civic-event-card', src: '/data/event' },
  'event-list': { tag: 'civic-event-list', src: '/api/events' },
  'event-card-linked-events': { tag: 'civic-event-card', src: '/data/linked-events' },
};

/** The files of the script-tag build, added up. */
function sizeOf(paths: readonly string[]): Size {
  const size: Size = { raw: 0, gzip: 0, brotli: 0, requests: paths.length };
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    size.raw += bytes.length;
    size.gzip += gzipSync(bytes, { level: 9 }).length;
    size.brotli += brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
  }
  return size;
}

/** Opens a page with the element and answers the scripts it fetched, as paths in the build. */
async function scriptsOf(name: string, browser: Browser, { origin }: StaticServer): Promise<string[]> {
  // A cache of its own for each row.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const scripts: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
    });
    const { tag } = examples[name]!;
    await page.evaluateOnNewDocument(
      (tagName, instant) => {
        // The day on which the example is in the state that its name says.
        Date.now = () => instant;
        // Does not bubble, but is heard on the way down.
        document.addEventListener(
          'civic-load',
          ({ target }) => {
            if ((target as Element).localName === tagName) document.title = 'ready';
          },
          { capture: true },
        );
      },
      tag,
      now,
    );
    await page.goto(`${origin}/page/${name}`);
    try {
      await page.waitForFunction(() => document.title === 'ready', { timeout: 10_000 });
    } catch (cause) {
      throw new Error(`<${tag}> was not ready after ten seconds.\n${complaints.join('\n')}`, { cause });
    }
    await page.waitForNetworkIdle({ idleTime: 300 });
    return scripts;
  } finally {
    await context.close();
  }
}

async function measure(): Promise<Record<string, Size>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Found no Chromium, Chrome or Edge: set CHROME_PATH to one.');
  const app = new Hono();
  // The full example, with every property that the card shows; its picture is beside it.
  const event = { ...upcoming, image: { ...upcoming.image, url: 'picture.svg' } };
  app.get('/data/event', (context) => context.json(event));
  app.get('/data/linked-events', (context) =>
    context.body(read('test/fixtures/linked-events-event.json'), 200, { 'content-type': 'application/json' }),
  );
  app.get('/data/picture.svg', (context) =>
    context.body(read('test/fixtures/picture.svg'), 200, { 'content-type': 'image/svg+xml' }),
  );
  // The demo's events, as the reference endpoint answers them.
  const pictures = join(contentFolder, 'pictures');
  app.route('/api', createEndpoint({ events: await readContent(), pictures, now: () => now }));
  app.get('/page/:name', (context) => {
    const { tag, src } = examples[context.req.param('name')]!;
    return context.html(
      `<!doctype html><html lang="en"><title>…</title><link rel="icon" href="data:,">
<script type="module" src="/civic-elements.js"></script>
<div data-civic="${tag}" data-src="${src}"><a href="/">Event</a></div></html>`,
    );
  });
  const server = await staticServer(app, folder);
  const browser = await puppeteer.launch({ executablePath, args: chromiumFlags });
  try {
    const sizes: Record<string, Size> = { loader: sizeOf(['civic-elements.js']) };
    for (const name of Object.keys(examples)) sizes[name] = sizeOf(await scriptsOf(name, browser, server));
    return sizes;
  } finally {
    await browser.close();
    await server.close();
  }
}

const sizes = await measure();
const exceeded = Object.entries(sizes).flatMap(([name, size]) => {
  const budget = budgets[name];
  if (!budget) return [`${name} has no budget in budgets.ts`];
  return (['brotli', 'requests'] as const)
    .filter((unit) => size[unit] > budget[unit])
    .map((unit) => `${name}: ${unit} ${String(size[unit])}, at most ${String(budget[unit])}`);
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes, null, 2));
} else {
  console.table(
    Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [
        name,
        { ...size, 'brotli, at most': budgets[name]?.brotli },
      ]),
    ),
  );
}
for (const line of exceeded) console.error(`Above the budget: ${line}`);
process.exitCode = exceeded.length > 0 ? 1 : 0;
