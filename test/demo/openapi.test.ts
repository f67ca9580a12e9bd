import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createEndpoint } from '../../demo/endpoint/app.js';
import { readContent } from '../../demo/endpoint/content.js';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, object> };
}

const endpoint = createEndpoint({ events: await readContent() });
const document = (await (await endpoint.request('/openapi.json')).json()) as Document;

/** A schema of the document as a function that names what does not fit. */
function checker(name: string) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'https://example.org/openapi.json', ...document });
  const validate = ajv.compile({ $ref: `https://example.org/openapi.json#/components/schemas/${name}` });
  return (data: unknown) =>
    validate(data)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    assert.match(document.openapi, /^3\.1\./);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document) as never);
    assert.equal(valid, true, JSON.stringify(errors));
    assert.equal(validator.version, '3.1');
  });

  test('holds JSON Schemas of the contract, and no name that means nothing', () => {
    assert.deepEqual(Object.keys(document.components.schemas).sort(), [
      'Event',
      'EventList',
      'Problem',
      'Text',
      'Translations',
    ]);
  });

  test('names every path there is', async () => {
    for (const path of Object.keys(document.paths)) {
      const response = await endpoint.request(path.replace('{id}', 'budget-briefing'));
      assert.equal(response.status, 200, path);
    }
  });

  test('tells what the endpoint answers', async () => {
    const list = (await (await endpoint.request('/events?limit=100')).json()) as {
      itemListElement: { item: { id: string } }[];
    };
    assert.deepEqual(checker('EventList')(list), []);
    assert.ok(list.itemListElement.length > 10);
    const check = checker('Event');
    for (const { item } of list.itemListElement) assert.deepEqual(check(item), [], item.id);
    assert.deepEqual(checker('Problem')(await (await endpoint.request('/events?limit=0')).json()), []);
    assert.deepEqual(checker('Problem')(await (await endpoint.request('/none')).json()), []);
  });

  test('tells what is wrong: the schemas are not empty', () => {
    const check = checker('Event');
    assert.notDeepEqual(check({ name: 7 }), []);
    assert.notDeepEqual(check({ name: { fi: 7 } }), []);
    assert.notDeepEqual(check({ startDate: 'tomorrow' }), []);
    assert.notDeepEqual(check({ eventStatus: 'EventCompleted' }), []);
    assert.notDeepEqual(check({ documents: [{ contentSize: true }] }), []);
    assert.deepEqual(
      check({ name: { fi: 'Kyllä' }, documents: [{ contentSize: '2.4 MB' }, { contentSize: 7 }] }),
      [],
    );
  });
});
