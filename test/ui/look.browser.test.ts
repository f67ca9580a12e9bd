import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Checked } from '../../src/endpoint/check.js';
import { renderButton } from '../../src/ui/button.js';
import { CivicElement } from '../../src/ui/civic-element.js';
import { renderCopyButton } from '../../src/ui/copy-button.js';
import { renderNotice } from '../../src/ui/notice.js';
import { itNeeds } from '../engine.js';
import { emulateFeatures } from '../media.js';

/** One of each piece. */
class PiecesElement extends CivicElement<true> {
  protected override get data(): unknown {
    return true;
  }

  protected override read(): Checked<true> {
    return { value: true, issues: [] };
  }

  protected override renderReady(): TemplateResult {
    const nothing = () => undefined;
    return html`<article class="surface stack">
      ${this.heading('Annual meeting')}
      <p>Text with <a href="#link">a link</a>.</p>
      <p class="small muted">Small facts</p>
      ${renderNotice('info', 'For your information')} ${renderNotice('notice', 'Moved online')}
      ${renderNotice('critical', 'Cancelled')} ${renderButton('Join', nothing, { kind: 'primary' })}
      ${renderButton('Later', nothing)} ${renderButton('Share', nothing, { kind: 'link' })}
      <a class="button primary" href="#register">Register</a>
      ${renderCopyButton('123', 'Copy passcode', this.localizer)}
      <details>
        <summary>Programme, 4 parts</summary>
        <p>Parts</p>
      </details>
    </article>`;
  }
}
customElements.define('civic-pieces', PiecesElement);

const pieces = async () => {
  const element = await fixture<PiecesElement>(html`<civic-pieces></civic-pieces>`);
  await element.updateComplete;
  return element;
};

/** A computed colour as the screen shows it, 0 to 255 each. */
function pixel(color: string): number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(color: string): number {
  const [red, green, blue] = pixel(color).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('the look', () => {
  for (const scheme of ['light', 'dark']) {
    describe(scheme, () => {
      beforeEach(() => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
      });
      afterEach(() => {
        document.documentElement.removeAttribute('style');
        document.body.removeAttribute('style');
      });

      it('follows the page’s colour scheme', async () => {
        const element = await pieces();
        const { backgroundColor } = getComputedStyle(element.shadowRoot!.querySelector('.surface')!);
        expect(luminance(backgroundColor) > 0.5).to.equal(scheme === 'light');
      });

      it('is accessible to axe', async () => {
        const element = await pieces();
        await expect(element).to.be.accessible();
      });

      // Colours of councils, and the hard ones: yellow, mid grey, pure red, green and blue.
      for (const accent of [
        '#0072c6',
        '#00539f',
        '#d4351c',
        '#ffc917',
        '#fd4f00',
        '#008567',
        '#c2a251',
        '#9fc9eb',
        '#777777',
        '#ff0000',
        '#00ff00',
        '#0000ff',
        '#ff00ff',
        '#000000',
        '#ffffff',
      ]) {
        it(`with ${accent} as accent: words on it and links are read`, async () => {
          document.documentElement.style.setProperty('--civic-accent', accent);
          const element = await pieces();
          const style = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
          const surface = style('.surface').backgroundColor;
          const { color, backgroundColor } = style('button.primary');
          expect(pixel(backgroundColor), 'the accent as it was given').to.deep.equal(pixel(accent));
          expect(contrast(color, backgroundColor), 'words on the accent').to.be.at.least(4.5);
          expect(contrast(style('p a').color, surface), 'a link').to.be.at.least(4.5);
        });
      }
    });
  }

  itNeeds(
    'emulated media',
    'under forced colours: axe finds nothing, and the main action is read',
    async () => {
      await emulateFeatures({ 'forced-colors': 'active' });
      const element = await pieces();
      const { color, backgroundColor } = getComputedStyle(
        element.shadowRoot!.querySelector('button.primary')!,
      );
      expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
      await expect(element).to.be.accessible();
      await emulateFeatures({});
    },
  );

  itNeeds('emulated media', 'under reduced motion nothing moves', async () => {
    await emulateFeatures({ 'prefers-reduced-motion': 'reduce' });
    const element = await pieces();
    for (const node of element.shadowRoot!.querySelectorAll('*')) {
      const { transitionProperty, transitionDuration, animationName } = getComputedStyle(node);
      expect(transitionProperty === 'none' || transitionDuration === '0s', node.className).to.be.true;
      expect(animationName).to.equal('none');
    }
    await emulateFeatures({});
  });

  it('gives every control its height, and shows the focus', async () => {
    const element = await pieces();
    for (const control of element.shadowRoot!.querySelectorAll<HTMLElement>('button, .button, summary')) {
      const emSize = parseFloat(getComputedStyle(element).fontSize);
      expect(control.offsetHeight, control.textContent).to.be.at.least(Math.floor(2.75 * emSize));
    }
    const button = element.shadowRoot!.querySelector<HTMLElement>('button')!;
    button.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(button);
    expect([outlineStyle, outlineWidth, outlineOffset]).to.deep.equal(['solid', '3px', '2px']);
  });
});
