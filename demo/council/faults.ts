/**
 * What the demo's switches ask of the endpoint: to be broken or slow. Not part of the reference
 * endpoint; the demo puts it in front.
 *
 * `?break=500`, `404`, `429`, `html` or `truncated`; `?delay=3000` in milliseconds, 10 s at most.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { answerProblem } from '../endpoint/problem.js';

const longestDelay = 10_000;

export const faults: MiddlewareHandler = async (context, next) => {
  const { break: fault, delay } = context.req.query();
  if (!fault && !delay) return next();
  const milliseconds = Number(delay);
  if (milliseconds > 0) await wait(Math.min(milliseconds, longestDelay));
  const detail = 'You asked for it with a switch of the demo.';
  switch (fault) {
    case '500':
      return answerProblem(context, { status: 500, title: 'Broken on purpose', detail });
    case '404':
      return answerProblem(context, { status: 404, title: 'Not found, on purpose', detail });
    case '429':
      context.header('Retry-After', '5');
      return answerProblem(context, { status: 429, title: 'Too many requests, on purpose', detail });
    case 'html':
      return context.html('<!doctype html><title>Maintenance</title><p>We will be back soon.</p>');
    case 'truncated': {
      // What the browser holds already must not be confirmed: a 304 has nothing to cut.
      const headers = new Headers(context.req.raw.headers);
      headers.delete('If-None-Match');
      context.req.raw = new Request(context.req.raw, { headers });
      await next();
      const text = await context.res.text();
      context.res = new Response(text.slice(0, text.length / 2), context.res);
      return undefined;
    }
    default:
      return next();
  }
};
