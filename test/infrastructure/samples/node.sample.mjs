// One of each kind that test/run-node-tests.mjs has to tell apart.
import { describe, it, test } from 'node:test';

test('passes', () => {});
test('fails', () => {
  throw new Error('as it should');
});
test.skip('is skipped', () => {});
test.todo('is still to be written');
test('reads outside data', { skip: 'not there' }, () => {});
describe('a group', () => {
  it('passes within', () => {});
});
