/** What a card does with an endpoint that fails, and with an answer that is wrong. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure } from '../../src/endpoint/configuration.js';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import { expectConsole } from '../console-guard.js';
import { live, now, upcoming } from '../fixtures/events.js';
import {
  address,
  answer,
  elementsIn,
  expectOnlySafeAddresses,
  message,
  readOut,
  readWhole,
  settled,
  textOf,
  unfold,
  whole,
} from './rendered.js';

type CivicError = HTMLElementEventMap['civic-error'];

/** A card beside another one, and what it told the page. */
interface Trial {
  element: EventCard;
  next: EventCard;
  errors: CivicError[];
  lines: readonly string[];
}

/** Shows a card with this source and one that works, and announces the console lines that name the source. */
async function show(src: string, request: RequestFunction, optional = false): Promise<Trial> {
  setNow(now);
  const errors: CivicError[] = [];
  const { lines } = expectConsole(src, { optional });
  const both = await fixture(
    html`<div>
      <civic-event-card
        .src=${src}
        .request=${request}
        @civic-error=${(event: CivicError) => errors.push(event)}
        ><a href="https://council.example/page">The event on our website</a></civic-event-card
      >
      <civic-event-card .src=${address()} .request=${answer({ name: 'The next card' })}></civic-event-card>
    </div>`,
  );
  const [element, next] = both.querySelectorAll('civic-event-card');
  return { element: element!, next: next!, errors, lines };
}

const fallback = (element: Element) => element.querySelector('a')!;
const retryButton = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.message button');

async function expectNextWorks(next: EventCard): Promise<void> {
  await settled(next);
  expect(readOut(next)).to.include('The next card');
}

const never: RequestFunction = () => new Promise<never>(() => undefined);
const refuse: RequestFunction = () => Promise.reject(new TypeError('Failed to fetch'));

describe('the event card, when its endpoint fails', () => {
  beforeEach(() => {
    configure({ retries: 0 });
  });
  afterEach(() => {
    configure({ retries: undefined, timeout: undefined });
  });

  interface Failure {
    what: string;
    request: RequestFunction;
    src?: string;
    code: string;
    /** What the resident reads. */
    says: RegExp;
    /** What the webmaster reads beside the URL. */
    line: string;
    /** Trying again may help. */
    canRetry: boolean;
  }

  const page = '<!doctype html><title>Log in</title><script>window.wasRun = true</script>';
  const leads = /You did nothing wrong\. The link above leads to the page\.$/;
  const failures: Failure[] = [
    {
      what: 'is down',
      request: refuse,
      code: 'network',
      says: /^The connection failed\. Nothing is lost: try again in a moment\./,
      line: 'Is the endpoint running?',
      canRetry: true,
    },
    {
      what: 'knows no such event (404)',
      request: answer({ title: 'No such event' }, { status: 404 }),
      code: 'not-found',
      says: leads,
      line: 'answered 404 (No such event)',
      canRetry: false,
    },
    {
      what: 'has too many visitors (429)',
      request: answer({}, { status: 429, headers: { 'Retry-After': '3600' } }),
      code: 'rate-limited',
      says: /^Many people are asking for this\. Nothing is lost: try again in a minute\./,
      line: 'answered 429',
      canRetry: true,
    },
    {
      what: 'has a fault (500)',
      request: answer(page, { status: 500, headers: { 'Content-Type': 'text/html' } }),
      code: 'http',
      says: /^The server has a problem\. Nothing is lost: try again later\./,
      line: 'answered 500',
      canRetry: true,
    },
    {
      what: 'answers with a page',
      request: answer(page, { headers: { 'Content-Type': 'text/html' } }),
      code: 'not-json',
      says: /You did nothing wrong\. The link above leads to the page\./,
      line: 'with a page (HTML or XML), not JSON',
      canRetry: true,
    },
    {
      what: 'is on another host and does not allow this page (CORS)',
      src: 'https://api.council.example/events/1',
      request: refuse,
      code: 'cors',
      says: /You did nothing wrong\. The link above leads to the page\./,
      line: `"Access-Control-Allow-Origin: ${location.origin}"`,
      canRetry: true,
    },
    {
      what: 'is cut off in the middle',
      request: answer(JSON.stringify(upcoming).slice(0, 500)),
      code: 'not-json',
      says: /You did nothing wrong\. The link above leads to the page\./,
      line: 'JSON that is empty, cut off or wrong',
      canRetry: true,
    },
    {
      what: 'answers with nothing',
      request: answer(''),
      code: 'not-json',
      says: /You did nothing wrong\. The link above leads to the page\./,
      line: 'JSON that is empty, cut off or wrong',
      canRetry: true,
    },
    ...[7, 'event', true, [[1]]].map((data): Failure => ({
      what: `answers with ${JSON.stringify(data)}`,
      request: answer(JSON.stringify(data)),
      code: 'invalid',
      says: leads,
      line: 'expected',
      canRetry: false,
    })),
  ];

  for (const { what, request, src = address(), code, says, line, canRetry } of failures) {
    it(`that ${what}: a calm sentence, the link, one line, one event, and the next card works`, async () => {
      const { element, next, errors, lines } = await show(src, request);
      await settled(element, 'error');
      expect(textOf(element.shadowRoot!.querySelector('.message'))).to.match(says);
      expect(readOut(element)).to.include('The event on our website');
      expect(fallback(element).checkVisibility()).to.be.true;
      expect(retryButton(element) !== null, 'a button').to.equal(canRetry);
      expect(errors.map((error) => error.code)).to.deep.equal([code]);
      expect(errors[0]!.url).to.include(src);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<civic-event-card>').and.to.include(line);
      expect('wasRun' in window).to.be.false;
      await expectNextWorks(next);
    });
  }

  it('an empty list is no error', async () => {
    setNow(now);
    const element = await fixture<EventCard>(
      html`<civic-event-card .src=${address()} .request=${answer([])}></civic-event-card>`,
    );
    await waitUntil(() => element.state.status !== 'loading');
    expect(message(element)).to.equal('There is nothing here yet.');
  });

  it('that is slow: the link and a held place; who leaves, asks no longer', async () => {
    const signals: AbortSignal[] = [];
    const src = address();
    const request: RequestFunction = ({ signal }) => {
      signals.push(signal);
      return never(new Request('/'));
    };
    const { element, next, errors, lines } = await show(src, request, true);
    await waitUntil(() => signals.length === 1);
    await expectNextWorks(next);
    expect(element.state.status).to.equal('loading');
    expect(element.shadowRoot!.querySelector('.civic')!.ariaBusy).to.equal('true');
    expect(fallback(element).checkVisibility()).to.be.true;
    expect(readOut(element)).to.deep.equal(['The event on our website', 'Loading…']);
    expect(signals[0]!.aborted).to.be.false;
    element.remove();
    await waitUntil(() => signals[0]!.aborted, 'the request is given up');
    expect([errors, lines]).to.deep.equal([[], []]);
  });

  it('that never answers: given up after the time that the page allows', async () => {
    configure({ timeout: 20 });
    const src = address();
    const { element, errors, lines } = await show(src, never);
    await settled(element, 'error');
    expect(message(element)).to.match(/^The connection failed\./);
    expect(errors.map(({ code }) => code)).to.deep.equal(['timeout']);
    expect(lines).to.have.length(1);
  });

  it('gets over it by "Try again"', async () => {
    let isUp = false;
    const src = address();
    const { element } = await show(src, (request) => (isUp ? answer(upcoming) : refuse)(request));
    await settled(element, 'error');
    isUp = true;
    retryButton(element)!.click();
    await settled(element);
    expect(readOut(element)).to.include('Public presentation of the Station Road district plan');
    expect(fallback(element).checkVisibility()).to.be.false;
  });

  it('asks every time through the request function, which can add a header', async () => {
    const seen: (string | null)[] = [];
    let event: unknown = upcoming;
    const withToken: RequestFunction = async (request) => {
      const headers = new Headers(request.headers);
      headers.set('Authorization', 'Bearer secret');
      const own = new Request(request, { headers });
      seen.push(own.headers.get('Authorization'));
      return answer(event)(own);
    };
    setNow(now);
    const element = await fixture<EventCard>(
      html`<civic-event-card .src=${address()} .request=${withToken}></civic-event-card>`,
    );
    await settled(element);
    event = { name: 'Read again' };
    await element.refresh();
    element.retry();
    await waitUntil(() => readOut(element).includes('Read again') && seen.length === 3);
    element.src = address();
    await waitUntil(() => seen.length === 4);
    expect(seen).to.deep.equal(Array(4).fill('Bearer secret'));
  });

  it('that fails later: what is shown stays, and says that it is old', async () => {
    let isUp = true;
    const src = address();
    const { element, errors, lines } = await show(src, (request) =>
      (isUp ? answer(upcoming) : refuse)(request),
    );
    await settled(element);
    const before = readOut(element);
    isUp = false;
    await element.refresh();
    await settled(element, 'stale');
    expect(readOut(element)).to.include.members(before);
    expect(message(element)).to.equal('This could not be brought up to date. Try again');
    expect(errors.map(({ code }) => code)).to.deep.equal(['network']);
    expect(lines).to.have.length(1);
  });
});

describe('the event card, when the answer is wrong', () => {
  const bad = { ...upcoming };
  const long = 'Lorem ipsum dolor sit amet. '.repeat(3700);

  interface Fault {
    what: string;
    event: unknown;
    /** JSON Pointers that the webmaster and the page are told. */
    fields: string[];
    /** Texts that are shown all the same. */
    shown?: string[];
    hidden?: RegExp;
  }

  const name = 'Public presentation of the Station Road district plan';
  const faults: Fault[] = [
    {
      what: 'types',
      event: { ...bad, startDate: 7, maximumAttendeeCapacity: 'many', location: true, keywords: 3, url: {} },
      fields: ['/startDate', '/maximumAttendeeCapacity', '/location', '/keywords', '/url'],
      shown: [name, 'Free of charge', 'Musterstadt planning office', 'The date will be announced'],
    },
    {
      what: 'an end before the start',
      event: { ...bad, endDate: '2026-09-01T10:00:00+02:00' },
      fields: ['/endDate'],
      shown: [name, 'Thursday, 24 September 2026', 'From 18:30, Central European Time'],
    },
    {
      what: 'an unknown zone',
      event: { ...bad, timeZone: 'Europe/Nowhere' },
      fields: ['/timeZone'],
      shown: [name, 'Town hall, Great Hall'],
    },
    {
      what: 'a day that is none',
      event: { ...bad, startDate: '2026-02-30T10:00:00+01:00', endDate: null },
      fields: ['/startDate'],
      shown: [name, 'The date will be announced'],
    },
    {
      what: 'links that run something',
      event: {
        ...bad,
        url: 'javascript:alert(1)',
        join: { url: ' java\nscript:alert(1)', instructionsUrl: 'data:text/html,<script>alert(1)</script>' },
        documents: [{ name: 'Plan', url: 'vbscript:x' }, ...bad.documents],
        organizer: { name: 'Office', url: 'JAVASCRIPT:alert(1)' },
      },
      fields: ['/url', '/join/url', '/join/instructionsUrl', '/documents/0/url', '/organizer/url'],
      shown: [name, 'Office', 'Free of charge'],
      hidden: /script:/i,
    },
    {
      what: 'a status that nobody knows',
      event: { ...bad, eventStatus: 'EventCompleted' },
      fields: ['/eventStatus'],
      shown: [name],
    },
    {
      what: 'no name',
      event: { ...bad, name: null },
      fields: ['/name'],
      shown: ['Event', 'Free of charge'],
    },
  ];

  for (const { what, event, fields, shown = [], hidden } of faults) {
    it(`${what}: left out and named once, everything else is shown, and the next card works`, async () => {
      const src = address();
      const { element, next, errors, lines } = await show(src, answer(event));
      await whole(element);
      expect(readOut(element)).to.include.members(shown);
      unfold(element);
      if (hidden) expect(readWhole(element).join('\n')).not.to.match(hidden);
      expectOnlySafeAddresses(element);
      expect(lines).to.have.length(1);
      for (const field of fields) expect(lines[0]).to.include(`"${field}"`);
      expect(errors).to.have.length(1);
      expect(errors[0]!.code).to.equal('invalid');
      expect(errors[0]!.url).to.include(src);
      expect(errors[0]!.issues.map(({ pointer }) => pointer)).to.have.members(fields);
      // The resident is told calmly that something is missing, and where the whole is.
      expect(readOut(element)).to.include('Some details could not be shown here.');
      expect(readOut(element)).to.include('See the page itself');
      await expectNextWorks(next);
    });
  }

  it('null everywhere is the same as nothing: no error', async () => {
    const nulls = Object.fromEntries(Object.keys(upcoming).map((key) => [key, null]));
    setNow(now);
    const errors: CivicError[] = [];
    const element = await fixture<EventCard>(
      html`<civic-event-card
        .src=${address()}
        .request=${answer({ ...nulls, name: 'Open day' })}
        @civic-error=${(event: CivicError) => errors.push(event)}
      ></civic-event-card>`,
    );
    await whole(element);
    expect(readOut(element)).to.include('Open day').and.to.include('The date will be announced');
    expect(errors).to.deep.equal([]);
  });

  it('100 kB of text: folded, whole, and the main action in sight', async () => {
    setNow(now);
    const element = await fixture<EventCard>(
      html`<civic-event-card
        .src=${address()}
        .request=${answer({ ...upcoming, description: long, name: long.slice(0, 5000) })}
      ></civic-event-card>`,
    );
    await whole(element);
    expect(readOut(element)).to.include('Register').and.to.include('About this event');
    expect(readOut(element)).not.to.include(long.trim());
    unfold(element);
    expect(readOut(element)).to.include(long.trim());
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('one word of 100 kB breaks no layout', async () => {
    setNow(now);
    const word = 'x'.repeat(100_000);
    const element = await fixture<EventCard>(
      html`<civic-event-card
        .src=${address()}
        .request=${answer({ name: word.slice(0, 1000), description: word, organizer: [{ name: word.slice(0, 1000) }] })}
      ></civic-event-card>`,
    );
    await whole(element);
    unfold(element);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    for (const child of elementsIn(element).filter((child) => child.checkVisibility())) {
      const { right } = child.getBoundingClientRect();
      expect(right, child.localName).to.be.at.most(element.getBoundingClientRect().right + 1);
    }
  });

  /** Every text of an event, changed. Addresses, dates and key words stay, and a passcode, which may hold anything. */
  function everyText(value: unknown, change: (text: string) => string, key = ''): unknown {
    const isWords =
      /^(name|description|alt|creditText|note|text|keywords|streetAddress|addressLocality|postalCode|de|en|telephone)$/;
    if (typeof value === 'string') return isWords.test(key) ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => everyText(item, change, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, everyText(item, change, name)]),
    );
  }

  it('markup in every string: read as text, never made into elements', async () => {
    const markup = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
    for (const event of [upcoming, live]) {
      const src = address();
      expectConsole(src, { optional: true });
      const plain = await fixture<EventCard>(html`<civic-event-card .event=${event}></civic-event-card>`);
      const element = await fixture<EventCard>(
        html`<civic-event-card
          .src=${src}
          .request=${answer(everyText(event, (text) => `${markup}<b onclick="x()">${text}</b>`))}
        ></civic-event-card>`,
      );
      await whole(plain);
      await whole(element);
      unfold(element);
      const names = (shown: Element) => elementsIn(shown).map(({ localName }) => localName);
      expect(names(element)).to.deep.equal(names(plain));
      expect('wasRun' in window).to.be.false;
      expectOnlySafeAddresses(element);
      expect(readOut(element)).to.include('Organizer');
      expect(readWhole(element).join('\n')).not.to.match(/<script|onerror|onclick/);
    }
  });

  it('bidi controls in every string: taken out', async () => {
    const src = address();
    expectConsole(src, { optional: true });
    const element = await fixture<EventCard>(
      html`<civic-event-card
        .src=${src}
        .request=${answer(everyText(upcoming, (text) => `\u202E${text}\u2066\u0007`))}
      ></civic-event-card>`,
    );
    await whole(element);
    unfold(element);
    expect(readOut(element)).to.include(name).and.to.include('Organizer');
    expect(readWhole(element).join('\n')).not.to.match(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u0007]/);
  });
});
