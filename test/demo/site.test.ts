import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { addresses } from '../../demo/council/pages.js';
import { createSite } from '../../demo/council/site.js';
import { readContent } from '../../demo/endpoint/content.js';

const folder = await mkdtemp(join(tmpdir(), 'civic-demo-'));
after(() => rm(folder, { recursive: true }));
const script = `export const text = '${'civic '.repeat(300)}';\n`;
await writeFile(join(folder, 'civic-elements.js'), script);
await writeFile(join(folder, 'event-card-AbCd1234.js'), script);

const events = await readContent();
let storybook: string | undefined = 'Storybook is being built.';
const site = createSite({
  events,
  scriptFolder: folder,
  storybookFolder: folder,
  storybookState: () => storybook,
});

const get = async (path: string, headers: Record<string, string> = {}) => site.request(path, { headers });
const read = async (path: string) => {
  const response = await get(path);
  assert.equal(response.status, 200, path);
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/, path);
  return { text: await response.text(), response };
};

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
const tagsOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
const languageOf = (text: string) => attribute(tagsOf(text, 'html')[0] ?? '', 'lang');
const wordsOf = (text: string) => text.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');

const languages = (event: (typeof events)[number]) =>
  typeof event.name === 'object' ? Object.keys(event.name ?? {}) : [];

const pages = [
  ...Object.keys(addresses),
  '/events',
  ...['de', 'fi', 'sv', 'el', 'sl', 'de-CH'].map((language) => `/events?lang=${language}`),
  ...events.flatMap((event) => [
    `/events/${event.id}`,
    ...languages(event).map((language) => `/events/${event.id}?lang=${language}`),
  ]),
];

describe('every page', () => {
  for (const path of pages) {
    test(`${path} can be read, and has nothing inline and nothing from elsewhere`, async () => {
      const { text, response } = await read(path);

      // Landmarks, one main heading, a language, a way past the header.
      for (const name of ['header', 'main', 'footer', 'h1']) assert.equal(tagsOf(text, name).length, 1, name);
      assert.match(text, /<title>[^<]+<\/title>/);
      assert.match(text, /class="skip" href="#content"/);
      assert.ok(wordsOf(text).replace(/\s+/g, ' ').length > 300);
      for (const image of tagsOf(text, 'img')) {
        assert.notEqual(attribute(image, 'alt'), undefined, image);
        assert.ok(
          attribute(image, 'width') && attribute(image, 'height'),
          `${image} moves the page as it comes`,
        );
      }

      // Nothing inline.
      for (const tag of tagsOf(text, 'script'))
        assert.match(attribute(tag, 'src') ?? '', /^\/(assets|civic-elements)\//);
      assert.doesNotMatch(text, /<script[^>]*>[^<]/);
      assert.equal(tagsOf(text, 'style').length, 0);
      for (const [tag] of text.matchAll(/<[a-z][^>]*>/g)) assert.doesNotMatch(tag, /\s(style|on[a-z]+)\s*=/);
      for (const tag of tagsOf(text, 'link')) assert.match(attribute(tag, 'href') ?? '', /^\//);
      assert.doesNotMatch(text, /javascript:/);

      // And a policy that would refuse it.
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types civic-elements',
      ]) {
        assert.ok(policy.includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe|https?:/);
    });
  }
});

describe('every link', () => {
  test('leads to something on this site, or to a host that the stories name', async () => {
    const external = new Set<string>();
    const internal = new Set<string>();
    for (const path of pages) {
      const { text } = await read(path);
      for (const tag of [...tagsOf(text, 'a'), ...tagsOf(text, 'link'), ...tagsOf(text, 'img')]) {
        const target = attribute(tag, 'href') ?? attribute(tag, 'src') ?? '';
        if (target.startsWith('#'))
          assert.match(text, new RegExp(`id="${target.slice(1)}"`), `${target} on ${path}`);
        else if (target.startsWith('/')) internal.add(target);
        else external.add(target);
      }
    }
    // Being built here; and its absence is the next test's.
    internal.delete('/storybook/');
    for (const target of internal) assert.equal((await get(target)).status, 200, target);
    const allowed =
      /^(https:\/\/(bbb\.)?example\.org\/|https:\/\/www\.ccsmartcitizen\.ch\/|https:\/\/zoom\.us\/(j\/123456789|test)|https:\/\/meet\.jit\.si\/|https:\/\/teams\.live\.com\/|mailto:[\w.]+@example\.org$|tel:\+\d+0{6}$)/;
    for (const target of external) assert.match(target, allowed);
  });

  test('that stands in for an element opens a page for people in the language of its page', async () => {
    let count = 0;
    for (const path of Object.keys(addresses)) {
      const { text } = await read(path);
      for (const [, , target] of text.matchAll(
        /<div data-civic="([\w-]+)"[^>]*>\s*<a href="([^"]+)">[^<]+<\/a>/g,
      )) {
        const page = (await read(target ?? '')).text;
        assert.equal(languageOf(page), languageOf(text), `${target ?? ''} from ${path}`);
        count++;
      }
    }
    assert.equal(count, 11);
  });
});

describe('the page of an event', () => {
  for (const event of events) {
    for (const language of languages(event)) {
      test(`${event.id} in ${language} has its name, its date and its organizer`, async () => {
        const { text } = await read(`/events/${event.id}?lang=${language}`);
        assert.equal(languageOf(text), language);
        const names = event.name as Record<string, string>;
        assert.ok(text.includes(`<h1>${names[language] ?? ''}</h1>`));
        assert.ok(tagsOf(text, 'dt').length >= 2);
        assert.doesNotMatch(text, /undefined|\[object|NaN|Invalid Date/);
      });
    }
  }

  test('says so where a machine has translated it, and links to the original', async () => {
    const { text } = await read('/events/loeffingen-world-cafe?lang=sl');
    assert.match(text, /Google Translate/);
    assert.match(text, /href="\/events\/loeffingen-world-cafe\?lang=de"/);
    assert.doesNotMatch((await read('/events/loeffingen-world-cafe?lang=de')).text, /Google Translate/);
  });

  test('of St. Gallen says Zoom and links to the organizer’s page', async () => {
    const { text } = await read('/events/trend-study-release');
    assert.equal(languageOf(text), 'de-CH');
    assert.match(text, /Online, Zoom/);
    assert.match(text, /16:30–18:00/);
    assert.match(text, /Donnerstag, 25\. März 2021/);
    assert.match(text, /https:\/\/www\.ccsmartcitizen\.ch\//);
    assert.doesNotMatch(text, /zoom\.us/);
  });

  test('shows how to join during the event and not before', async () => {
    const live = (await read('/events/budget-briefing')).text;
    assert.match(live, /https:\/\/zoom\.us\/j\/123456789/);
    assert.match(live, /424242/);
    const later = (await read('/events/town-plan-hearing')).text;
    assert.doesNotMatch(later, /lindenstreet|tow-npl/);
  });

  test('leads a program to the data: by Accept, and by a link', async () => {
    const response = await get('/events/town-plan-hearing', { Accept: 'application/json' });
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
    assert.equal(((await response.json()) as { id: string }).id, 'town-plan-hearing');
    const { text } = await read('/events/town-plan-hearing');
    assert.match(
      text,
      /<link rel="alternate" type="application\/json" href="\/api\/events\/town-plan-hearing"/,
    );
  });

  test('that there is not, says so', async () => {
    const response = await get('/events/none');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is no such page/);
  });
});

describe('what was pasted', () => {
  test('is shown as it stands in the page, with the one script tag', async () => {
    for (const path of Object.keys(addresses)) {
      const { text } = await read(path);
      const shown = [...text.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, code = '']) =>
        code
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      );
      const pasted = [
        ...text.matchAll(/<div class="pasted-here" data-place="[\w-]+">(.*?<\/div>)<\/div>/gs),
      ].map(([, snippet]) => snippet);
      assert.deepEqual(
        shown.filter((_, index) => index % 2 === 0),
        pasted,
        path,
      );
      for (const tag of shown.filter((_, index) => index % 2 === 1)) assert.ok(text.includes(tag));
      // Elements, and the switches with them, or neither.
      assert.equal(text.includes('class="demo"'), pasted.length > 0, path);
    }
  });
});

describe('the switches’ faults', () => {
  const event = '/api/events/budget-briefing';
  for (const status of [500, 404, 429]) {
    test(`break=${status}`, async () => {
      const response = await get(`${event}?break=${status}`);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(response.headers.has('Retry-After'), status === 429);
    });
  }
  test('break=html is a page', async () => {
    assert.match((await get(`${event}?break=html`)).headers.get('Content-Type') ?? '', /^text\/html/);
  });
  test('break=truncated is half of the JSON', async () => {
    const tag = (await get(event)).headers.get('ETag') ?? '';
    const text = await (await get(`${event}?break=truncated`, { 'If-None-Match': tag })).text();
    assert.throws(() => JSON.parse(text), SyntaxError);
    assert.ok(text.startsWith('{"@context"'));
  });
  test('without them it works', async () => {
    assert.equal((await get(`${event}?break=`)).status, 200);
  });
});

describe('the script', () => {
  test('comes compressed, for any origin, and is asked for again unless its name has a hash', async () => {
    const response = await get('/civic-elements/civic-elements.js', { 'Accept-Encoding': 'gzip, br' });
    assert.equal(response.headers.get('Content-Encoding'), 'br');
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(response.headers.get('Cache-Control'), 'no-cache');
    assert.ok((await response.arrayBuffer()).byteLength < script.length / 4);
    const hashed = await get('/civic-elements/event-card-AbCd1234.js');
    assert.match(hashed.headers.get('Cache-Control') ?? '', /immutable/);
    assert.equal(await hashed.text(), script);
  });
  test('is all there is', async () => {
    for (const path of ['none.js', '..%2fpackage.json', '%2e%2e/package.json', '']) {
      assert.equal((await get(`/civic-elements/${path}`, { 'Accept-Encoding': 'br' })).status, 404, path);
    }
  });
});

describe('Storybook', () => {
  test('says that it is being built', async () => {
    const response = await get('/storybook/');
    assert.equal(response.status, 503);
    assert.ok(response.headers.has('Retry-After'));
    assert.match(await response.text(), /Storybook is being built/);
  });
  test('is missing where nobody builds it', async () => {
    storybook = undefined;
    assert.equal((await get('/storybook/')).status, 404);
  });
});
