/**
 * `npm run endpoint`: the reference endpoint alone. PORT, default 4000.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { stopWithNpm } from '../stop-with-npm.js';
import { createEndpoint } from './app.js';
import { readContent } from './content.js';

const port = Number(process.env.PORT ?? 4000);
const app = new Hono();
app.route('/api', createEndpoint({ events: await readContent() }));
app.get('/', (context) => context.redirect('/api'));

const server = serve({ fetch: app.fetch, port }, ({ port: bound }) => {
  console.log(`The endpoint answers at http://localhost:${String(bound)}/api/events`);
  console.log(`It describes itself at  http://localhost:${String(bound)}/api/openapi.json`);
});
stopWithNpm(() => process.exit());
server.once('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${String(port)} is taken. Stop what listens there, or choose another: PORT=4001 npm run endpoint`
      : error.message;
  console.error(reason);
  process.exitCode = 1;
});
