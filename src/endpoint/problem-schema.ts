import * as v from 'valibot';

const string = v.optional(v.string());

/** Problem details of an HTTP API: RFC 9457, with `errors` (its §3 example) for single fields. */
export const ProblemSchema = v.object({
  /** URI that names the kind of problem. */
  type: string,
  title: string,
  status: v.optional(v.number()),
  detail: string,
  instance: string,
  errors: v.optional(
    v.array(
      v.object({
        /** JSON Pointer (RFC 6901) to the field. */
        pointer: string,
        /** For programs, and for our translated text. */
        code: string,
        detail: string,
      }),
    ),
  ),
});

export type Problem = v.InferOutput<typeof ProblemSchema>;
