/** Reads the content: a folder with one JSON file an event. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from './relative-dates.js';

/** One event as it was written: the contract, with dates that may follow the clock. */
export type EventContent = JsonObject & { id: string };

/** Where the demo keeps its content, events and pictures. */
export const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

/**
 * Reads every event of a folder, in the order of their file names.
 *
 * @throws Error that names the file, if one is not JSON or its `id` is not its name.
 */
export async function readContent(folder = join(contentFolder, 'events')): Promise<EventContent[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      let event: EventContent;
      try {
        event = JSON.parse(await readFile(join(folder, file), 'utf8')) as EventContent;
      } catch (error) {
        throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
      }
      if (`${event.id}.json` !== file) throw new Error(`${file}: its "id" must be the file's name`);
      return event;
    }),
  );
}
