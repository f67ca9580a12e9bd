import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expectConsole } from '../console-guard.js';
import { engine, itNeeds } from '../engine.js';
import { emulateFeatures } from '../media.js';

describe('the page of the browser tests', () => {
  it('lets a test announce a line of the console', () => {
    const { lines } = expectConsole(/^civic-event-card: .*name/);
    console.error('civic-event-card: /name is missing in', 'https://example.org/event');
    expect(lines).to.deep.equal(['civic-event-card: /name is missing in https://example.org/event']);
  });

  it('knows the engine it runs in', () => {
    expect(['chromium', 'firefox', 'webkit']).to.include(engine);
  });

  it('presses real keys', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button type="button">Join</button>`);
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(clicks).to.equal(1);
  });

  itNeeds('emulated media', 'emulates forced colours, dark and both', async () => {
    const forced = matchMedia('(forced-colors: active)');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    await emulateFeatures({ 'forced-colors': 'active' });
    expect([forced.matches, dark.matches]).to.deep.equal([true, false]);
    await emulateFeatures({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    expect([forced.matches, dark.matches]).to.deep.equal([true, true]);
    await emulateFeatures({});
    expect([forced.matches, dark.matches]).to.deep.equal([false, false]);
  });

  itNeeds('viewport', 'sets the size of the viewport', async () => {
    await setViewport({ width: 320, height: 640 });
    expect(window.innerWidth).to.equal(320);
  });
});
