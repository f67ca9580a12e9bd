/** Errors as RFC 9457 `application/problem+json`. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One thing that is wrong; `pointer` names the query parameter or, in a body, the field. */
export interface ProblemError {
  pointer: string;
  code: string;
  detail: string;
}

export interface Problem {
  status: ContentfulStatusCode;
  title: string;
  /** What is wrong and what to do, for the webmaster. */
  detail: string;
  errors?: ProblemError[];
}

/** Answers with a problem, never stored: the next attempt may succeed. */
export function answerProblem(context: Context, problem: Problem): Response {
  const body = { type: 'about:blank', ...problem, instance: context.req.path };
  return context.body(JSON.stringify(body), problem.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
