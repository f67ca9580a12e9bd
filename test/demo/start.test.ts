import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function run(parameters: string[], port: string) {
  const child = spawn(process.execPath, parameters, { cwd: root, env: { ...process.env, PORT: port } });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

describe('npm start and npm run endpoint', () => {
  const programs = [['demo/start.mjs'], ['--import', 'tsx', 'demo/endpoint/serve.ts']];
  for (const program of programs) {
    test(`${program.at(-1) ?? ''} says in a sentence that the port is taken, and which to try`, async () => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(0, done));
      const { port } = server.address() as AddressInfo;
      const { code, said } = await run(program, String(port));
      server.close();
      assert.equal(code, 1);
      assert.match(said, new RegExp(`^Port ${port} is taken\\. .*PORT=4001 npm`));
      assert.doesNotMatch(said, /\n +at /);
    });
  }

  test('a port that is none is named', async () => {
    const { code, said } = await run(['demo/start.mjs'], 'four thousand');
    assert.equal(code, 1);
    assert.match(said, /PORT is "four thousand"/);
  });

  test('what npm started goes with npm', async () => {
    // A shell in between, as npm has it; it is killed, and the server has to notice by itself.
    const shell = spawn('sh', ['-c', `"${process.execPath}" --import tsx demo/endpoint/serve.ts; true`], {
      cwd: root,
      env: { ...process.env, PORT: '0', npm_lifecycle_event: 'endpoint' },
    });
    let said = '';
    for await (const data of shell.stdout) {
      said += String(data);
      if (said.includes('openapi.json')) break;
    }
    const address = /http:\S+events/.exec(said)?.[0] ?? '';
    assert.equal((await fetch(address, { headers: { connection: 'close' } })).status, 200);
    shell.kill('SIGKILL');
    for (;;) {
      const isGone = await fetch(address, { headers: { connection: 'close' } }).then(
        () => false,
        () => true,
      );
      if (isGone) break;
    }
  });
});
