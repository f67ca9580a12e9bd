/** The list of event cards, as residents and webmasters meet it. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ifDefined } from 'lit/directives/if-defined.js';
import { configure } from '../../src/endpoint/configuration.js';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import type { EventList } from '../../src/event/event-list.js';
import { expectConsole } from '../console-guard.js';
import { events, now } from '../fixtures/events.js';
import {
  address,
  answer,
  card,
  cardOf,
  control,
  elementsIn,
  languageOf,
  links,
  ownTextNodes,
  readOut,
  readWhole,
  settled,
  textOf,
  unfold,
  whole,
} from './rendered.js';

const hour = 3_600_000;

/** An event that begins so many hours from now and lasts one. */
const inHours = (hours: number, name: string) => ({
  id: name,
  name,
  startDate: new Date(now + hours * hour).toISOString(),
  endDate: new Date(now + (hours + 1) * hour).toISOString(),
  timeZone: 'Europe/Zurich',
});

const undated = { id: 'Some day', name: 'Some day' };
const last = inHours(-48, 'Day before yesterday');
const recent = inHours(-24, 'Yesterday');
const running = inHours(-0.5, 'Now');
const next = inHours(3, 'Today');
const later = inHours(24, 'Tomorrow');
const mixed = [later, last, undated, next, recent, running];

interface Setting {
  limit?: number;
  past?: 'hide' | 'show' | 'only';
  lang?: string;
  level?: number;
  at?: number;
}

async function list(
  shown: unknown,
  { limit, past, lang, level, at = now }: Setting = {},
): Promise<EventList> {
  setNow(at);
  const element = await fixture<EventList>(
    html`<civic-event-list
      .events=${shown}
      limit=${ifDefined(limit)}
      past=${ifDefined(past)}
      lang=${ifDefined(lang)}
      heading-level=${ifDefined(level)}
      ><a href="https://council.example/events">All events on our website</a></civic-event-list
    >`,
  );
  await waitUntil(() => element.state.status !== 'loading');
  await element.updateComplete;
  await cardsShown(element);
  return element;
}

async function listOf(request: RequestFunction, src = address(), limit?: number): Promise<EventList> {
  setNow(now);
  return fixture<EventList>(
    html`<civic-event-list .src=${src} .request=${request} limit=${ifDefined(limit)}
      ><a href="https://council.example/events">All events on our website</a></civic-event-list
    >`,
  );
}

const cards = (element: EventList) => [
  ...element.shadowRoot!.querySelectorAll<EventCard>('civic-event-card'),
];
const cardsShown = (element: EventList) =>
  waitUntil(() =>
    cards(element).every(
      ({ state, shadowRoot }) => state.status === 'ready' && shadowRoot?.querySelector('.title'),
    ),
  );

/** The names in their order. */
const names = (element: EventList): string[] =>
  elementsIn(element)
    .filter((item) => /^h\d$/.test(item.localName))
    .map((item) => textOf(item).replace(/^.* : /, ''));

const shows = async (element: EventList, expected: string[]): Promise<void> => {
  await waitUntil(() => names(element).join() === expected.join(), `it shows ${expected.join()}`).catch(
    () => undefined,
  );
  expect(names(element)).to.deep.equal(expected);
};

/** The name in the item that has the focus. */
function focusedName(element: EventList): string {
  const item = element.shadowRoot!.activeElement;
  return item?.localName === 'li'
    ? textOf(elementsIn(item.firstElementChild!).find(({ localName }) => /^h\d$/.test(localName)))
    : '';
}

beforeEach(() => {
  configure({ retries: 0 });
});
afterEach(() => {
  configure({ retries: undefined });
});

describe('the event list', () => {
  it('shows what is under way, then what comes, the next first, and what has no date last', async () => {
    const element = await list(mixed);
    await shows(element, ['Now', 'Today', 'Tomorrow', 'Some day']);
    expect(element.shadowRoot!.querySelector('ul')!.getAttribute('role')).to.equal('list');
    expect(element.querySelector('a')!.checkVisibility()).to.be.false;
  });

  it('shows as many as are asked for, and more on demand; reading goes on at the first new one', async () => {
    const element = await list(mixed, { limit: 2 });
    await shows(element, ['Now', 'Today']);
    const button = control(element, 'Show more events')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, ['Now', 'Today', 'Tomorrow', 'Some day']);
    await waitUntil(() => focusedName(element) === 'Tomorrow');
    expect(control(element, 'Show more events') === undefined).to.be.true;
  });

  it('shows ten where nothing is said', async () => {
    const element = await list(
      Array.from({ length: 12 }, (_, index) => inHours(index + 1, `Event ${index.toString()}`)),
    );
    expect(names(element)).to.have.length(10);
    control(element, 'Show more events')!.click();
    await waitUntil(() => names(element).length === 12);
  });

  describe('what is past', () => {
    it('is hidden, and shown at a press, after the others, the latest first', async () => {
      const element = await list(mixed);
      await shows(element, ['Now', 'Today', 'Tomorrow', 'Some day']);
      control(element, 'Show past events')!.focus();
      await sendKeys({ press: ' ' });
      await shows(element, ['Now', 'Today', 'Tomorrow', 'Some day', 'Yesterday', 'Day before yesterday']);
      await waitUntil(() => focusedName(element).endsWith('Yesterday'));
      expect(readOut(element)).to.include('Has ended');
      expect(control(element, 'Show past events') === undefined).to.be.true;
    });

    it('is shown from the beginning with past="show"', async () => {
      const element = await list(mixed, { past: 'show' });
      await shows(element, ['Now', 'Today', 'Tomorrow', 'Some day', 'Yesterday', 'Day before yesterday']);
    });

    it('is all there is with past="only"', async () => {
      await shows(await list(mixed, { past: 'only' }), ['Yesterday', 'Day before yesterday']);
      const none = await list([next], { past: 'only' });
      expect(readOut(none)).to.include('There are no past events.');
    });

    it('is no invitation where there is none', async () => {
      expect(control(await list([next]), 'Show past events') === undefined).to.be.true;
    });
  });

  describe('without an event to come', () => {
    const sentence = 'No events are planned at the moment. New ones will appear here.';

    it('says so', async () => {
      const element = await list([]);
      expect(element.state.status).to.equal('empty');
      expect(readOut(element)).to.deep.equal([sentence]);
    });

    it('says so, and offers those that are past', async () => {
      const element = await list([last, recent]);
      expect(readOut(element)).to.include(sentence);
      control(element, 'Show past events')!.click();
      await shows(element, ['Yesterday', 'Day before yesterday']);
      expect(readOut(element)).not.to.include(sentence);
    });
  });

  describe('as time passes', () => {
    it('lets go of what is over', async () => {
      const element = await list([running, next]);
      await shows(element, ['Now', 'Today']);
      await whole(element);
      setNow(now + hour);
      await shows(element, ['Today']);
      expect(control(element, 'Show past events')).to.be.an.instanceOf(HTMLButtonElement);
    });

    it('moves it to the past ones, with the words of the state', async () => {
      const element = await list([running, next, recent], { past: 'show' });
      await shows(element, ['Now', 'Today', 'Yesterday']);
      setNow(now + hour);
      await shows(element, ['Today', 'Now', 'Yesterday']);
      setNow(now + 3 * hour);
      await waitUntil(() => readOut(element).includes('Happening now'));
      setNow(now + 5 * hour);
      await waitUntil(() => readOut(element).filter((text) => text === 'Has ended').length === 3);
    });

    it('obtains a join link when the doors open, with one request for the whole list', async () => {
      let reads = 0;
      const online = {
        ...next,
        eventAttendanceMode: 'OnlineEventAttendanceMode',
        join: { provider: 'Zoom' },
      };
      const join = { url: 'https://council-example.zoom.us/j/98765432101' };
      const request: RequestFunction = (asked) =>
        answer({
          events: [reads++ > 0 ? { ...online, join } : online, { ...online, id: 'Other', name: 'Other' }],
        })(asked);
      const element = await listOf(request);
      await settled(element);
      setNow(now + 3 * hour - 10 * 60_000);
      await waitUntil(() => readOut(element).includes('Join on Zoom'));
      expect(reads).to.equal(2);
    });

    it('shows no stale text under a page translator', async () => {
      const element = await list([running, next, recent], { past: 'show' });
      const mark = 'übersetzt: ';
      const translate = (translated: Element) => {
        for (const node of ownTextNodes(translated)) {
          const font = document.createElement('font' as string);
          font.textContent = mark + node.data.trim();
          node.replaceWith(font);
        }
      };
      for (const shown of [...cards(element), element]) translate(shown);
      setNow(now + 4 * hour);
      await waitUntil(() => readOut(element).filter((text) => text.endsWith('Has ended')).length === 3);
      const reference = await list([running, next, recent], { past: 'show', at: now + 4 * hour });
      expect(readOut(element).map((text) => text.replaceAll(mark, ''))).to.deep.equal(readOut(reference));
    });
  });

  describe('page by page', () => {
    /** An endpoint with three pages; the second may fail. */
    function pages(fails: () => boolean = () => false) {
      const asked: string[] = [];
      const request: RequestFunction = (wanted) => {
        const { searchParams, pathname } = new URL(wanted.url);
        const page = Number(searchParams.get('page') ?? 1);
        asked.push(page.toString());
        if (page === 2 && fails()) return Promise.reject(new TypeError('Failed to fetch'));
        const shown = [0, 1].map((index) =>
          inHours(page * 10 + index, `Page ${page.toString()}, ${index.toString()}`),
        );
        const init = { headers: page === 2 ? { Link: `<${pathname}?page=3>; rel="next"` } : {} };
        return answer({ events: shown, ...(page === 1 && { next: '?page=2' }) }, init)(wanted);
      };
      return { asked, request };
    }
    const first = ['Page 1, 0', 'Page 1, 1'];
    const second = ['Page 2, 0', 'Page 2, 1'];
    const third = ['Page 3, 0', 'Page 3, 1'];

    it('reads the next page when it is wanted, by the body’s next and by the Link header', async () => {
      const { asked, request } = pages();
      const element = await listOf(request, address(), 2);
      await settled(element);
      await shows(element, first);
      expect(asked).to.deep.equal(['1']);
      control(element, 'Show more events')!.click();
      await shows(element, [...first, ...second]);
      await waitUntil(() => focusedName(element) === second[0]);
      control(element, 'Show more events')!.click();
      await shows(element, [...first, ...second, ...third]);
      await waitUntil(() => control(element, 'Show more events') === undefined);
      expect(asked).to.deep.equal(['1', '2', '3']);
    });

    it('keeps what is shown when a page fails: a sentence, the button, one line', async () => {
      let isDown = true;
      const { request } = pages(() => isDown);
      const src = address();
      const line = expectConsole(`${src}?page=2`);
      const element = await listOf(request, src, 2);
      await settled(element);
      await shows(element, first);
      control(element, 'Show more events')!.click();
      await waitUntil(() => readOut(element).some((text) => text.startsWith('The connection failed.')));
      expect(names(element)).to.deep.equal(first);
      expect(element.state.status).to.equal('ready');
      expect(line.lines).to.have.length(1);
      isDown = false;
      control(element, 'Show more events')!.click();
      await shows(element, [...first, ...second]);
      expect(readOut(element).join('\n')).not.to.include('The connection failed.');
      await waitUntil(() => focusedName(element) === second[0]);
    });

    it('goes on by itself where a page holds too few that are to come', async () => {
      const request: RequestFunction = (wanted) =>
        answer(
          wanted.url.includes('page=2') ? { events: [next] } : { events: [last, recent], next: '?page=2' },
        )(wanted);
      const element = await listOf(request);
      await settled(element);
      await shows(element, ['Today']);
    });
  });

  it('an endpoint that fails: a calm sentence, the link, one line, civic-error', async () => {
    const src = address();
    const line = expectConsole(src);
    const errors: string[] = [];
    setNow(now);
    const element = await fixture<EventList>(
      html`<civic-event-list
        .src=${src}
        .request=${answer({}, { status: 500 })}
        @civic-error=${(event: HTMLElementEventMap['civic-error']) => errors.push(event.code)}
        ><a href="https://council.example/events">All events on our website</a></civic-event-list
      >`,
    );
    await settled(element, 'error');
    expect(readOut(element)).to.deep.equal([
      'All events on our website',
      'The server has a problem. Nothing is lost: try again later.',
      'Try again',
    ]);
    expect(errors).to.deep.equal(['http']);
    expect(line.lines).to.have.length(1);
  });

  it('one event that is wrong takes nothing from the others', async () => {
    const src = address();
    const line = expectConsole(src);
    const element = await listOf(answer([7, { ...next, endDate: '2020-01-01' }, later, null]), src);
    await settled(element);
    await shows(element, ['Today', 'Tomorrow']);
    expect(line.lines).to.have.length(1);
    expect(line.lines[0]).to.include('"/0"').and.to.include('"/1/endDate"');
  });

  it('speaks one language with its cards', async () => {
    const event = { ...next, name: { de: 'Sprechstunde', en: 'Consultation hour' } };
    const element = await list([event, recent], { lang: 'de' });
    await shows(element, ['Sprechstunde']);
    expect(readOut(element)).to.include('Vergangene Veranstaltungen anzeigen');
    const ours = [...ownTextNodes(element), ...cards(element).flatMap(ownTextNodes)];
    expect([...new Set(ours.map(languageOf))]).to.deep.equal(['de']);
    element.lang = 'fi';
    await waitUntil(() => readOut(element).includes('Näytä menneet tapahtumat'));
    await waitUntil(() => names(element).join() === 'Consultation hour');
  });

  it('gives its cards the level of heading that the page needs', async () => {
    for (const [level, tag] of [
      [undefined, 'h3'],
      [2, 'h2'],
      [5, 'h5'],
    ] as const) {
      const element = await list([next, later], level === undefined ? {} : { level });
      const tags = elementsIn(element).filter(({ localName }) => /^h\d$/.test(localName));
      expect(tags.map(({ localName }) => localName)).to.deep.equal([tag, tag]);
    }
  });

  it('folds all but the main facts of each card', async () => {
    const element = await list([events.upcoming, events.longest]);
    await whole(element);
    expect(readOut(element)).to.include('More about this event').and.not.to.include('Organizer');
    unfold(element);
    expect(readOut(element)).to.include('Organizer').and.to.include('The draft in ten pictures');
  });

  it('is accessible to axe, folded and unfolded', async () => {
    expectConsole('holds a meeting provider', { optional: true });
    const element = await list(Object.values(events), { limit: 6 });
    await whole(element);
    await expect(element).to.be.accessible();
    unfold(element);
    await expect(element).to.be.accessible();
    await expect(await list([])).to.be.accessible();
  });
});

describe('the same events by src and by property', () => {
  /** All that is rendered: elements with their attributes, and texts. */
  const look = (element: Element): string[] => [
    ...elementsIn(element).map(
      (item) =>
        `${item.localName} ${[...item.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
    ),
    ...readWhole(element),
  ];

  it('look the same in a list', async () => {
    expectConsole('holds a meeting provider', { optional: true });
    const data = Object.values(events);
    const byProperty = await list(data);
    const bySource = await listOf(answer(data));
    await whole(byProperty);
    await whole(bySource);
    await cardsShown(bySource);
    expect(names(bySource)).to.have.length(10);
    expect(look(bySource)).to.deep.equal(look(byProperty));
  });

  for (const [state, event] of Object.entries(events)) {
    it(`look the same on a card: ${state}`, async () => {
      expectConsole('holds a meeting provider', { optional: true });
      const byProperty = await card(event, { fallback: true });
      const bySource = await cardOf(answer(event));
      await whole(bySource);
      unfold(byProperty);
      unfold(bySource);
      expect(look(bySource)).to.deep.equal(look(byProperty));
      expect(links(bySource).length).to.equal(links(byProperty).length);
    });
  }

  it('a card shows the next of a list, or the one that is named', async () => {
    const data = { events: [later, recent, next] };
    const one = await cardOf(answer(data));
    await whole(one);
    expect(readOut(one)[0]).to.equal('Today');
    one.eventId = 'Yesterday';
    one.src = address();
    await waitUntil(() => readOut(one).includes('Yesterday'));
  });
});
