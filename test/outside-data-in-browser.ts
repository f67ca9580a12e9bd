import { executeServerCommand } from '@web/test-runner-commands';

/** A file of the folder that CIVIC_DATA names, as JSON; undefined where it names none. See test/outside-data.ts. */
export async function readOutsideData(path: string): Promise<unknown> {
  const { text } = await executeServerCommand<{ text?: string }, string>('read-outside-data', path);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/** `it`, for a test on outside data. Without them it is neither passed nor failed; the mark is for test/results.mjs. */
export function itWithData(title: string, data: unknown, test: () => void | Promise<void>): void {
  if (data !== undefined) it(title, test);
  else it(`${title} [not tried: not there]`);
}
