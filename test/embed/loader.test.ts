import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { cardsShown, Council } from './browser-page.js';

const council = new Council();
before(() => council.start());
afterEach(() => council.reset());
after(() => council.stop());

const link = '<a href="/events/walk">Walk</a>';
const card = `<div data-civic="event-card" data-src="/data/event.json">${link}</div>`;

const chunksOf = (requests: readonly string[]) =>
  requests
    .filter((path) => path.startsWith('chunks/'))
    .map((path) => path.replace(/^chunks\/|-[\w-]{8}\.js.*$/g, ''));

/** A card's files are there, each once, whatever else it loads (which `npm run size` counts). */
function assertFetchedOnce() {
  const chunks = chunksOf(council.requests);
  assert.deepEqual(chunks, [...new Set(chunks)]);
  for (const name of ['runtime', 'event-card', 'event.en']) assert.ok(chunks.includes(name), name);
}

describe('what is pasted', () => {
  test('a card by data-civic, from another host, with the files that it needs and no others', async () => {
    const { page, console } = await council.open(card);
    await cardsShown(page);
    await page.waitForNetworkIdle({ idleTime: 200 });
    assertFetchedOnce();
    // What is for another element, language or format, or for what was not pressed.
    const others = /event-list|event\.(de|fi)|linked-events|calendar|structured-data/;
    assert.deepEqual(
      council.requests.filter((path) => others.test(path)),
      [],
    );
    assert.equal(council.requests.filter((path) => path === 'civic-elements.js').length, 1);
    assert.deepEqual(console, []);
  });

  test('a card by its element', async () => {
    const { page } = await council.open(
      `<civic-event-card src="/data/event.json">${link}</civic-event-card>`,
    );
    await cardsShown(page);
  });

  test('the link goes into the element and is seen no more once the card is there', async () => {
    const { page } = await council.open(card);
    await cardsShown(page);
    const seen = await page.$eval('civic-event-card > a', (element) => element.checkVisibility());
    assert.equal(seen, false);
  });

  for (const [name, quotes] of [
    ['English', '“”'],
    ['German', '„“'],
    ['French', '«»'],
    ['prime', '″″'],
    ['single', '‘’'],
  ] as const) {
    test(`${name} quotes that an editor put around the values`, async () => {
      const quoted = (value: string) => `${quotes[0]!}${value}${quotes[1]!}`;
      const { page } = await council.open(
        `<div data-civic=${quoted('event-card')} data-src=${quoted('/data/event.json')}>${link}</div>
         <civic-event-card src=${quoted('/data/event.json')}>${link}</civic-event-card>`,
      );
      await cardsShown(page, 2);
    });
  }

  for (const tag of ['p', 'section', 'blockquote', 'span']) {
    test(`data-civic on <${tag}>`, async () => {
      const { page } = await council.open(
        `<${tag} data-civic="event-card" data-src="/data/event.json">${link}</${tag}>`,
      );
      await cardsShown(page);
      assert.ok(await page.$(`${tag} > civic-event-card > a`));
    });
  }

  test('data-civic on a link: the card takes its place, so that no control is inside of a link', async () => {
    const { page } = await council.open(
      '<p><a href="/events/walk" data-civic="event-card" data-src="/data/event.json">Walk</a></p>',
    );
    await cardsShown(page);
    assert.ok(await page.$('p > civic-event-card > a[href="/events/walk"]'));
    assert.equal(await page.$('a civic-event-card'), null);
  });

  test('data-lang and other attributes of the element are taken over; a style, a handler or an id are not', async () => {
    const { page } = await council.open(
      `<div data-civic="event-card" data-src="/data/event.json" data-lang="fi" data-heading-level="2" data-style="color:red"
        data-onclick="document.title='clicked'" data-id="x" data-class="y" data-slot="z" data-aos="fade">${link}</div>`,
    );
    await cardsShown(page);
    const names = await page.$eval('civic-event-card', (element) => element.getAttributeNames().sort());
    assert.deepEqual(names, ['heading-level', 'lang', 'src']);
    assert.ok(await page.$eval('civic-event-card', (element) => element.shadowRoot?.querySelector('h2')));
    assert.ok(
      council.requests.some((path) => path.includes('event.fi')),
      'Finnish was loaded',
    );
  });

  test('what is not ours stays as it is, and costs nothing', async () => {
    const body = `<div data-civic="time-machine">${link}</div><civic-time-machine>${link}</civic-time-machine><div data-civic="">x</div>`;
    const { page, console } = await council.open(body);
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.equal(await page.$eval('body', (element) => element.innerHTML.trim()), body);
    assert.deepEqual(chunksOf(council.requests), []);
    assert.deepEqual(console, []);
  });
});

describe('what comes later', () => {
  test('inserted by a script, at once and again', async () => {
    const { page } = await council.open('<main></main>');
    for (const count of [1, 2]) {
      await page.$eval(
        'main',
        (main, html) => {
          main.insertAdjacentHTML('beforeend', `<section>${html}</section>`);
        },
        card,
      );
      await cardsShown(page, count);
    }
    assert.equal(chunksOf(council.requests).filter((name) => name === 'event-card').length, 1);
  });

  test('written over by a page that renders itself anew', async () => {
    const { page } = await council.open(`<main>${card}</main>`);
    await cardsShown(page);
    await page.$eval(
      'main',
      (main, html) => {
        main.innerHTML = html;
      },
      card,
    );
    await cardsShown(page);
  });

  test('an attribute that is set later', async () => {
    const { page } = await council.open(`<div id="later" data-src="/data/event.json">${link}</div>`);
    await page.$eval('#later', (element) => {
      element.setAttribute('data-civic', 'event-card');
    });
    await cardsShown(page);
  });

  test('what is still being read: the whole fallback is moved, not what is there of it so far', async () => {
    let send!: (html: string) => void;
    const rest = new Promise<string>((resolve) => (send = resolve));
    const { page } = await council.open(
      `<div data-civic="event-card"><a href="/1">One</a>${' '.repeat(4096)}`,
      {
        // The element is there already: nothing but the rest of the page is waited for.
        head: '<script>customElements.define("civic-event-card", class extends HTMLElement { static observedAttributes = [] })</script>',
        script: '<script type="module" async src="{build}civic-elements.js"></script>',
        rest,
      },
    );
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0 && document.querySelector('a'));
    send('<a href="/2">Two</a></div></body></html>');
    await page.waitForSelector('civic-event-card');
    assert.equal((await page.$$('civic-event-card > a')).length, 2);
  });
});

describe('the script tag', () => {
  test('included twice, also with a query: one card, one set of files, nothing in the console', async () => {
    const tag = '<script type="module" src="{build}civic-elements.js"></script>';
    const { page, console } = await council.open(card, {
      script: `${tag}${tag}<script type="module" src="{build}civic-elements.js?ver=6.1"></script>`,
    });
    await cardsShown(page);
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.equal((await page.$$('civic-event-card')).length, 1);
    assertFetchedOnce();
    assert.deepEqual(console, []);
  });

  test('of two versions: each element comes from one of them', async () => {
    const { page, console } = await council.open(card, {
      script: ['a/b', 'c/d']
        .map(
          (folder) =>
            `<script type="module" src="${council.build.replace('a/b', folder)}civic-elements.js"></script>`,
        )
        .join(''),
    });
    await cardsShown(page);
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.equal(council.requests.filter((path) => path === 'civic-elements.js').length, 2);
    assert.equal((await page.$$('civic-event-card')).length, 1);
    assertFetchedOnce();
    assert.deepEqual(console, []);
  });

  test('data-endpoint is what a relative src resolves against', async () => {
    const { page } = await council.open(card.replace('/data/event.json', 'event.json'), {
      script: '<script type="module" src="{build}civic-elements.js" data-endpoint="/data/"></script>',
    });
    await cardsShown(page);
  });

  test('civicElements.request does every request, civicElements.configure changes it later', async () => {
    const { page } = await council.open('<main></main>', {
      head: `<script>civicElements = { request: (request) => fetch('/data/event.json', { headers: { 'x-asked': request.url } }) };</script>`,
    });
    await page.$eval('main', (main) => {
      main.innerHTML = '<div data-civic="event-card" data-src="/nowhere"></div>';
    });
    await cardsShown(page);
    const names = await page.evaluate(() =>
      Object.keys((globalThis as unknown as { civicElements: object }).civicElements).sort(),
    );
    assert.deepEqual(names, ['configure', 'loads', 'request']);
  });

  test('an element of the page that is called civicElements stands for no setting', async () => {
    const { page, console } = await council.open(
      `<a id="civicElements" href="/x"></a><a id="civicElements" name="endpoint" href="https://evil.example/"></a>
       ${card.replace('/data/event.json', 'data/event.json')}`,
    );
    await cardsShown(page);
    assert.deepEqual(console, []);
  });
});

describe('when a file is missing', () => {
  for (const missing of ['runtime', 'event-card']) {
    test(`${missing}: the link stays, and one line names the file`, async () => {
      council.missing.add(missing);
      const { page, console } = await council.open(
        `${card}${card}<civic-event-card src="/data/event.json">${link}</civic-event-card>`,
      );
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.equal(console.length, 1, console.join('\n'));
      assert.match(
        console[0]!,
        new RegExp(`^<civic-event-card> stays a link: http.*/a/b/chunks/${missing}-`),
      );
      for (const fallback of await page.$$('a')) {
        assert.ok(await fallback.evaluate((element) => element.checkVisibility()));
      }
      assert.equal((await page.$$('div[data-civic] > a')).length, 2);
    });
  }

  test('of one element only: the others are there', async () => {
    council.missing.add('event-list');
    const { page, console } = await council.open(
      `<div data-civic="event-list" data-src="/data/event.json">${link}</div>${card}`,
    );
    await cardsShown(page);
    assert.equal(console.length, 1);
    assert.ok(await page.$('[data-civic="event-list"] > a'));
  });
});

describe('nothing moves', () => {
  const never = card.replace('event.json', 'never.json');
  const top = '#below';

  for (const width of [320, 1280]) {
    test(`before, while and after the script arrives, at ${String(width)} px`, async () => {
      // Without the script, but with the style sheet.
      const head = '<link rel="stylesheet" href="{build}civic-elements.css">';
      const element = '<civic-event-card src="/data/never.json">Fallback</civic-event-card>';
      const body = `${never}${element}<p id="below">Below</p>`;
      const placeOf = (page: Awaited<ReturnType<Council['open']>>['page']) =>
        page.$eval(top, (paragraph) => paragraph.getBoundingClientRect().top);

      const without = await council.open(body, { head, script: '', width });
      const early = await placeOf(without.page);

      council.missing.add('chunks/');
      const waiting = await council.open(body, { width });
      await waiting.page.waitForNetworkIdle({ idleTime: 100 });
      assert.equal(await placeOf(waiting.page), early, 'the loader alone keeps what the style sheet keeps');
      council.missing.clear();

      const loading = await council.open(body, { head, width });
      await loading.page.waitForFunction(() => {
        const cards = [...document.querySelectorAll('civic-event-card')];
        return cards.length === 2 && cards.every((each) => each.shadowRoot?.querySelector('.placeholder'));
      });
      assert.equal(await placeOf(loading.page), early, 'the element keeps the same while it loads');
      assert.ok(early > 2 * 300, 'two places are kept');
    });
  }

  test('the style sheet keeps no place where scripts do not run', async () => {
    const { page } = await council.open(`${card}<p id="below">Below</p>`, {
      head: '<link rel="stylesheet" href="{build}civic-elements.css">',
      script: '',
    });
    await page.setJavaScriptEnabled(false);
    await page.reload();
    const box = await (await page.$('[data-civic]'))!.boundingBox();
    assert.ok(box!.height < 100, `${String(box!.height)} px`);
  });

  test('a page that hides what is not defined yet does not hide the fallback', async () => {
    council.missing.add('chunks/');
    const { page } = await council.open(
      `<civic-event-card src="/data/event.json">${link}</civic-event-card>`,
      {
        head: '<style>:not(:defined) { display: none }</style>',
      },
    );
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.ok(await page.$eval('a', (element) => element.checkVisibility()));
  });
});
