// The demo as somebody sees it who opens it: needs `npm run build` and a Chromium.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { addresses } from '../../demo/council/pages.js';
import { serveDemo } from '../../demo/council/serve.js';
import { chromiumFlags, findChromium } from '../find-browser.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Server;
let browser: Browser;
let origin: string;
const pagesWithElements = Object.keys(addresses).filter((path) => path === '/' || /^\/stories\/./.test(path));

before(async () => {
  server = await serveDemo(0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = process.env.CHROME_PATH ?? findChromium();
  assert.ok(executablePath, 'CHROME_PATH names no browser, and none was found');
  browser = await launch({ executablePath, args: chromiumFlags });
});

after(async () => {
  await browser.close();
  server.close();
});

/** Every element shows what it was asked for, and no switch has anything to say against it. */
const areReady = () => {
  const elements = [...document.querySelectorAll('civic-event-card, civic-event-list')];
  const pasted = document.querySelectorAll('[data-civic]').length;
  return (
    elements.length === pasted &&
    elements.every((element) => (element as { state?: { status: string } }).state?.status === 'ready')
  );
};

const statesAre = (status: string) =>
  [...document.querySelectorAll('civic-event-card, civic-event-list')].every(
    (element) => (element as { state?: { status: string } }).state?.status === status,
  );

interface Options {
  width?: number;
  scheme?: 'light' | 'dark';
  /** Milliseconds by which each answer of the endpoint is late. */
  delay?: number;
}

/** Opens a page of the demo in a browser of its own, and gives what went wrong on it. */
async function open(path: string, { width = 1280, scheme = 'light', delay = 0 }: Options = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(() => {
    const log = { violations: [] as string[], shifts: [] as { value: number; nodes: string[] }[] };
    Object.assign(globalThis, { log });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      log.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Element }[];
        };
        const nodes = sources.map(({ node }) => `${node?.nodeName ?? ''}.${node?.className ?? ''}`);
        if (!hadRecentInput) log.shifts.push({ value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  if (delay > 0) {
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const isAnswer = request.url().includes('/api/events');
      setTimeout(() => void request.continue(), isAnswer ? delay : 0);
    });
  }
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  const log = () =>
    page.evaluate(
      () =>
        (
          globalThis as unknown as {
            log: { violations: string[]; shifts: { value: number; nodes: string[] }[] };
          }
        ).log,
    );
  return { page, wrongs, hosts, log, close: () => context.close() };
}

async function axeFaults(page: Page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
    );
  });
}

/** Works a control of the panel as a person does: by its label. */
async function flip(page: Page, name: string) {
  const isOpen = await page.$eval('.demo-open', (button) => button.getAttribute('aria-expanded') === 'true');
  if (!isOpen) await page.click('.demo-open');
  await page.click(`label:has([name=${name}])`);
}

async function letAnswer(page: Page, value: string) {
  await page.$eval('#demo-answer', (select) => select.scrollIntoView());
  await page.select('#demo-answer', value);
}

describe('the pages with elements', () => {
  for (const path of pagesWithElements) {
    for (const width of [320, 1280]) {
      test(`${path} at ${width} px, each answer a second late: all shown, nothing moves, nothing foreign`, async () => {
        const { page, wrongs, hosts, log, close } = await open(path, { width, delay: 1000 });
        await page.waitForFunction(areReady);
        await page.waitForNetworkIdle();
        const { violations, shifts } = await log();
        assert.deepEqual(violations, []);
        assert.deepEqual(shifts, []);
        assert.deepEqual(wrongs, []);
        assert.deepEqual([...hosts], [origin]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
        await close();
      });
    }
  }

  for (const scheme of ['light', 'dark'] as const) {
    for (const path of [
      '/',
      '/stories/hubs',
      '/stories/loeffingen',
      '/events',
      '/events/town-plan-hearing',
      '/about',
    ]) {
      test(`${path}, ${scheme}: axe finds nothing`, async () => {
        const { page, close } = await open(path, { scheme });
        await page.waitForFunction(areReady);
        if (path === '/') await page.click('.demo-open');
        assert.deepEqual(await axeFaults(page), []);
        await close();
      });
    }
  }
});

describe('the switches', () => {
  const firstCard = 'civic-event-card';
  const textOf = (page: Page) => page.$eval(firstCard, (card) => card.shadowRoot?.textContent ?? '');

  test('break the endpoint: the fallback link is back; mend it: the card is', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    await page.click('.demo-open');
    for (const fault of ['500', '404', 'html', 'truncated']) {
      await letAnswer(page, fault);
      await page.waitForFunction(statesAre, {}, 'error');
      const link = await page.$(`${firstCard} a[href="/events/trend-study-release"]`);
      assert.ok(await link?.isVisible(), fault);
    }
    await letAnswer(page, '');
    await page.waitForFunction(areReady);
    await close();
  });

  test('offline: it says so, and loads by itself when the switch is turned back', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    await flip(page, 'offline');
    await page.waitForFunction(statesAre, {}, 'offline');
    await flip(page, 'offline');
    await page.waitForFunction(areReady);
    await close();
  });

  test('slow network: the answer comes later', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    await flip(page, 'slow');
    await page.waitForFunction(statesAre, {}, 'loading');
    await page.waitForFunction(areReady);
    await close();
  });

  test('translate: every text is replaced, also in the card, and put back', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    const original = await textOf(page);
    await flip(page, 'translate');
    await page.waitForFunction(
      (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('font font'),
      {},
      firstCard,
    );
    const left = await page.$eval(firstCard, (card) => {
      const walker = document.createTreeWalker(card.shadowRoot!, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, nodeValue } = walker.currentNode;
        if (nodeValue?.trim() && !parentElement?.closest('font, style')) texts.push(nodeValue);
      }
      return texts;
    });
    assert.deepEqual(left, []);
    await flip(page, 'translate');
    assert.equal(await textOf(page), original);
    await close();
  });

  test('320 px, right to left, forced colours and the scheme act on the page', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    const widthOf = () => page.$eval(firstCard, (card) => card.getBoundingClientRect().width);
    const wide = await widthOf();
    await flip(page, 'narrow');
    assert.ok((await widthOf()) < 320 && wide > 320);

    await flip(page, 'rtl');
    await page.waitForFunction(
      (tag) =>
        getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('[part~=base]')!)
          .direction === 'rtl',
      {},
      firstCard,
    );
    await flip(page, 'rtl');
    assert.equal(await page.$eval('html', (root) => root.hasAttribute('dir')), false);

    const backgroundOf = () =>
      page.$eval('.site-footer', (footer) => getComputedStyle(footer).backgroundColor);
    const plain = await backgroundOf();
    await flip(page, 'forced');
    assert.notEqual(await backgroundOf(), plain);
    await flip(page, 'forced');

    await page.select('#demo-scheme', 'dark');
    assert.equal(await page.$eval('html', (root) => getComputedStyle(root).colorScheme), 'dark');
    await close();
  });

  test('the counter names requests, bytes and the one host', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.waitForFunction(areReady);
    const { host } = new URL(origin);
    await page.waitForFunction(
      (name) =>
        /^Elements: [1-9]\d* requests?, [\d.]+ kB of script; [1-9]\d* requests?, [\d.]+ kB of data; one host: /.test(
          document.querySelector('.demo-count')?.textContent ?? '',
        ) && document.querySelector('.demo-count')?.textContent.includes(name),
      {},
      host,
    );
    await close();
  });

  test('Escape closes the panel and puts the focus back', async () => {
    const { page, close } = await open('/stories/st-gallen');
    await page.focus('.demo-open');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'demo-answer');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'demo-open');
    assert.equal(await page.$eval('#demo-switches', (panel) => panel.checkVisibility()), false);
    await close();
  });
});
