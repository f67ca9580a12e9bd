/** A web server that only serves files, as a council may have one: for measuring and for tests. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AddressInfo } from 'node:net';

/** A running server. */
export interface StaticServer {
  /** "http://localhost:49152", without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves on a free port.
 *
 * @param app answers what it wants to; everything else comes from the folder
 * @param folder absolute path; without it, nothing else is answered
 * @param options.cors whether other origins may read the answers
 */
export async function staticServer(
  app: Hono,
  folder?: string,
  options: { cors?: boolean } = {},
): Promise<StaticServer> {
  const all = new Hono();
  if (options.cors) all.use(cors());
  all.route('/', app);
  if (folder) all.use(serveStatic({ root: folder }));
  return new Promise((resolve) => {
    const server = serve({ fetch: all.fetch, port: 0, hostname: 'localhost' }, ({ port }: AddressInfo) => {
      resolve({
        origin: `http://localhost:${String(port)}`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
            // Browsers keep connections open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
