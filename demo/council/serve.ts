/** Makes the demo listen. `start.mjs` imports this once everything is installed and built. */
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { readContent } from '../endpoint/content.js';
import { createSite } from './site.js';

const dist = (folder: string) => fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));

/**
 * @param port 0 for any that is free
 * @param storybookState what to say while the build of Storybook is under way
 * @returns the server, once it answers
 */
export async function serveDemo(port: number, storybookState?: () => string | undefined): Promise<Server> {
  // Where it is still being built, the folder is not there yet.
  await mkdir(dist('storybook'), { recursive: true });
  const site = createSite({
    events: await readContent(),
    scriptFolder: dist('script'),
    storybookFolder: dist('storybook'),
    ...(storybookState && { storybookState }),
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, port }, () => resolve(server as Server));
    server.once('error', reject);
  });
}
