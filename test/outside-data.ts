import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** The folder that CIVIC_DATA names: data of others, which is not part of the project. */
export const dataFolder = process.env.CIVIC_DATA;

/** A file of that folder, as text. */
export function readData(path: string): string {
  if (dataFolder === undefined) throw new Error('CIVIC_DATA is unset: write the test with testWithData().');
  return readFileSync(join(dataFolder, path), 'utf8');
}

/**
 * `test`, for a test that reads outside data. Without CIVIC_DATA it says "not there" and counts neither as passed
 * nor as failed.
 */
export function testWithData(title: string, body: () => void | Promise<void>): void {
  test(title, { skip: dataFolder ? false : 'not there' }, body);
}
