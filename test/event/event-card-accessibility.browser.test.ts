/** What assistive technology, keyboards, narrow windows and hostile pages make of a card. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../src/endpoint/configuration.js';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import { expectConsole } from '../console-guard.js';
import { itNeeds } from '../engine.js';
import { events, live, longest, now, upcoming } from '../fixtures/events.js';
import { emulateFeatures, type MediaFeatures } from '../media.js';
import {
  address,
  answer,
  card,
  cardOf,
  control,
  elementsIn,
  readOut,
  settled,
  textNodes,
  textOf,
  unfold,
  whole,
} from './rendered.js';

const refuse: RequestFunction = () => Promise.reject(new TypeError('Failed to fetch'));
const wait: RequestFunction = () => new Promise<never>(() => undefined);

/** A card in each state without an event, and one whose event is old. */
async function otherStates(): Promise<Record<string, EventCard>> {
  expectConsole('/api/', { optional: true });
  const loading = await cardOf(wait);
  await settled(loading, 'loading');
  const empty = await fixture<EventCard>(html`<civic-event-card .event=${null}></civic-event-card>`);
  await settled(empty, 'empty');
  const error = await cardOf(refuse);
  await settled(error, 'error');
  const notFound = await cardOf(answer({}, { status: 404 }));
  await settled(notFound, 'error');
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  const offline = await cardOf(refuse);
  await settled(offline, 'offline');
  Reflect.deleteProperty(navigator, 'onLine');
  let isUp = true;
  const stale = await cardOf((request) => (isUp ? answer(upcoming) : refuse)(request));
  await whole(stale);
  isUp = false;
  await stale.refresh();
  await settled(stale, 'stale');
  return { loading, empty, error, notFound, offline, stale };
}

/** Every fixture as a card, whole and unfolded. */
async function everyCard(): Promise<EventCard[]> {
  expectConsole('holds a meeting provider', { optional: true });
  setNow(now);
  const all = await fixture(
    html`<main>
      ${Object.values(events).map((event) => html`<civic-event-card .event=${event}></civic-event-card>`)}
    </main>`,
  );
  const cards = [...all.querySelectorAll('civic-event-card')];
  for (const element of cards) {
    await whole(element);
    unfold(element);
  }
  return cards;
}

beforeEach(() => {
  configure({ retries: 0 });
});
afterEach(() => {
  configure({ retries: undefined });
});

describe('the event card and axe', () => {
  const schemes: [string, MediaFeatures][] = [
    ['dark', { 'prefers-color-scheme': 'dark' }],
    ['forced colours', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }],
  ];

  async function expectNothingFound(): Promise<void> {
    for (const element of await everyCard()) await expect(element).to.be.accessible();
    for (const element of Object.values(await otherStates())) await expect(element).to.be.accessible();
  }

  it('finds nothing in any state, light', expectNothingFound).timeout(60_000);

  for (const [name, features] of schemes) {
    itNeeds('emulated media', `finds nothing in any state, ${name}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      // Without a background of its own axe takes the page for white.
      const { style } = document.documentElement;
      style.colorScheme = 'light dark';
      style.backgroundColor = 'Canvas';
      try {
        await emulateFeatures(features);
        const surface = (await card(upcoming)).shadowRoot!.querySelector('.surface')!;
        const isDark = getComputedStyle(surface).backgroundColor !== 'rgb(255, 255, 255)';
        expect(isDark, 'the scheme has reached the card').to.be.true;
        await expectNothingFound();
      } finally {
        style.colorScheme = '';
        style.backgroundColor = '';
        await emulateFeatures({});
      }
    });
  }

  it('finds nothing from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      for (const event of [upcoming, live]) {
        const element = await card(event);
        unfold(element);
        await expect(element).to.be.accessible();
      }
    } finally {
      document.documentElement.dir = '';
    }
  });
});

/** What can be pressed, in reading order, as far as it is seen. */
function controlsIn(root: Node): HTMLElement[] {
  if (root instanceof HTMLElement && root.matches('a[href], button, summary, input'))
    return root.checkVisibility() ? [root] : [];
  const children =
    root instanceof HTMLSlotElement
      ? root.assignedNodes()
      : [...((root as Partial<Element>).shadowRoot ?? root).childNodes];
  return children.flatMap(controlsIn);
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

describe('the event card by keyboard', () => {
  /** Goes through a card by Tab, from the button before it to the one after. */
  async function expectReached(element: EventCard, name: string): Promise<void> {
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    before.textContent = 'Before';
    after.textContent = 'After';
    element.before(before);
    element.after(after);
    const expected = controlsIn(element);
    before.focus();
    const reached: Element[] = [];
    for (let presses = 0; presses <= expected.length; presses++) {
      await sendKeys({ press: 'Tab' });
      const active = focused();
      if (!active || active === after || active === before) break;
      reached.push(active);
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
      const outline = `${name}, "${textOf(active)}": ${outlineStyle} ${outlineWidth} ${outlineColor}`;
      expect(outlineStyle, outline).not.to.equal('none');
      // The fallback link is the page's own, with the ring that the browser gives it.
      if (outlineStyle !== 'auto' || !element.contains(active))
        expect(parseFloat(outlineWidth), outline).to.be.at.least(2);
      expect(outlineColor, outline).not.to.match(/transparent|rgba\(.*, 0\)/);
    }
    expect(
      reached.map((item) => textOf(item)),
      name,
    ).to.deep.equal(expected.map((item) => textOf(item)));
    expect(
      reached.every((item, index) => item === expected[index]),
      name,
    ).to.be.true;
    expect(focused() === after, `${name}: the way out`).to.be.true;
    before.remove();
    after.remove();
  }

  for (const state of Object.keys(events)) {
    it(`reaches every control of "${state}" in reading order, in sight`, async () => {
      expectConsole('holds a meeting provider', { optional: true });
      const element = await card(events[state]);
      await expectReached(element, 'folded');
      unfold(element);
      await expectReached(element, 'unfolded');
    });
  }

  it('reaches every control where there is no event', async () => {
    for (const [state, element] of Object.entries(await otherStates())) {
      expect(
        controlsIn(element).map((item) => textOf(item)),
        state,
      ).to.deep.equal(
        {
          loading: ['The event on our website'],
          empty: [],
          error: ['The event on our website', 'Try again'],
          notFound: ['The event on our website'],
          offline: ['The event on our website', 'Try again'],
          stale: controlsIn(element).map((item) => textOf(item)),
        }[state],
      );
      await expectReached(element, state);
    }
  });

  it('opens and closes what is folded by Enter and by Space', async () => {
    const element = await card(upcoming);
    control(element, 'Programme, 4 parts')!.focus();
    for (const press of ['Enter', ' ']) {
      await sendKeys({ press });
      await waitUntil(() => readOut(element).includes('The draft in ten pictures'), `"${press}" opens`);
      await sendKeys({ press });
      await waitUntil(() => !readOut(element).includes('The draft in ten pictures'), `"${press}" closes`);
    }
  });

  it('opens the calendar menu, goes through it, and is back at the button after Escape', async () => {
    const element = await card(upcoming);
    const button = control(element, 'Add to calendar')!;
    expect(button.ariaExpanded).to.equal('false');
    for (const press of ['Enter', ' ']) {
      button.focus();
      await sendKeys({ press });
      await waitUntil(() => button.ariaExpanded === 'true', `"${press}" opens`);
      expect(readOut(element)).to.include.members([
        'Calendar file (Apple, Thunderbird and others)',
        'Google Calendar (new tab)',
        'Outlook.com (new tab)',
        'Microsoft 365 (new tab)',
      ]);
      await sendKeys({ press: 'ArrowDown' });
      expect(textOf(focused())).to.equal('Calendar file (Apple, Thunderbird and others)');
      await sendKeys({ press: 'ArrowDown' });
      expect(textOf(focused())).to.equal('Google Calendar (new tab)');
      const { href, target, relList } = focused() as HTMLAnchorElement;
      expect(new URL(href).protocol).to.equal('https:');
      expect([target, relList.contains('noreferrer')]).to.deep.equal(['_blank', true]);
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      expect(button.ariaExpanded).to.equal('false');
      expect(focused() === button).to.be.true;
      expect(readOut(element)).not.to.include('Google Calendar (new tab)');
    }
  });

  it('copies the passcode and says so, without moving the focus', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const element = await card(live);
      const button = control(element, 'Copy passcode')!;
      button.focus();
      await sendKeys({ press: ' ' });
      await waitUntil(() => copied.length === 1);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => copied.length === 2);
      await waitUntil(() => readOut(element).includes('Copied'));
      const status = elementsIn(element).find((item) => textOf(item) === 'Copied')!;
      expect(status.getAttribute('role')).to.equal('status');
      expect(focused() === button).to.be.true;
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});

describe('the event card where there is little room', () => {
  const hostile = `html { font-size: 62.5% } body { font-size: 1.6rem }
    * { padding: 20px; text-transform: uppercase; letter-spacing: .2em; line-height: 3; }`;

  /** Nothing is cut off, nothing scrolls sideways: every letter lies within the card. */
  function expectWithin(element: EventCard, name: string): void {
    expect(element.scrollWidth, name).to.be.at.most(element.clientWidth);
    const { left, right } = element.getBoundingClientRect();
    for (const node of textNodes(element, true)) {
      // What only screen readers say lies in a square of one pixel.
      if (node.parentElement!.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        expect(box.right, `${name}: "${node.data.trim()}"`).to.be.at.most(right + 1);
        expect(box.left, `${name}: "${node.data.trim()}"`).to.be.at.least(left - 1);
      }
    }
    for (const item of controlsIn(element)) {
      const box = item.getBoundingClientRect();
      expect(box.right, `${name}: "${textOf(item)}"`).to.be.at.most(right + 1);
      expect(box.left, `${name}: "${textOf(item)}"`).to.be.at.least(left - 1);
    }
  }

  async function narrow(width: number): Promise<void> {
    setNow(now);
    for (const dir of ['ltr', 'rtl']) {
      const narrowPage = await fixture<HTMLElement>(
        html`<div dir=${dir}>
          ${[...Object.entries(events), ['german', upcoming] as const].map(
            ([name, event]) =>
              html`<civic-event-card
                id=${name}
                lang=${event === longest ? 'fi' : name === 'german' ? 'de' : 'en'}
                .event=${event}
              ></civic-event-card>`,
          )}
        </div>`,
      );
      narrowPage.style.width = `${width.toString()}px`;
      for (const element of narrowPage.querySelectorAll('civic-event-card')) {
        await whole(element);
        unfold(element);
        expectWithin(element, `${element.id}, ${dir}`);
      }
    }
  }

  beforeEach(() => {
    expectConsole('holds a meeting provider', { optional: true });
  });

  it('fits into 320 pixels, in either direction', () => narrow(320));

  it('fits where the text is twice as large', async () => {
    document.body.style.fontSize = '200%';
    try {
      await narrow(640);
    } finally {
      document.body.style.fontSize = '';
    }
  });

  it('fits into 320 pixels of a page that styles everything, and keeps its own look', async () => {
    const style = document.createElement('style');
    style.textContent = hostile;
    document.head.append(style);
    try {
      await narrow(320);
      const element = await card(upcoming);
      for (const node of textNodes(element, true)) {
        const { textTransform, letterSpacing, fontSize, lineHeight } = getComputedStyle(node.parentElement!);
        expect([textTransform, letterSpacing], node.data).to.deep.equal(['none', 'normal']);
        expect(parseFloat(fontSize), node.data).to.be.at.least(13);
        expect(parseFloat(lineHeight), node.data).to.be.at.most(2 * parseFloat(fontSize));
      }
    } finally {
      style.remove();
    }
  });

  it('is mirrored from right to left', async () => {
    const page = await fixture(
      html`<div dir="rtl">
        <civic-event-card .src=${address()} .request=${answer(upcoming)}></civic-event-card>
      </div>`,
    );
    const element = page.querySelector('civic-event-card')!;
    await whole(element);
    const icon = element.shadowRoot!.querySelector('[part="when"] svg')!.getBoundingClientRect();
    const text = element.shadowRoot!.querySelector('time')!.getBoundingClientRect();
    expect(icon.left).to.be.at.least(text.right);
  });
});
