/**
 * The reference endpoint, first form: events over HTTP, for reading.
 *
 * It shows what an endpoint has to do and what it should: plain JSON with every language in it,
 * paging by `Link` (RFC 8288), `ETag` and 304 (RFC 9110 §13), problems (RFC 9457), reading from
 * any origin, and joining withheld until the doors open. Nobody has to copy it: a folder of
 * static files answers the same questions.
 */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { join } from 'node:path';
import { contentFolder, type EventContent } from './content.js';
import { openApiDocument } from './openapi.js';
import { answerProblem, type ProblemError } from './problem.js';
import { byDate, hasKeyword, publish, type Publication } from './publication.js';

export interface EndpointOptions {
  /** The content, as it was written. */
  events: readonly EventContent[];
  /** Folder of the pictures that the content names. */
  pictures?: string;
  /** Epoch milliseconds; replaced in tests. */
  now?: () => number;
}

const defaultLimit = 20;
const greatestLimit = 100;
/** Nobody sees an older answer than this, in seconds, whatever changed. */
const greatestAge = 60;

const pastChoices = ['show', 'hide', 'only'];

/** How long an answer may be kept: never beyond the doors or the end of an event in it. */
function cacheControl(publications: readonly Publication[], now: number): string {
  const expires = Math.min(...publications.map((publication) => publication.expires));
  const age = Math.min(greatestAge, Math.floor((expires - now) / 1000));
  return `public, max-age=${age}, must-revalidate`;
}

/** A whole number of a query from `least` on, or the reason why it is none. */
function readCount(text: string | undefined, byDefault: number, greatest: number): number | undefined {
  if (text === undefined) return byDefault;
  return /^[1-9]\d{0,5}$/.test(text) && +text <= greatest ? +text : undefined;
}

/** RFC 8288, relative to the request: right behind any proxy. */
function pageLinks(context: Context, page: number, pages: number): string {
  const link = (relation: string, target: number) => {
    const query = new URLSearchParams(context.req.query());
    query.set('page', String(target));
    return `<${context.req.path}?${query}>; rel="${relation}"`;
  };
  const links = [link('first', 1)];
  if (page > 1) links.push(link('prev', Math.min(page - 1, pages)));
  if (page < pages) links.push(link('next', page + 1));
  return [...links, link('last', pages)].join(', ');
}

export function createEndpoint({ events, pictures, now = Date.now }: EndpointOptions): Hono {
  const endpoint = new Hono();

  endpoint.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Elements on other sites read this, and show its pictures.
      crossOriginResourcePolicy: 'cross-origin',
      strictTransportSecurity: false,
    }),
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'OPTIONS'],
      exposeHeaders: ['ETag', 'Link', 'Retry-After'],
      maxAge: 7200,
    }),
    etag({
      // A 304 without these would be refused by the browser of a page on another origin.
      retainedHeaders: [
        ...RETAINED_304_HEADERS,
        'access-control-allow-origin',
        'access-control-expose-headers',
        'link',
      ],
    }),
    async (context, next) => {
      if (['GET', 'HEAD'].includes(context.req.method)) return next();
      context.header('Allow', 'GET, HEAD, OPTIONS');
      return answerProblem(context, {
        status: 405,
        title: 'Method not allowed',
        detail: `${context.req.method} is not known here: this endpoint is for reading.`,
      });
    },
  );

  endpoint.get('/', (context) => {
    const base = context.req.path.replace(/\/$/, '');
    context.header('Link', `<${base}/openapi.json>; rel="service-desc"; type="application/json"`);
    return context.json({ events: `${base}/events`, description: `${base}/openapi.json` });
  });

  endpoint.get('/openapi.json', (context) => {
    context.header('Cache-Control', `public, max-age=${greatestAge}`);
    return context.json(openApiDocument(context.req.path.replace(/\/openapi\.json$/, '')));
  });

  endpoint.get('/events', (context) => {
    const { limit: limitText, page: pageText, past = 'show', keyword } = context.req.query();
    const limit = readCount(limitText, defaultLimit, greatestLimit);
    const page = readCount(pageText, 1, 999_999);
    const errors: ProblemError[] = [];
    const refuse = (pointer: string, detail: string) => errors.push({ pointer, code: 'invalid', detail });
    if (limit === undefined) refuse('/limit', `expected a whole number from 1 to ${greatestLimit}`);
    if (page === undefined) refuse('/page', 'expected a whole number from 1 on');
    if (!pastChoices.includes(past)) refuse('/past', `expected one of ${pastChoices.join(', ')}`);
    if (limit === undefined || page === undefined || errors.length > 0) {
      return answerProblem(context, {
        status: 400,
        title: 'Query not understood',
        detail: 'Correct the query parameters that "errors" names.',
        errors,
      });
    }

    const instant = now();
    const found = events
      .map((event) => publish(event, instant))
      .filter((publication) => past === 'show' || publication.isPast === (past === 'only'))
      .filter((publication) => !keyword || hasKeyword(publication, keyword))
      .sort(byDate);
    const pages = Math.max(1, Math.ceil(found.length / limit));
    const first = (page - 1) * limit;

    context.header('Cache-Control', cacheControl(found, instant));
    context.header('Link', pageLinks(context, page, pages));
    return context.json({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      numberOfItems: found.length,
      itemListElement: found.slice(first, first + limit).map(({ data }, index) => ({
        '@type': 'ListItem',
        position: first + index + 1,
        item: data,
      })),
    });
  });

  endpoint.get('/events/:id', (context) => {
    const id = context.req.param('id');
    const content = events.find((event) => event.id === id);
    if (!content) {
      return answerProblem(context, {
        status: 404,
        title: 'No such event',
        detail: `There is no event "${id}". The events there are stand under "events" of this endpoint.`,
      });
    }
    const instant = now();
    const publication = publish(content, instant);
    context.header('Cache-Control', cacheControl([publication], instant));
    return context.json({ '@context': 'https://schema.org', ...publication.data });
  });

  endpoint.get(
    '/pictures/:file{[a-z0-9-]+\\.(svg|png|jpg|webp)}',
    serveStatic({
      root: pictures ?? join(contentFolder, 'pictures'),
      rewriteRequestPath: (path) => path.slice(path.lastIndexOf('/')),
      onFound: (_path, context) => context.header('Cache-Control', 'public, max-age=86400'),
    }),
  );

  endpoint.notFound((context) =>
    answerProblem(context, {
      status: 404,
      title: 'Not found',
      detail: `There is nothing at ${context.req.path}. See openapi.json for what there is.`,
    }),
  );

  endpoint.onError((error, context) => {
    console.error(error);
    return answerProblem(context, {
      status: 500,
      title: 'Something went wrong here',
      detail: 'The endpoint failed. Its log says why.',
    });
  });

  return endpoint;
}
