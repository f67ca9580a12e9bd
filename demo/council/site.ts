/**
 * The whole demo as one Hono app: the council's site, the script-tag build, the endpoint and
 * Storybook. It does not listen: `serve.ts` does.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress as brotli } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { trimTrailingSlash } from 'hono/trailing-slash';
import { readEvent } from '../../src/event/read-event.js';
import { createEndpoint } from '../endpoint/app.js';
import type { EventContent } from '../endpoint/content.js';
import { byDate, publish } from '../endpoint/publication.js';
import { eventPage, eventsPage } from './event-page.js';
import { faults } from './faults.js';
import { renderPage } from './layout.js';
import { addresses, readPage } from './pages.js';
import { wordsOf } from './words.js';

export interface SiteOptions {
  events: readonly EventContent[];
  /** Folder of the script-tag build. */
  scriptFolder: string;
  /** Folder of the static Storybook. */
  storybookFolder: string;
  /** Says how the build of Storybook goes; undefined once it is done. */
  storybookState?: () => string | undefined;
  /** Epoch milliseconds; replaced in tests. */
  now?: () => number;
}

const assets = fileURLToPath(new URL('assets', import.meta.url));
const brotliCompress = promisify(brotli);

/**
 * The policy of DESIGN §6, and what the council's own pages need: their style sheet, and a form
 * that goes nowhere. Nothing inline, nothing from elsewhere.
 */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['civic-elements'],
};

/** The one script that a page names: its address never changes, and looks as if it had a hash. */
const loader = '/civic-elements.js';

const isScript = /\.(js|css|json|svg)$/;

/** The script-tag build, as a web server sends it that was set up well: compressed, and for any origin. */
function scriptFiles(folder: string): MiddlewareHandler {
  const compressed = new Map<string, { changed: number; body: Uint8Array<ArrayBuffer> }>();
  const plain = serveStatic({
    root: folder,
    rewriteRequestPath: (path) => path.replace('/civic-elements', ''),
  });
  return async (context, next) => {
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    // A file with a hash in its name never changes; the others are asked for again.
    const isHashed = /-[\w-]{8}\.js$/.test(context.req.path) && !context.req.path.endsWith(loader);
    context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    context.header('Vary', 'Accept-Encoding');
    const name = /^\/civic-elements\/([\w./-]+)$/.exec(context.req.path)?.[1] ?? '';
    const file = join(folder, name);
    const isAccepted = /\bbr\b/.test(context.req.header('Accept-Encoding') ?? '');
    if (!isAccepted || !isScript.test(name) || name.includes('..')) return plain(context, next);
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (changed === undefined) return next();
    let entry = compressed.get(file);
    if (entry?.changed !== changed) {
      entry = { changed, body: new Uint8Array(await brotliCompress(await readFile(file))) };
      compressed.set(file, entry);
    }
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : undefined;
    return context.body(entry.body, 200, {
      'Content-Encoding': 'br',
      'Content-Type': type ?? (name.endsWith('.svg') ? 'image/svg+xml' : 'application/json'),
    });
  };
}

export function createSite(options: SiteOptions): Hono {
  const { events, scriptFolder, storybookFolder, storybookState, now = Date.now } = options;
  const site = new Hono();
  const endpoint = createEndpoint({ events, now });

  site.use(compress());

  // What is not there with a slash at its end may be there without.
  for (const part of ['/api', '/events', '/stories', '/about']) site.use(`${part}/*`, trimTrailingSlash());

  site.use('/api/*', faults);
  site.route('/api', endpoint);

  site.use('/civic-elements/*', scriptFiles(scriptFolder));

  // Storybook needs inline scripts and styles of its own: no policy there.
  site.get('/storybook', (context) => context.redirect('/storybook/'));
  site.get('/storybook/*', async (context, next) => {
    const state = storybookState?.();
    if (state === undefined) return next();
    context.header('Retry-After', '5');
    return context.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta http-equiv="refresh" content="5" />
            <meta name="color-scheme" content="light dark" />
            <title>Storybook</title>
          </head>
          <body>
            <h1>Storybook</h1>
            <p>${state}</p>
            <p><a href="/">Back to the council’s site</a></p>
          </body>
        </html>`,
      503,
    );
  });
  site.get(
    '/storybook/*',
    serveStatic({
      root: storybookFolder,
      rewriteRequestPath: (path) => path.replace('/storybook', ''),
      onFound: (_path, context) => context.header('Cache-Control', 'no-cache'),
    }),
  );

  site.use(
    secureHeaders({
      contentSecurityPolicy: policy,
      referrerPolicy: 'strict-origin-when-cross-origin',
      strictTransportSecurity: false,
    }),
  );

  site.get(
    '/assets/*',
    serveStatic({ root: assets, rewriteRequestPath: (path) => path.replace('/assets', '') }),
  );

  for (const [address, file] of Object.entries(addresses)) {
    site.get(address, async (context) => context.html(renderPage(await readPage(file))));
  }

  site.get('/events', (context) => {
    const instant = now();
    const publications = events.map((event) => publish(event, instant)).sort(byDate);
    return context.html(renderPage(eventsPage(publications, context.req.query('lang') ?? 'en', instant)));
  });

  site.get('/events/:id', (context, next) => {
    const content = events.find(({ id }) => id === context.req.param('id'));
    if (!content) return next();
    context.header('Vary', 'Accept');
    // A program that asks the page for people for JSON gets it.
    const accept = context.req.header('Accept') ?? '';
    if (/\bjson\b/.test(accept) && !accept.includes('text/html')) {
      return endpoint.request(`/events/${content.id}`, { headers: context.req.raw.headers });
    }
    const instant = now();
    const { value: event } = readEvent(publish(content, instant).data);
    if (!event) return next();
    context.header('Cache-Control', 'no-cache');
    return context.html(renderPage(eventPage(event, context.req.query('lang'), instant)));
  });

  site.notFound((context) => {
    const words = wordsOf('en');
    return context.html(
      renderPage({
        title: words.notFound,
        language: 'en',
        description: words.notFound,
        content: html`<article class="sheet">
          <h1>${words.notFound}</h1>
          <p class="lead">
            There is nothing at ${context.req.path}. It may have moved, or the address has a slip of the pen
            in it.
          </p>
          <p><a href="/">The home page</a> · <a href="/events">${words.allEvents}</a></p>
        </article>`,
      }),
      404,
    );
  });

  return site;
}
