import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../src/endpoint/configuration.js';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { expectConsole } from '../console-guard.js';
import type { Example, ExampleElement } from './example-element.js';
import './example-element.js';

/** Answers JSON, a status, or nothing at all. */
const answer = (body: unknown, status = 200): RequestFunction => {
  return () => Promise.resolve(new Response(JSON.stringify(body), { status }));
};
const refuse: RequestFunction = () => Promise.reject(new TypeError('Failed to fetch'));

/** A request function whose answers the test gives when it wants to. */
function answerLater(): { request: RequestFunction; answers: ((response: Response | Error) => void)[] } {
  const answers: ((response: Response | Error) => void)[] = [];
  const request: RequestFunction = () =>
    new Promise((resolve, reject) => {
      answers.push((response) => {
        if (response instanceof Error) reject(response);
        else resolve(response);
      });
    });
  return { request, answers };
}

let number = 0;
/** An address that no other test has asked for. */
const address = () => `/answers/${String(number++)}`;

async function element(request: RequestFunction, src = address()): Promise<ExampleElement> {
  return fixture(
    html`<civic-example .src=${src} .request=${request}><a href="/page">The page itself</a></civic-example>`,
  );
}

async function settled(example: ExampleElement, status: string): Promise<void> {
  await waitUntil(() => example.state.status === status, `the state is "${status}"`);
  await example.updateComplete;
}

const inside = (example: ExampleElement, selector: string) =>
  example.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (example: ExampleElement) =>
  inside(example, '.content')!.textContent.replace(/\s+/g, ' ').trim();
const announced = (example: ExampleElement) => inside(example, '[role=status]')!.textContent;
const isVisible = (node: Element) => node.checkVisibility();
/** Not `expect(activeElement).to.equal(node)`: chai would print the whole page if it failed. */
const isFocused = (example: ExampleElement, node: Element | null) =>
  example.shadowRoot!.activeElement === node;
const link = (example: ExampleElement) => example.querySelector('a')!;
const retryButton = (example: ExampleElement) => inside(example, '.message button');

describe('CivicElement', () => {
  beforeEach(() => {
    configure({ retries: 0 });
  });
  afterEach(() => {
    configure({ retries: undefined, endpoint: undefined });
    Reflect.deleteProperty(navigator, 'onLine');
  });

  describe('loading', () => {
    it('shows the fallback link, is busy, and holds a place', async () => {
      const { request, answers } = answerLater();
      const example = await element(request);
      expect(example.state.status).to.equal('loading');
      expect(isVisible(link(example))).to.be.true;
      expect(inside(example, '.civic')!.ariaBusy).to.equal('true');
      expect(isVisible(inside(example, '.placeholder')!)).to.be.true;
      await waitUntil(() => answers.length > 0);
      answers[0]!(new Response('{"name": "Here"}'));
      await settled(example, 'ready');
      expect(inside(example, '.civic')!.ariaBusy).to.equal('false');
    });

    it('says nothing to the webmaster when there is an address, and one line when there is nothing', async () => {
      await element(answer({ name: 'Here' }));
      const line = expectConsole('has nothing to show');
      await fixture(html`<civic-example></civic-example>`);
      await fixture(html`<civic-example></civic-example>`);
      expect(line.lines).to.have.length(1);
    });
  });

  describe('ready', () => {
    it('shows the value, hides the fallback link, announces nothing, tells the page once', async () => {
      let loads = 0;
      let bubbled = 0;
      const onBubble = () => bubbled++;
      document.addEventListener('civic-load', onBubble);
      const src = address();
      const example = await fixture<ExampleElement>(
        html`<civic-example .src=${src} .request=${answer({ name: 'Here' })} @civic-load=${() => loads++}
          ><a href="/page">Page</a></civic-example
        >`,
      );
      await settled(example, 'ready');
      document.removeEventListener('civic-load', onBubble);
      expect(inside(example, 'h3')!.textContent).to.equal('Here');
      expect(example.value).to.deep.equal({ name: 'Here' });
      expect(isVisible(link(example))).to.be.false;
      expect(announced(example)).to.equal('');
      expect([loads, bubbled]).to.deep.equal([1, 0]);
    });

    it('takes data by property, without a request, and a new value in place of the old', async () => {
      const example = await fixture<ExampleElement>(
        html`<civic-example
          .example=${{ name: 'One' } satisfies Example}
          .request=${refuse}
          src="/never"
        ></civic-example>`,
      );
      expect(inside(example, 'h3')!.textContent).to.equal('One');
      example.example = { name: 'Two' };
      await example.updateComplete;
      expect(inside(example, 'h3')!.textContent).to.equal('Two');
    });

    it('asks src when the data is taken away', async () => {
      const src = address();
      const example = await fixture<ExampleElement>(
        html`<civic-example
          .example=${{ name: 'Data' }}
          .src=${src}
          .request=${answer({ name: 'Read' })}
        ></civic-example>`,
      );
      expect(inside(example, 'h3')!.textContent).to.equal('Data');
      delete example.example;
      example.example = undefined as never;
      await waitUntil(() => inside(example, 'h3')?.textContent === 'Read');
    });

    it('writes its heading at the level asked for, and at 3 for a level that is none', async () => {
      for (const [level, tag] of [
        ['2', 'h2'],
        ['6', 'h6'],
        ['1', 'h3'],
        ['9', 'h3'],
        ['two', 'h3'],
      ]) {
        const example = await fixture<ExampleElement>(
          html`<civic-example heading-level=${level!} .example=${{ name: 'Here' }}></civic-example>`,
        );
        expect(inside(example, tag!), `heading-level="${level!}"`).not.to.be.null;
      }
    });

    it('reads a relative address from the page’s endpoint', async () => {
      configure({ endpoint: 'https://endpoint.example/api/' });
      let asked = '';
      const example = await element((request) => {
        asked = request.url;
        return answer({ name: 'Here' })(request);
      }, 'events/1');
      await settled(example, 'ready');
      expect(asked).to.equal('https://endpoint.example/api/events/1');
    });

    it('marks a text that is in another language than the element speaks', async () => {
      const example = await fixture<ExampleElement>(
        html`<civic-example lang="en" .example=${{ name: { sv: 'Här' } }}></civic-example>`,
      );
      expect(inside(example, 'h3 span')!.lang).to.equal('sv');
      expect(inside(example, '.civic')!.lang).to.equal('en');
      // No messages in Slovenian here: the element speaks English, the text is the page's own language.
      const slovenian = await fixture<ExampleElement>(
        html`<civic-example lang="sl" .example=${{ name: 'Dogodek' }}></civic-example>`,
      );
      expect(inside(slovenian, '.civic')!.lang).to.equal('en');
      expect(inside(slovenian, 'h3 span')!.lang).to.equal('sl');
    });
  });

  it('is written in the direction of its language, or as the page says', async () => {
    const cases: [string, string | undefined, string | undefined, string][] = [
      ['the page is mirrored', undefined, 'rtl', 'rtl'],
      ['a card with a language of its own in a mirrored page', 'en', 'rtl', 'ltr'],
      ['a language without messages, hence English, in its page', undefined, undefined, 'ltr'],
    ];
    for (const [name, lang, dir, expected] of cases) {
      const wrapper = await fixture(
        html`<div lang=${dir ? 'en' : 'ar'} dir=${dir ?? 'rtl'}>
          <civic-example lang=${ifDefined(lang)} .example=${{ name: 'Here' }}></civic-example>
        </div>`,
      );
      const example = wrapper.querySelector<ExampleElement>('civic-example')!;
      expect(getComputedStyle(inside(example, 'h3')!).direction, name).to.equal(expected);
    }
  });

  describe('a wrong field', () => {
    it('leaves the rest, says so calmly with the way to the page, and tells page and webmaster', async () => {
      const line = expectConsole('"/name": expected text');
      const src = address();
      const events: string[] = [];
      const example = await fixture<ExampleElement>(
        html`<civic-example
          .src=${src}
          .request=${answer({ name: 7 })}
          @civic-load=${() => events.push('load')}
          @civic-error=${(event: HTMLElementEventMap['civic-error']) =>
            events.push(`${event.code} ${event.issues.map(({ pointer }) => pointer).join()}`)}
          ><a href="/page">Page</a></civic-example
        >`,
      );
      await settled(example, 'ready');
      expect(textOf(example)).to.equal(
        'Without a name Some details could not be shown here. See the page itself',
      );
      expect(inside(example, 'p a')!.getAttribute('href')).to.match(/\/page$/);
      expect(events).to.deep.equal(['load', 'invalid /name']);
      expect(line.lines).to.have.length(1);
    });
  });

  describe('empty', () => {
    it('says so and hides the fallback link', async () => {
      const example = await element(answer({ name: 'Nothing', empty: true }));
      await settled(example, 'empty');
      expect(textOf(example)).to.equal('There is nothing here yet.');
      expect(isVisible(link(example))).to.be.false;
    });

    it('is what null as data says', async () => {
      const example = await fixture<ExampleElement>(html`<civic-example .example=${null}></civic-example>`);
      expect(example.state.status).to.equal('empty');
    });
  });

  describe('error', () => {
    const cases: [string, RequestFunction, string, string, boolean][] = [
      ['no connection', refuse, 'network', 'The connection failed', true],
      ['404', answer({}, 404), 'not-found', 'This was not found', false],
      ['429', answer({}, 429), 'rate-limited', 'Many people', true],
      ['500', answer({}, 500), 'http', 'The server has a problem', true],
      ['403', answer({}, 403), 'http', 'This cannot be shown at the moment', false],
      [
        'a page instead of JSON',
        () => Promise.resolve(new Response('<!doctype html>')),
        'not-json',
        'This cannot',
        true,
      ],
      [
        'an answer without what is needed',
        answer({}),
        'invalid',
        'This cannot be shown at the moment',
        false,
      ],
    ];
    for (const [name, request, code, sentence, hasButton] of cases) {
      it(`${name}: a calm sentence, the link, ${hasButton ? 'a' : 'no'} button, one line, one event`, async () => {
        const src = address();
        const line = expectConsole(src);
        const events: HTMLElementEventMap['civic-error'][] = [];
        const example = await fixture<ExampleElement>(
          html`<civic-example
            .src=${src}
            .request=${request}
            @civic-error=${(event: HTMLElementEventMap['civic-error']) => events.push(event)}
            ><a href="/page">The page itself</a></civic-example
          >`,
        );
        await settled(example, 'error');
        expect(textOf(example)).to.include(sentence);
        expect(isVisible(link(example))).to.be.true;
        expect(retryButton(example) !== null).to.equal(hasButton);
        expect(textOf(example).includes('The link above')).to.equal(!hasButton || code === 'not-json');
        expect(announced(example), 'first load').to.equal('');
        expect(events.map((event) => event.code)).to.deep.equal([code]);
        expect(events[0]!.url).to.include(src);
        expect(events[0]!.bubbles).to.be.false;
        expect(line.lines).to.have.length(1);
      });
    }

    it('says to come back later where there is no link', async () => {
      const src = address();
      expectConsole(src);
      const example = await fixture<ExampleElement>(
        html`<civic-example .src=${src} .request=${answer({}, 404)}></civic-example>`,
      );
      await settled(example, 'error');
      expect(textOf(example)).to.include('Please come back later.');
    });

    it('refuses an address that is none, without a request', async () => {
      expectConsole('javascript:alert(1)');
      let requests = 0;
      const example = await element(() => {
        requests++;
        return answer({ name: 'Never' })(new Request('/'));
      }, 'javascript:alert(1)');
      await settled(example, 'error');
      expect(isVisible(link(example))).to.be.true;
      expect(requests).to.equal(0);
    });

    it('gets over it by the button: one announcement, focus on the heading', async () => {
      const { request, answers } = answerLater();
      const src = address();
      expectConsole(src);
      const example = await element(request, src);
      await waitUntil(() => answers.length === 1);
      answers[0]!(new TypeError('Failed to fetch'));
      await settled(example, 'error');

      retryButton(example)!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(example, 'loading');
      expect(retryButton(example)!.textContent.trim()).to.equal('Trying again…');
      expect(isFocused(example, retryButton(example)), 'focus while it tries').to.be.true;

      await waitUntil(() => answers.length === 2);
      answers[1]!(new Response('{"name": "Here"}'));
      await settled(example, 'ready');
      expect(announced(example)).to.equal('This is loaded now.');
      expect(isFocused(example, inside(example, 'h3')), 'focus afterwards').to.be.true;
      expect(isVisible(link(example))).to.be.false;
    });

    it('says it again when the button did not help, and keeps the focus on it', async () => {
      const { request, answers } = answerLater();
      const src = address();
      expectConsole(src);
      const example = await element(request, src);
      await waitUntil(() => answers.length === 1);
      answers[0]!(new TypeError('Failed to fetch'));
      await settled(example, 'error');
      const button = retryButton(example)!;
      button.focus();
      button.click();
      await settled(example, 'loading');
      await waitUntil(() => answers.length === 2);
      answers[1]!(new TypeError('Failed to fetch'));
      await settled(example, 'error');
      expect(announced(example)).to.include('The connection failed');
      expect(isFocused(example, button)).to.be.true;
      expect(button.textContent.trim()).to.equal('Try again');
    });
  });

  describe('offline', () => {
    it('says so, and loads by itself when the connection is back', async () => {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      const src = address();
      expectConsole(src);
      let isUp = false;
      const example = await element((request) => (isUp ? answer({ name: 'Here' }) : refuse)(request), src);
      await settled(example, 'offline');
      expect(textOf(example)).to.include('You are offline.');
      expect(isVisible(link(example))).to.be.true;
      isUp = true;
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
      window.dispatchEvent(new Event('online'));
      await settled(example, 'ready');
      expect(announced(example)).to.equal('This is loaded now.');
      expect(isVisible(link(example))).to.be.false;
    });
  });

  describe('stale', () => {
    it('goes on showing the value, says that it is old, and can try again', async () => {
      const src = address();
      expectConsole(src);
      let request = answer({ name: 'Old' });
      const example = await element((asked) => request(asked), src);
      await settled(example, 'ready');
      request = refuse;
      const told = oneEvent<HTMLElementEventMap['civic-error']>(example, 'civic-error');
      await example.refresh();
      await settled(example, 'stale');
      expect((await told).code).to.equal('network');
      expect(inside(example, 'h3')!.textContent).to.equal('Old');
      expect(textOf(example)).to.include('could not be brought up to date');
      expect(announced(example)).to.include('could not be brought up to date');
      expect(isVisible(link(example))).to.be.false;

      request = answer({ name: 'New' });
      retryButton(example)!.focus();
      retryButton(example)!.click();
      await settled(example, 'ready');
      expect(inside(example, 'h3')!.textContent).to.equal('New');
      expect(announced(example)).to.equal('This is loaded now.');
      expect(isFocused(example, inside(example, 'h3'))).to.be.true;
    });
  });

  describe('an error in rendering', () => {
    it('becomes the error state; the element beside it works, and so does the next value', async () => {
      expectConsole('the template is broken');
      const both = await fixture(
        html`<div>
          <civic-example id="broken" .example=${{ name: 'No', broken: true }}
            ><a href="/page">Page</a></civic-example
          >
          <civic-example id="next" .example=${{ name: 'Next' }}></civic-example>
        </div>`,
      );
      const broken = both.querySelector<ExampleElement>('#broken')!;
      const next = both.querySelector<ExampleElement>('#next')!;
      await broken.updateComplete;
      expect(broken.state.status).to.equal('error');
      expect(textOf(broken)).to.include('This cannot be shown at the moment');
      expect(isVisible(link(broken))).to.be.true;
      expect(inside(next, 'h3')!.textContent).to.equal('Next');

      broken.example = { name: 'Mended' };
      await broken.updateComplete;
      expect(inside(broken, 'h3')!.textContent).to.equal('Mended');
      expect(isVisible(link(broken))).to.be.false;

      const told = oneEvent<HTMLElementEventMap['civic-error']>(broken, 'civic-error');
      broken.example = { name: 'No', broken: true };
      expect((await told).code).to.equal('invalid');
      await broken.updateComplete;
      expect(textOf(broken)).to.include('This cannot be shown at the moment');
    });
  });

  it('keeps the focus inside when the focused control goes away', async () => {
    const example = await fixture<ExampleElement>(
      html`<civic-example .example=${{ name: 'Here', button: true }}></civic-example>`,
    );
    inside(example, 'button')!.focus();
    example.example = { name: 'Here' };
    await example.updateComplete;
    expect(isFocused(example, inside(example, 'h3'))).to.be.true;
  });

  it('is accessible to axe in every state', async () => {
    expectConsole('/answers/');
    const states: [string, RequestFunction][] = [
      ['loading', answerLater().request],
      ['ready', answer({ name: 'Here', button: true })],
      ['empty', answer({ name: 'Here', empty: true })],
      ['error', refuse],
    ];
    for (const [status, request] of states) {
      const example = await element(request);
      await settled(example, status);
      await expect(example).to.be.accessible();
    }
    let stale = answer({ name: 'Old' });
    const example = await element((asked) => stale(asked));
    await settled(example, 'ready');
    stale = refuse;
    await example.refresh();
    await settled(example, 'stale');
    await expect(example).to.be.accessible();
  });

  it('reserves the height that its styles name, before and after the answer', async () => {
    const { request, answers } = answerLater();
    const example = await element(request);
    inside(example, '.content')!.style.setProperty('--_reserve', '300px');
    expect(inside(example, '.content')!.offsetHeight).to.equal(300);
    await waitUntil(() => answers.length > 0);
    answers[0]!(new Response('{"name": "Here"}'));
    await settled(example, 'ready');
    expect(inside(example, '.content')!.offsetHeight).to.equal(300);
  });

  it('is not taken in by what a page sets on everything', async () => {
    const page = document.createElement('style');
    page.textContent = `html { font-size: 62.5% } body { font-size: 1.6rem }
      * { text-transform: uppercase; letter-spacing: 1em; line-height: 3; white-space: nowrap; text-align: right; font-style: italic }`;
    document.head.append(page);
    try {
      const example = await fixture<ExampleElement>(
        html`<civic-example .example=${{ name: 'Here' }}></civic-example>`,
      );
      const style = getComputedStyle(inside(example, 'h3')!);
      const { textTransform, letterSpacing, whiteSpace, textAlign, fontStyle, fontSize, lineHeight } = style;
      expect({ textTransform, letterSpacing, whiteSpace, textAlign, fontStyle }).to.deep.equal({
        textTransform: 'none',
        letterSpacing: 'normal',
        whiteSpace: 'normal',
        textAlign: 'start',
        fontStyle: 'normal',
      });
      expect([fontSize, lineHeight]).to.deep.equal(['20px', '25px']);
    } finally {
      page.remove();
    }
  });
});
