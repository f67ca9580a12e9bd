// One of each kind that the console guard and test/run-wtr.mjs have to tell apart.
import { expectConsole } from '../../console-guard.js';

/** Waits for an event of the window. */
const event = (type: string) =>
  new Promise((done) => {
    window.addEventListener(type, done, { once: true });
  });

describe('a sample', () => {
  it('passes', () => undefined);

  it('passes with an announced line', () => {
    expectConsole('announced');
    console.error('an announced line');
  });

  it('fails by an unannounced console.error', () => {
    console.error('an unannounced line');
  });

  it('fails by a line that was announced and did not come', () => {
    expectConsole('never written');
  });

  it('fails by an unhandled rejection', async () => {
    void Promise.reject(new Error('a rejection nobody handles'));
    await event('unhandledrejection');
  });

  it('fails by an uncaught error', async () => {
    setTimeout(() => {
      throw new Error('an error nobody catches');
    });
    await event('error');
  });

  it('passes after all of them', () => undefined);

  it.skip('is skipped', () => undefined);
});
