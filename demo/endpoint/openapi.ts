/**
 * The OpenAPI 3.1 document of the endpoint. Its schemas are made from the Valibot schemas that
 * also check the answers in the browser: there is one source.
 */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { TextSchema, TranslationsSchema } from '../../src/endpoint/text.js';
import { EventSchema } from '../../src/event/event.js';

type Schema = Record<string, unknown>;

/** What a check in code demands, in the words of JSON Schema. A check is known by its message. */
const checks: readonly (readonly [messagePart: string, schema: Schema])[] = [
  ['URL', { format: 'uri-reference' }],
  ['ISO 8601 date', { pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}.*)?)?)?$' }],
  ['IANA', { description: 'IANA time zone, such as Europe/Zurich.', examples: ['Europe/Zurich'] }],
];

const languageMap: Schema = {
  type: 'object',
  description: 'One text in several languages, by BCP 47 tag.',
  additionalProperties: { type: 'string' },
  examples: [{ fi: 'Kaupungintalo', sv: 'Stadshuset' }],
};

function schemas(): Record<string, unknown> {
  const byReference = new Map<unknown, Schema>([
    [TextSchema, { description: 'Words for people.', anyOf: [{ type: 'string' }, languageMap] }],
  ]);
  const definitions = toJsonSchemaDefs(
    { Text: TextSchema, Translations: TranslationsSchema, Event: EventSchema },
    {
      target: 'draft-2020-12',
      overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
      overrideSchema: ({ valibotSchema, jsonSchema }) => {
        const ours = byReference.get(valibotSchema);
        if (ours) return ours;
        // The only other schema that looks at its input: bytes as a number, or text such as "2.4 MB".
        if (valibotSchema.type === 'lazy') return { anyOf: [{ type: 'number' }, { type: 'string' }] };
        return jsonSchema;
      },
      overrideAction: ({ valibotAction, jsonSchema }) => {
        if (valibotAction.type !== 'check') return jsonSchema;
        const message = String((valibotAction as { message?: unknown }).message);
        return { ...jsonSchema, ...checks.find(([part]) => message.includes(part))?.[1] };
      },
    },
  );
  // What a lazy schema leads to is also listed under a number, which nothing refers to.
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => !/^\d+$/.test(name)));
}

const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'The query parameter or the field, as a JSON Pointer.' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const eventListSchema: Schema = {
  type: 'object',
  description: 'schema.org ItemList.',
  required: ['@type', 'itemListElement'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ItemList' },
    numberOfItems: { type: 'integer', minimum: 0, description: 'Of all pages together.' },
    itemListElement: {
      type: 'array',
      items: {
        type: 'object',
        required: ['@type', 'item'],
        properties: {
          '@type': { const: 'ListItem' },
          position: { type: 'integer', minimum: 1 },
          item: { $ref: '#/components/schemas/Event' },
        },
      },
    },
  },
};

const json = (schema: Schema) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const notModified = { description: 'What If-None-Match names is still true.' };
const conditional = { name: 'If-None-Match', in: 'header', schema: { type: 'string' } };
const cacheHeaders = {
  ETag: { schema: { type: 'string' } },
  'Cache-Control': {
    description: 'Never longer than until the doors of an event open, or until its end.',
    schema: { type: 'string' },
  },
};
const query = (name: string, description: string, schema: Schema) => ({
  name,
  in: 'query',
  description,
  schema,
});

/**
 * @param base path under which the endpoint is served, without the last slash
 */
export function openApiDocument(base: string): Schema {
  return {
    openapi: '3.1.1',
    info: {
      title: 'civic-elements reference endpoint',
      version: '0.1.0',
      description:
        'Events in the words of schema.org. Any server that answers like this, or a folder of static files, will do.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base || '/' }],
    paths: {
      '/events': {
        get: {
          operationId: 'listEvents',
          summary: 'Events, what is to come first',
          parameters: [
            query('limit', 'Events a page.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
            query('page', 'Counted from 1.', { type: 'integer', minimum: 1, default: 1 }),
            query('past', 'What to do with events that are over.', {
              type: 'string',
              enum: ['show', 'hide', 'only'],
              default: 'show',
            }),
            query('keyword', 'Only events with this keyword.', { type: 'string' }),
            conditional,
          ],
          responses: {
            200: {
              description: 'A page of events.',
              headers: {
                ...cacheHeaders,
                Link: { description: 'RFC 8288: first, prev, next, last.', schema: { type: 'string' } },
              },
              content: json({ $ref: '#/components/schemas/EventList' }),
            },
            304: notModified,
            400: problem('A query parameter is not understood.'),
          },
        },
      },
      '/events/{id}': {
        get: {
          operationId: 'readEvent',
          summary: 'One event',
          description:
            'Before the doors open and after the end it holds neither join link nor passcode, meeting number or dial-in, unless the council made them public.',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, conditional],
          responses: {
            200: {
              description: 'The event, with all its languages.',
              headers: cacheHeaders,
              content: json({ $ref: '#/components/schemas/Event' }),
            },
            304: notModified,
            404: problem('There is no such event.'),
          },
        },
      },
    },
    components: { schemas: { ...schemas(), EventList: eventListSchema, Problem: problemSchema } },
  };
}
