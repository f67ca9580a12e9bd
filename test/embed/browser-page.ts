import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../find-browser.mjs';
import { staticServer, type StaticServer } from '../static-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The event that every page of these tests shows. */
export const event = {
  '@type': 'Event',
  name: 'Walk along the harbour',
  startDate: '2031-05-04',
  timeZone: 'Europe/Vienna',
};

/**
 * A council's web server with one page, and the script-tag build (`npm run build`) on another host, in a folder.
 * Chromium is real.
 */
export class Council {
  /** Address of the folder with civic-elements.js, with a slash at the end. */
  build = '';
  /** What the browser asked the host of the build for, as paths in the folder. */
  requests: string[] = [];
  /** Paths in the folder that the host answers with 404. */
  readonly missing = new Set<string>();

  /** The page: sent at once, or its second part when that is asked for. */
  #html: [string, Promise<string>] = ['', Promise.resolve('')];
  #servers: StaticServer[] = [];
  #browser: Browser | undefined;
  #contexts: BrowserContext[] = [];

  async start(): Promise<void> {
    const host = new Hono();
    // The same build in two folders is two versions on one page.
    host.use('/:first/:second/*', async (context, next) => {
      const path = context.req.path.slice('/a/b/'.length);
      this.requests.push(path);
      if ([...this.missing].some((part) => path.includes(part))) return context.notFound();
      return next();
    });
    host.use(
      '/:first/:second/*',
      serveStatic({
        root: join(root, 'dist/script'),
        rewriteRequestPath: (path) => path.slice('/a/b'.length),
      }),
    );
    const hostServer = await staticServer(host, undefined, { cors: true });
    const council = new Hono();
    council.get('/page', (context) => {
      context.header('content-type', 'text/html; charset=utf-8');
      return stream(context, async (output) => {
        for (const part of this.#html) await output.write(await part);
      });
    });
    council.get('/data/event.json', (context) => context.json(event));
    council.get('/data/never.json', () => new Promise<Response>(() => undefined));
    this.#servers = [hostServer, await staticServer(council)];
    this.build = `${hostServer.origin}/a/b/`;
    this.#browser = await puppeteer.launch({ executablePath: findChromium()!, args: chromiumFlags });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    for (const server of this.#servers) await server.close();
  }

  /** Ends the pages of a test. */
  async reset(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
    this.missing.clear();
  }

  /**
   * Opens a page with this body. In a `{build}` stands the address of the build.
   *
   * @param options.script the script tag; without it the usual one
   * @param options.rest what the server sends after the body, as soon as it has it
   */
  async open(
    body: string,
    options: { head?: string; script?: string; width?: number; rest?: Promise<string> } = {},
  ): Promise<CouncilPage> {
    const script = options.script ?? '<script type="module" src="{build}civic-elements.js"></script>';
    const head = `<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${options.head ?? ''}${script}`;
    const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}`;
    this.#html = [html.replaceAll('{build}', this.build), options.rest ?? Promise.resolve('</body></html>')];
    this.requests = [];
    const context = await this.#browser!.createBrowserContext();
    this.#contexts.push(context);
    const page = await context.newPage();
    await page.setViewport({ width: options.width ?? 1280, height: 800 });
    const console: string[] = [];
    // What a script wrote, not the browser's own line on each failed request.
    page.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource')) console.push(message.text());
    });
    page.on('pageerror', (error) => console.push(String(error)));
    const loaded = page.goto(`${this.#servers[1]!.origin}/page`);
    if (!options.rest) await loaded;
    return { page, console };
  }
}

export interface CouncilPage {
  page: Page;
  /** What was written to the console, also what was thrown and nobody caught. */
  console: string[];
}

/** Waits until so many cards show the event. */
export async function cardsShown(page: Page, count = 1, name = event.name): Promise<void> {
  await page.waitForFunction(
    (expected, text) =>
      // No function in it has a name: esbuild would call a helper that the page does not have.
      [...document.querySelectorAll('civic-event-card')].filter((card) =>
        card.shadowRoot?.querySelector('h2,h3,h4,h5,h6')?.textContent.includes(text),
      ).length === expected,
    { timeout: 20_000 },
    count,
    name,
  );
}
