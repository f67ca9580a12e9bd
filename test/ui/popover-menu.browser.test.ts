import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { css, LitElement, type TemplateResult } from 'lit';
import { togglePopoverMenu } from '../../src/ui/popover-menu.js';
import { itNeeds } from '../engine.js';

/** An element with a menu and something to press behind it. */
class MenuElement extends LitElement {
  static override styles = css`
    .edge {
      position: absolute;
      inset-inline-end: 0;
    }
    .middle {
      margin-inline-start: 110px;
    }
  `;

  override render(): TemplateResult {
    return html`<div class=${this.className}>
        <button type="button" id="menu" aria-expanded="false" @click=${this.#toggle}>Add to calendar</button>
      </div>
      <button type="button" id="after">After</button>`;
  }

  readonly #toggle = (event: Event): void => {
    togglePopoverMenu(
      event.currentTarget as HTMLButtonElement,
      () =>
        html`<ul role="list">
          <li><a href="#first">Calendar file for Outlook, Apple Calendar and Thunderbird</a></li>
          <li><a href="#second">Google Calendar</a></li>
          <li><button type="button">Something that is no link</button></li>
        </ul>`,
    );
  };
}
customElements.define('civic-menu-example', MenuElement);

async function setUp(className = '', dir = 'ltr') {
  const wrapper = await fixture(
    html`<div dir=${dir}>
      <civic-menu-example class=${className}></civic-menu-example><a href="#out">Outside</a>
    </div>`,
  );
  const root = wrapper.querySelector('civic-menu-example')!.shadowRoot!;
  const button = root.querySelector<HTMLButtonElement>('#menu')!;
  return {
    root,
    button,
    outside: wrapper.querySelector('a')!,
    panel: () => root.querySelector<HTMLElement>('.popover'),
    items: () => [...root.querySelectorAll<HTMLElement>('.popover a, .popover button')],
    isOpen: () => root.querySelector('.popover')?.checkVisibility() ?? false,
    isFocused: (node: Element | undefined) => root.activeElement === node,
  };
}

describe('the popover menu', () => {
  it('opens and closes by the button, by keyboard, and says so', async () => {
    const { button, isOpen, isFocused } = await setUp();
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(isOpen()).to.be.true;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(isFocused(button), 'the focus stays on the button').to.be.true;
    await sendKeys({ press: 'Enter' });
    expect(isOpen()).to.be.false;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    expect(isOpen(), 'a second time').to.be.true;
  });

  it('has its items right behind the button, and closes when the focus goes on', async () => {
    const { root, button, items, isOpen, isFocused } = await setUp();
    button.focus();
    await sendKeys({ press: 'Enter' });
    // Safari's setting decides whether Tab stops at links: focus is moved as Tab does, in the order of the document.
    const order = [...root.querySelectorAll('button, a')];
    expect(order.indexOf(items()[0]!)).to.equal(order.indexOf(button) + 1);
    items()[0]!.focus();
    items()[2]!.focus();
    expect(isOpen()).to.be.true;
    await sendKeys({ press: 'Tab' });
    expect(isFocused(root.querySelector('#after')!)).to.be.true;
    expect(isOpen()).to.be.false;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes by Escape and gives the focus back, and the page does not hear the key', async () => {
    const { button, items, isOpen, isFocused } = await setUp();
    let heard = 0;
    const onKeydown = (event: KeyboardEvent) => (heard += Number(event.key === 'Escape'));
    document.addEventListener('keydown', onKeydown);
    try {
      button.click();
      items()[1]!.focus();
      await sendKeys({ press: 'Escape' });
      expect(isOpen()).to.be.false;
      expect(isFocused(button)).to.be.true;
      expect(heard).to.equal(0);
      await sendKeys({ press: 'Escape' });
      expect(heard, 'closed, it leaves the key to the page').to.equal(1);
    } finally {
      document.removeEventListener('keydown', onKeydown);
    }
  });

  it('moves by arrows, Home and End, around the ends', async () => {
    const { button, items, isFocused } = await setUp();
    button.click();
    for (const [key, index] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 2],
      ['ArrowDown', 0],
      ['ArrowUp', 2],
      ['Home', 0],
    ] as const) {
      await sendKeys({ press: key });
      expect(isFocused(items()[index]), `${key} to ${String(index)}`).to.be.true;
    }
  });

  it('closes when an item is chosen, with the focus on the button', async () => {
    const { button, items, isOpen, isFocused } = await setUp();
    button.click();
    items()[2]!.click();
    expect(isOpen()).to.be.false;
    expect(isFocused(button)).to.be.true;
  });

  it('closes by a press elsewhere, not by one inside', async () => {
    const { button, outside, panel, isOpen } = await setUp();
    button.click();
    panel()!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen()).to.be.true;
    outside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen()).to.be.false;
  });

  for (const dir of ['ltr', 'rtl']) {
    itNeeds('viewport', `lies within 320 pixels, ${dir}, wherever its button is`, async () => {
      await setViewport({ width: 320, height: 500 });
      try {
        for (const className of ['', 'edge', 'middle']) {
          const { button, panel } = await setUp(className, dir);
          button.click();
          await waitUntil(() => panel()!.style.top !== '');
          const { left, right, top, width } = panel()!.getBoundingClientRect();
          expect(left, `${className} left`).to.be.at.least(0);
          expect(right, `${className} right`).to.be.at.most(320);
          expect(width, 'it uses the room there is').to.be.at.least(280);
          expect(top).to.be.at.least(button.getBoundingClientRect().bottom);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('begins where its button begins, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { button, panel } = await setUp('', dir);
      button.click();
      await waitUntil(() => panel()!.style.top !== '');
      const side = dir === 'ltr' ? 'left' : 'right';
      const difference = panel()!.getBoundingClientRect()[side] - button.getBoundingClientRect()[side];
      // At the window's edge the panel keeps its distance.
      expect(Math.abs(difference), dir).to.be.at.most(8);
    }
  });
});
