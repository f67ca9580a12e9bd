import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { LocalizeController, type Locales } from '../../src/localize/localize-controller.js';
import { expectConsole } from '../console-guard.js';

/** How often each language was asked for, and what is still held back. */
const asked: string[] = [];
const held = new Map<string, () => void>();

function locale(tag: string, hello: string): () => Promise<{ templates: Record<string, string> }> {
  return async () => {
    asked.push(tag);
    if (tag === 'sv') await new Promise<void>((resolve) => held.set(tag, resolve));
    return { templates: { 'test.hello': hello } };
  };
}

const locales: Locales = {
  de: locale('de', 'Grüezi'),
  fi: locale('fi', 'Hei'),
  sv: locale('sv', 'Hej'),
  'pt-BR': locale('pt-BR', 'Oi'),
  el: () => Promise.reject(new Error('404')),
};

class GreetingElement extends LitElement {
  static readonly locales: Locales | undefined = locales;

  readonly localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    const { ready, language, localizer } = this.localize;
    const hello = ready ? localizer.msg('Hello', { id: 'test.hello' }) : '';
    return html`<p .textContent=${`${hello} (${language}, ${localizer.language})`}></p>`;
  }
}

/** As the script-tag build has it: English is to be loaded too, and cannot be. */
class StrippedElement extends GreetingElement {
  static override readonly locales: Locales = {
    en: () => Promise.reject(new Error('blocked')),
    el: () => Promise.reject(new Error('blocked too')),
  };
}

/** An element without translations. */
class PlainElement extends GreetingElement {
  static override readonly locales = undefined;
}

/** Somebody else's element, which has ours in its shadow tree. */
class HostElement extends LitElement {
  protected override render(): TemplateResult {
    return html`<section><test-greeting></test-greeting></section>`;
  }
}

customElements.define('test-greeting', GreetingElement);
customElements.define('test-stripped', StrippedElement);
customElements.define('test-plain', PlainElement);
customElements.define('test-host', HostElement);

const said = (element: Element | null | undefined): string => element?.shadowRoot?.textContent.trim() ?? '';
const says = (element: Element | null | undefined, text: string): Promise<void> =>
  waitUntil(() => said(element) === text, `"${text}" is said; said is "${said(element)}"`);

describe('the language of an element', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('is English on an English page, at once and without a request', async () => {
    const before = asked.length;
    const element = await fixture<GreetingElement>(html`<test-greeting></test-greeting>`);
    expect(said(element)).to.equal('Hello (en, en)');
    expect(element.localize.ready).to.equal(true);
    expect(asked.length).to.equal(before);
  });

  it('keeps the region of English', async () => {
    await says(await fixture(html`<test-greeting lang="en-US"></test-greeting>`), 'Hello (en-US, en-US)');
  });

  it('is that of its own lang, with its region', async () => {
    await says(await fixture(html`<test-greeting lang="de-CH"></test-greeting>`), 'Grüezi (de-CH, de-CH)');
  });

  it('is that of the nearest lang', async () => {
    const page = await fixture(
      html`<div lang="fi">
        <p lang="de"><test-greeting></test-greeting></p>
      </div>`,
    );
    await says(page.querySelector('test-greeting'), 'Grüezi (de, de)');
  });

  it('is not that of an empty lang, which says that none is known', async () => {
    const page = await fixture(
      html`<div lang="fi">
        <p lang=""><test-greeting></test-greeting></p>
      </div>`,
    );
    await says(page.querySelector('test-greeting'), 'Hei (fi, fi)');
  });

  it('is one of two on one page', async () => {
    const page = await fixture(
      html`<div><test-greeting lang="fi"></test-greeting><test-greeting lang="de"></test-greeting></div>`,
    );
    const [finnish, german] = page.querySelectorAll('test-greeting');
    await says(finnish, 'Hei (fi, fi)');
    await says(german, 'Grüezi (de, de)');
  });

  it('is found across a shadow root', async () => {
    const host = await fixture(html`<test-host lang="fi"></test-host>`);
    await says(host.shadowRoot?.querySelector('test-greeting'), 'Hei (fi, fi)');
  });

  it('follows the page', async () => {
    const element = await fixture(html`<test-greeting></test-greeting>`);
    document.documentElement.lang = 'de';
    await says(element, 'Grüezi (de, de)');
    document.documentElement.lang = 'en';
    await says(element, 'Hello (en, en)');
  });

  it('follows an ancestor within a shadow tree and the host of it', async () => {
    const host = await fixture<HostElement>(html`<test-host></test-host>`);
    const greeting = host.shadowRoot?.querySelector('test-greeting');
    await says(greeting, 'Hello (en, en)');
    host.lang = 'fi';
    await says(greeting, 'Hei (fi, fi)');
    host.shadowRoot?.querySelector('section')?.setAttribute('lang', 'de');
    await says(greeting, 'Grüezi (de, de)');
  });

  it('follows the element to another place', async () => {
    const page = await fixture(
      html`<div>
        <p lang="fi"><test-greeting></test-greeting></p>
        <p lang="de"></p>
      </div>`,
    );
    const element = page.querySelector('test-greeting')!;
    await says(element, 'Hei (fi, fi)');
    page.querySelector('[lang=de]')!.append(element);
    await says(element, 'Grüezi (de, de)');
  });

  it('follows on when another element is removed', async () => {
    const page = await fixture(
      html`<div><test-greeting></test-greeting><test-greeting></test-greeting></div>`,
    );
    page.querySelector('test-greeting')?.remove();
    document.documentElement.lang = 'de';
    await says(page.querySelector('test-greeting'), 'Grüezi (de, de)');
  });

  it('follows again after the last element was gone', async () => {
    const element = await fixture<GreetingElement>(html`<test-greeting></test-greeting>`);
    const parent = element.parentElement!;
    for (const other of document.querySelectorAll('test-greeting')) if (other !== element) other.remove();
    element.remove();
    document.documentElement.lang = 'de';
    parent.append(element);
    await says(element, 'Grüezi (de, de)');
    document.documentElement.lang = 'fi';
    await says(element, 'Hei (fi, fi)');
  });

  it('may have a region that is a language of its own', async () => {
    await says(await fixture(html`<test-greeting lang="pt-br"></test-greeting>`), 'Oi (pt-BR, pt-BR)');
    await says(await fixture(html`<test-greeting lang="pt"></test-greeting>`), 'Hello (pt, en)');
  });

  it('may be written in many ways', async () => {
    await says(await fixture(html`<test-greeting lang="DE_ch"></test-greeting>`), 'Grüezi (de-CH, de-CH)');
    await says(
      await fixture(html`<test-greeting lang="de-CH-1996"></test-greeting>`),
      'Grüezi (de-CH-1996, de-CH-1996)',
    );
  });

  it('is English where there are no messages in it, and says so', async () => {
    await says(await fixture(html`<test-greeting lang="sl"></test-greeting>`), 'Hello (sl, en)');
    await says(await fixture(html`<test-plain lang="fi"></test-plain>`), 'Hello (fi, en)');
  });

  it('is English where lang is nonsense', async () => {
    for (const lang of ['deutsch bitte', '💶', '-', 'toString', '__proto__']) {
      const element = await fixture<GreetingElement>(html`<test-greeting lang=${lang}></test-greeting>`);
      await waitUntil(() => element.localize.ready);
      await says(element, `Hello (${element.localize.language}, en)`);
    }
  });

  it('is that of the visitor where the page has none', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await fixture<GreetingElement>(html`<test-greeting></test-greeting>`);
    await waitUntil(() => element.localize.ready);
    // A machine without a language calls it "C".
    expect(element.localize.language).to.equal(navigator.language === 'C' ? 'en' : navigator.language);
  });

  it('is loaded once for all elements, and is there at once for later ones', async () => {
    await Promise.all([1, 2, 3].map(() => fixture(html`<test-greeting lang="fi"></test-greeting>`)));
    expect(asked.filter((tag) => tag === 'fi').length).to.equal(1);
    const later = await fixture<GreetingElement>(html`<test-greeting lang="fi"></test-greeting>`);
    expect(said(later)).to.equal('Hei (fi, fi)');
  });

  it('goes on in the one before while it loads, and ends in the last that was asked for', async () => {
    const element = await fixture<GreetingElement>(html`<test-greeting lang="de"></test-greeting>`);
    await says(element, 'Grüezi (de, de)');
    element.lang = 'sv';
    await waitUntil(() => held.has('sv'));
    expect(said(element)).to.equal('Grüezi (de, de)');
    element.lang = 'fi';
    await says(element, 'Hei (fi, fi)');
    const swedish = await fixture(html`<test-greeting lang="sv"></test-greeting>`);
    held.get('sv')!();
    await says(swedish, 'Hej (sv, sv)');
    expect(said(element)).to.equal('Hei (fi, fi)');
    element.lang = 'sv';
    await says(element, 'Hej (sv, sv)');
  });

  it('is not ready before the first messages are here', async () => {
    const { lines } = expectConsole(/civic-elements: the messages in/, { optional: true });
    const element = await fixture<StrippedElement>(html`<test-stripped lang="en"></test-stripped>`);
    expect(element.localize.ready).to.equal(false);
    await waitUntil(() => lines.length > 0);
    expect(element.localize.ready).to.equal(false);
    expect(said(element)).to.equal('(en, en)');
  });

  it('is English if it does not load, and one line of the console says so', async () => {
    const { lines } = expectConsole('civic-elements: the messages in "el" did not load. Error: 404', {
      optional: true,
    });
    const page = await fixture(
      html`<div lang="el"><test-greeting></test-greeting><test-greeting></test-greeting></div>`,
    );
    for (const element of page.querySelectorAll('test-greeting')) await says(element, 'Hello (el, en)');
    await says(await fixture(html`<test-greeting lang="el"></test-greeting>`), 'Hello (el, en)');
    expect(lines.length).to.equal(1);
  });
});
