/** A card that stays open while its event comes, begins and ends. */
import { expect, waitUntil } from '@open-wc/testing';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import { now as pageTime } from '../../src/event/now.js';
import { expectConsole } from '../console-guard.js';
import { live, upcoming } from '../fixtures/events.js';
import {
  answer,
  card,
  cardOf,
  control,
  heading,
  links,
  ownTextNodes,
  readOut,
  readWhole,
  unfold,
  whole,
} from './rendered.js';

const minute = 60_000;
const start = Date.parse('2026-10-01T18:00:00+02:00');
const end = start + 60 * minute;
const doors = start - 15 * minute;

const meeting = {
  id: 'heating',
  url: 'https://council.example/events/heating',
  name: 'Online consultation hour on the heating plan',
  startDate: '2026-10-01T18:00:00+02:00',
  endDate: '2026-10-01T19:00:00+02:00',
  timeZone: 'Europe/Zurich',
  eventAttendanceMode: 'OnlineEventAttendanceMode',
};
const { join } = live;
const recordedIn = { url: 'https://video.example.org/heating-plan' };

/** An endpoint that tells how to join only while the doors are open, and has the recording after the end. */
function endpoint({ opens = doors } = {}) {
  const reads: number[] = [];
  const request: RequestFunction = (asked) => {
    const time = pageTime();
    reads.push(time);
    const isOpen = time >= opens && time < end;
    return answer({
      ...meeting,
      join: isOpen ? join : { provider: 'Zoom' },
      ...(time >= end && { recordedIn }),
    })(asked);
  };
  return { request, reads };
}

const says = (element: EventCard, text: string): Promise<void> =>
  waitUntil(() => readOut(element).includes(text), `it says "${text}"`, { timeout: 5000 });
const joinLink = (element: EventCard) => control(element, 'Join on Zoom') as HTMLAnchorElement | undefined;

afterEach(() => {
  setNow();
});

describe('the event card, as time passes', () => {
  it('asks for the join link when the doors open, and for the recording after the end, without a reload', async () => {
    const { request, reads } = endpoint();
    const element = await cardOf(request, { at: start - 120 * minute });
    await whole(element);
    expect(readOut(element)).to.include('Online, on Zoom');
    expect(readOut(element)).to.include('The link to join appears here on 1 October, 17:45.');
    expect(readOut(heading(element))).to.deep.equal([meeting.name]);

    setNow(start - 50 * minute);
    await says(element, 'Starts soon');
    expect(reads, 'nothing is asked for before').to.have.length(1);
    expect(element.shadowRoot!.innerHTML).not.to.match(/zoom\.us|424242/);

    setNow(doors);
    await says(element, 'Join on Zoom');
    expect(joinLink(element)!.href).to.equal(join.url);
    expect(readOut(element)).to.include('424242').and.to.include('+41 00 000 00 01');
    expect(reads).to.have.length(2);

    setNow(start);
    await says(element, 'Happening now');
    expect(joinLink(element)!.href).to.equal(join.url);
    expect(reads, 'it has what it needs').to.have.length(2);

    setNow(end);
    await says(element, 'Has ended');
    await says(element, 'Watch the recording');
    expect(reads).to.have.length(3);
    expect(
      links(element)
        .map(({ href }) => href)
        .join(),
    ).not.to.match(/zoom\.us|tel:/);
    expect(readWhole(element).join()).not.to.include('424242');
  });

  it('notices the minute by itself', async () => {
    const { request, reads } = endpoint();
    const element = await cardOf(request, { at: doors - 300 });
    await whole(element);
    await says(element, 'Join on Zoom');
    expect(reads).to.have.length(2);
    expect(reads[1]).to.be.at.least(doors);
  });

  it('asks again a minute later where the endpoint opens late, and not before', async () => {
    const { request, reads } = endpoint({ opens: doors + 2 * minute });
    const element = await cardOf(request, { at: start - 120 * minute });
    await whole(element);
    setNow(doors);
    await waitUntil(() => reads.length === 2);
    await says(element, 'The joining link is not known yet.');
    setNow(doors + minute / 2);
    await element.updateComplete;
    expect(reads).to.have.length(2);
    setNow(doors + minute + 1000);
    await waitUntil(() => reads.length === 3);
    setNow(doors + 2 * minute + 2000);
    await says(element, 'Join on Zoom');
    expect(reads).to.have.length(4);
  });

  it('asks nobody when the event was handed over', async () => {
    const element = await card({ ...meeting, join }, { at: start - 120 * minute });
    setNow(doors);
    await says(element, 'Join on Zoom');
    setNow(end);
    await says(element, 'Has ended');
    expect(joinLink(element) === undefined).to.be.true;
  });

  it('opens and closes registration', async () => {
    const element = await card(upcoming, { at: Date.parse('2026-09-01T10:00:00+02:00') });
    await says(element, 'Registration opens on 8 September, 10:00.');
    setNow(Date.parse(upcoming.offers.validFrom));
    await says(element, 'Register');
    setNow(Date.parse(upcoming.offers.validThrough));
    await says(element, 'Registration has closed.');
    expect(readOut(element)).not.to.include('Register');
  });

  it('keeps open what the resident has unfolded, and the focus where it was', async () => {
    const element = await card({ ...upcoming, join }, { at: Date.parse(upcoming.startDate) - 120 * minute });
    unfold(element);
    const summary = control(element, 'Programme, 4 parts')!;
    summary.focus();
    setNow(Date.parse(upcoming.startDate));
    await says(element, 'Happening now');
    expect(readOut(element)).to.include('The draft in ten pictures');
    expect(element.shadowRoot!.activeElement === summary).to.be.true;
  });
});

describe('the event card under a page translator', () => {
  const mark = 'übersetzt: ';

  /** Puts each text into two `<font>`, as the translator of Chrome does. It does not see what is there already. */
  function translate(element: Element): void {
    for (const node of ownTextNodes(element)) {
      if (node.data.startsWith(mark)) continue;
      const font = 'font' as string;
      const outer = document.createElement(font);
      const inner = document.createElement(font);
      inner.textContent = mark + node.data.trim();
      outer.append(inner);
      node.replaceWith(outer);
    }
  }

  const plain = (text: string): string => text.replaceAll(mark, '');

  const instants: [string, number, string | undefined][] = [
    ['upcoming', start - 3 * 24 * 60 * minute, undefined],
    ['soon', start - 30 * minute, 'Starts soon'],
    ['doors', doors, 'Join on Zoom'],
    ['live', start, 'Happening now'],
    ['ended', end, 'Has ended'],
  ];

  const full = {
    ...upcoming,
    ...meeting,
    join,
    recordedIn,
    report: { text: 'Forty residents asked.', url: 'https://council.example/report' },
    next: {
      name: 'Second hour',
      url: 'https://council.example/second',
      startDate: '2026-11-01T18:00:00+01:00',
    },
    offers: {
      ...upcoming.offers,
      validFrom: '2026-09-01T10:00:00+02:00',
      validThrough: '2026-10-01T17:50:00+02:00',
    },
  };

  for (const again of [false, true]) {
    it(`shows no stale text${again ? ', when it goes on translating' : ''}`, async () => {
      const translated = await card(full, { at: instants[0]![1] });
      unfold(translated);
      translate(translated);
      expect(readOut(translated).every((text) => text.startsWith(mark))).to.be.true;
      const before = new Set(readOut(translated).map(plain));
      for (const [name, instant, text] of instants.slice(1)) {
        setNow(instant);
        await waitUntil(() => readOut(translated).map(plain).includes(text!), `${name}: "${text!}"`, {
          timeout: 5000,
        });
        // What a card says that nobody translated.
        const reference = await card(full, { at: instant });
        unfold(reference);
        await waitUntil(() => readOut(translated).length === readOut(reference).length, name);
        expect(readOut(translated).map(plain), name).to.deep.equal(readOut(reference));
        if (again) translate(translated);
        else {
          const stale = readOut(translated).filter(
            (shown) => shown.startsWith(mark) && !before.has(plain(shown)),
          );
          expect(stale, 'only what did not change is still the translator’s').to.deep.equal([]);
        }
        reference.remove();
      }
    });
  }

  it('goes from an endpoint’s error to the event', async () => {
    let isUp = false;
    const { request } = endpoint();
    const element = await cardOf((asked) => (isUp ? request(asked) : answer({}, { status: 404 })(asked)), {
      at: start,
    });
    expectConsole('answered 404');
    await waitUntil(() => element.state.status === 'error');
    await element.updateComplete;
    translate(element);
    isUp = true;
    element.retry();
    await waitUntil(() => readOut(element).includes('Happening now'));
    expect(readOut(element).join('\n')).not.to.include('not found');
    const reference = await cardOf(request, { at: start });
    await whole(reference);
    expect(readOut(element).map(plain)).to.deep.equal([...readOut(reference), 'This is loaded now.']);
  });
});
