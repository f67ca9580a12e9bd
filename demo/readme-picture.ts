/**
 * Takes the picture of the README anew, from the demo's home page as a visitor sees it on a weekday afternoon:
 *
 *     npm run build && node --import tsx demo/readme-picture.ts
 */
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { launch } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../test/find-browser.mjs';
import { createSite } from './council/site.js';
import { readContent } from './endpoint/content.js';

/** The demo's dates follow the clock: at this one its events are at hours at which councils meet. */
const instant = Date.parse('2026-11-24T17:05:00Z');

const executablePath = process.env.CHROME_PATH ?? findChromium();
if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: set CHROME_PATH.');

const dist = (folder: string) => fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));
const site = createSite({
  events: await readContent(),
  scriptFolder: dist('script'),
  storybookFolder: dist('storybook'),
  now: () => instant,
});
const server = serve({ fetch: site.fetch, port: 0 });
const browser = await launch({ executablePath, args: chromiumFlags });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument((now) => {
    Date.now = () => now;
  }, instant);
  await page.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('civic-event-card, civic-event-list')].every(
      (element) => (element as { state?: { status: string } }).state?.status === 'ready',
    ),
  );
  await page.evaluate(() => {
    // What the demo adds is no part of a council's page.
    for (const added of document.querySelectorAll('.demo, .pasted-source')) added.remove();
    document.querySelector('#now')!.scrollIntoView();
    scrollBy(0, 24);
  });
  await page.waitForNetworkIdle();
  await page.screenshot({
    path: fileURLToPath(new URL('readme-picture.webp', import.meta.url)),
    quality: 82,
  });
} finally {
  await browser.close();
  server.close();
}
