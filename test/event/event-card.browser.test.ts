/** What a resident reads on the card of each fixture, and what can be pressed there. */
import { expect, waitUntil } from '@open-wc/testing';
import { configure } from '../../src/endpoint/configuration.js';
import { expectConsole } from '../console-guard.js';
import * as fixtures from '../fixtures/events.js';
import { events } from '../fixtures/events.js';
import {
  address as newAddress,
  answer,
  card,
  cardOf,
  control,
  elementsIn,
  expectOnlySafeAddresses,
  heading,
  links,
  part,
  readOut,
  readWhole,
  settled,
  textOf,
  unfold,
  whole,
} from './rendered.js';

const name = 'Online consultation hour on the heating plan';
const usual = ['Organizer', 'Office for energy', 'Access for people with disabilities', 'not stated'];
const zone = 'Central European Time';

/** All that is read before anything is unfolded; the visitor's own time and "Copy link" have tests of their own. */
const readings: Record<string, string[]> = {
  upcoming: [
    ...['Picture: Stadtplanung Musterstadt', 'Public presentation of the Station Road district plan'],
    ...['When', 'Thursday, 24 September 2026', `18:30–20:00, ${zone}`],
    ...['Where', 'Town hall, Great Hall', 'Marktplatz 1, 9000 Musterstadt'],
    ...['Taking part', 'Online, on Zoom', 'Joining link at', 'council.example', 'Price', 'Free of charge'],
    ...['Registration', '12 places left', 'Register until 23 September, 10:00.', 'Register', 'Add to calendar'],
    'The planning office shows the draft, answers questions and takes suggestions. Everybody is welcome, no prior knowledge needed.',
    ...['Organizer', 'Musterstadt planning office', 'Language', 'German and English'],
    ...['Topics', '#Quartierplanung', '#Mitwirkung', 'Programme, 4 parts'],
    ...['Access for people with disabilities', 'Documents, 2 files'],
  ],
  startsSoon: [
    ...['Starts soon', ':', name, 'When', 'Tuesday, 15 September 2026', `10:10–11:10, ${zone}`],
    ...['Taking part', 'Online, on Zoom', 'Join on Zoom'],
    'Opens council-example.zoom.us in a new tab. You leave this site.',
    ...['Passcode', '424242', 'Copy passcode', 'Meeting number', '987 6543 2101'],
    ...['By telephone', '+41 00 000 00 01', 'Zurich'],
    ...['Before you join', 'Try your camera and microphone (new tab)', 'Add to calendar', ...usual],
  ],
  live: [
    ...['Happening now', ':', name, 'When', 'Tuesday, 15 September 2026', `09:40–10:40, ${zone}`],
    ...['Taking part', 'Online, on Zoom', 'Join on Zoom'],
    'Opens council-example.zoom.us in a new tab. You leave this site.',
    ...['Passcode', '424242', 'Copy passcode', 'Meeting number', '987 6543 2101'],
    ...['By telephone', '+41 00 000 00 01', 'Zurich'],
    ...['Before you join', 'Try your camera and microphone (new tab)', 'Add to calendar', ...usual],
  ],
  ended: [
    ...['Has ended', ':', name, 'When', 'Sunday, 13 September 2026', `10:00–11:00, ${zone}`],
    ...['Taking part', 'Online', 'Watch the recording'],
    'Forty residents asked about the costs of connecting. The answers are in the minutes.',
    ...['Read the report', 'Next event', 'Second consultation hour', 'Monday, 5 October 2026', ...usual],
  ],
  cancelled: [
    ...['Cancelled', ':', name, 'When', 'Friday, 18 September 2026', `10:00–11:00, ${zone}`, ...usual],
  ],
  postponed: [
    ...['Postponed', ':', name, 'When', 'Friday, 18 September 2026', `From 10:00, ${zone}`, ...usual],
  ],
  rescheduled: [
    ...['New date', ':', name, 'When', 'Thursday, 1 October 2026', `10:00–12:00, ${zone}`],
    ...['New date. It was planned for Thursday, 17 September 2026, 10:00.', 'Add to calendar', ...usual],
  ],
  movedOnline: [
    ...['Moved online', ':', name, 'When', 'Sunday, 20 September 2026', `10:00–11:00, ${zone}`],
    ...['Taking part', 'Online, on Microsoft Teams', 'The link to join appears here on 20 September, 09:45.'],
    ...['Add to calendar', ...usual],
  ],
  full: [
    ...['Fully booked', ':', name, 'When', 'Saturday, 19 September 2026', `From 10:00, ${zone}`],
    ...['Price', '15 CHF', 'Registration', 'All places are taken.', 'Add to calendar', ...usual],
  ],
  waitingList: [
    ...[name, 'When', 'Saturday, 19 September 2026', `From 10:00, ${zone}`, 'Price', '15 CHF', 'Registration'],
    ...['All places are taken. There is a waiting list.', 'Join the waiting list', 'Add to calendar', ...usual],
  ],
  registrationNotYet: [
    // The clocks have gone back that morning.
    ...[name, 'When', 'Sunday, 25 October 2026', `From 09:00, ${zone}`],
    ...['Price', 'Adults: 25 CHF', 'Students: 10 CHF'],
    ...['Registration', 'Registration opens on 21 September, 10:00.', 'Add to calendar', ...usual],
  ],
  withoutTime: [
    'Next generation of public services: online discussion of nine hubs from eight countries',
    ...['When', 'Thursday, 15 October 2026', 'Taking part', 'Online', 'Add to calendar', ...usual],
  ],
  // What has no day can be put into no calendar.
  midSeptember: [
    'Next generation of public services: online discussion of nine hubs from eight countries',
    ...['When', 'mid-September 2026', 'Taking part', 'Online', ...usual],
  ],
  linkElsewhere: [
    ...['Release of the trend study', 'When', 'Friday, 25 September 2026', `16:30–18:00, ${zone}`],
    ...['Taking part', 'Online, on Zoom', 'Joining link at', 'organizer.example', 'Price', 'Free of charge'],
    ...['Add to calendar', ...usual],
  ],
  unknownMeeting: [
    ...['Happening now', ':', name, 'When', 'Tuesday, 15 September 2026', `09:55–11:00, ${zone}`],
    ...['Taking part', 'Online', 'meet.council.example', 'Add to calendar', ...usual],
  ],
  lookAlikeMeeting: [
    ...['Happening now', ':', name, 'When', 'Tuesday, 15 September 2026', `09:55–11:00, ${zone}`],
    ...['Taking part', 'Online', 'The joining link is not known yet.', 'Add to calendar', ...usual],
    'Some details could not be shown here.',
  ],
  // There is no English: the reader is given what there is, and told how it was made.
  machineTranslated: [
    'Delavnica o digitalni strategiji',
    'Machine translation by Google Translate. It may contain errors.',
    ...['Read the original', 'When', 'Sunday, 27 September 2026', `10:00–12:00, ${zone}`, 'Add to calendar'],
    ...['Skupaj zbiramo predloge za strategijo občine.', ...usual],
  ],
  longest: [
    '6Aika Avoin osallisuus ja asiakkuus -hankkeen Turun kaupungin ja ammattikorkeakoulun osatoteutusten päätöstilaisuus',
    ...['When', 'Tuesday, 6 October 2026', '13:30–17:00, Eastern European Time', 'Where'],
    ...['Vierailukeskus Joki', 'Lemminkäisenkatu 12, 20520 Turku', 'Add to calendar', 'Organizer', 'Office for energy'],
    ...['Topics', '#6Aika', '#tulevaisuudenturku', '#openservices'],
    ...['Access for people with disabilities', 'not stated', 'About this event'],
  ],
  nameOnly: ['Open day', 'When', 'The date will be announced', 'Access for people with disabilities', 'not stated'],
}; // prettier-ignore

/** The one filled button, by what is written on it. */
const mainActions: Record<string, string> = {
  upcoming: 'Register',
  startsSoon: 'Join on Zoom',
  live: 'Join on Zoom',
  ended: 'Watch the recording',
  waitingList: 'Join the waiting list',
};

const statusWords: Record<string, string> = {
  startsSoon: 'Starts soon',
  live: 'Happening now',
  unknownMeeting: 'Happening now',
  lookAlikeMeeting: 'Happening now',
  ended: 'Has ended',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'New date',
  movedOnline: 'Moved online',
  full: 'Fully booked',
};

/** Links and buttons that are filled, as the eye finds them. */
const filled = (element: Element): string[] =>
  elementsIn(element)
    .filter((child) => /^(A|BUTTON)$/.test(child.tagName) && child.checkVisibility())
    .filter((child) => !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(getComputedStyle(child).backgroundColor))
    .map((child) => textOf(child));

const isApart = (text: string): boolean => /^(Where you are:|Copy link$|Share$)/.test(text);
const isThere = (element: Element, text: RegExp): boolean => control(element, text) !== undefined;
const address = (element: Element, text: string) =>
  (control(element, text) as HTMLAnchorElement | undefined)?.href;

/** A console line that some fixtures deserve. */
const allowConsole = () => expectConsole('holds a meeting provider', { optional: true });

describe('the event card', () => {
  it('has a test for every fixture', () => {
    expect(Object.keys(readings)).to.deep.equal(Object.keys(events));
  });

  for (const [state, event] of Object.entries(events)) {
    describe(`of "${state}"`, () => {
      beforeEach(allowConsole);

      it('says what the resident has to know, in this order', async () => {
        const texts = readOut(await card(event)).filter((text) => !isApart(text));
        expect(texts).to.deep.equal(readings[state]);
      });

      it('names the state first in its heading, and nothing where there is none', async () => {
        const element = await card(event);
        const [first] = readOut(heading(element));
        if (statusWords[state]) expect(first).to.equal(statusWords[state]);
        else expect(textOf(element.shadowRoot)).to.include(first);
        expect(part(element, 'status') !== null).to.equal(state in statusWords);
        expect(heading(element).localName).to.equal('h3');
      });

      it(`offers ${mainActions[state] ?? 'no'} filled button`, async () => {
        expect(filled(await card(event))).to.deep.equal(mainActions[state] ? [mainActions[state]] : []);
      });

      it('has only addresses that are safe to follow', async () => {
        expectOnlySafeAddresses(await card(event), state);
      });
    });
  }

  describe('the time', () => {
    // No other place has Nepal's offset, so the visitor is elsewhere, wherever this runs.
    const elsewhere = {
      name: 'Meeting in Kathmandu',
      startDate: '2026-10-05T18:30:00+05:45',
      endDate: '2026-10-05T20:00:00+05:45',
      timeZone: 'Asia/Kathmandu',
    };
    const visitorZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

    it('is that of the place, with the zone named, and that of the visitor in a second line', async () => {
      const texts = readOut(part(await card(elsewhere), 'when')!);
      expect(texts.slice(0, 3)).to.deep.equal(['When', 'Monday, 5 October 2026', '18:30–20:00, Nepal Time']);
      const clock = new Intl.DateTimeFormat('en', { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
      expect(texts).to.have.length(4);
      expect(texts[3]).to.match(/^Where you are: /);
      expect(texts[3]).to.include(
        `${clock.format(Date.parse(elsewhere.startDate))}–${clock.format(Date.parse(elsewhere.endDate))}`,
      );
    });

    it('is said once where the visitor has the same', async () => {
      const here = {
        ...elsewhere,
        startDate: '2026-10-05T18:30',
        endDate: '2026-10-05T20:00',
        timeZone: visitorZone,
      };
      expect(readOut(part(await card(here), 'when')!)).to.have.length(3);
    });

    it('is there for machines', async () => {
      const time = (await card(elsewhere)).shadowRoot!.querySelector('time')!;
      expect(time.dateTime).to.equal(elsewhere.startDate);
      const approximate = (await card(fixtures.midSeptember)).shadowRoot!.querySelector('time')!;
      expect(approximate.hasAttribute('datetime')).to.be.false;
    });
  });

  describe('joining', () => {
    it('opens a new tab, says so before, and tells no address to the meeting', async () => {
      const join = control(await card(fixtures.live), 'Join on Zoom') as HTMLAnchorElement;
      expect(join.href).to.equal(fixtures.live.join.url);
      expect(join.target).to.equal('_blank');
      expect(join.relList.contains('noreferrer')).to.be.true;
      const root = join.getRootNode() as ShadowRoot;
      const description = root.getElementById(join.getAttribute('aria-describedby')!);
      expect(textOf(description)).to.equal(
        'Opens council-example.zoom.us in a new tab. You leave this site.',
      );
    });

    it('asks the page first', async () => {
      const element = await card(fixtures.live);
      const asked: Event[] = [];
      const followed: boolean[] = [];
      let isCancelled = false;
      const onJoin = (event: Event): void => {
        asked.push(event);
        if (isCancelled) event.preventDefault();
      };
      const onClick = (event: Event): void => {
        followed.push(!event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('civic-join', onJoin);
      window.addEventListener('click', onClick);
      try {
        control(element, 'Join on Zoom')!.click();
        isCancelled = true;
        control(element, 'Join on Zoom')!.click();
      } finally {
        document.removeEventListener('civic-join', onJoin);
        window.removeEventListener('click', onClick);
      }
      expect(asked.map(({ target }) => target === element)).to.deep.equal([true, true]);
      expect(followed).to.deep.equal([true, false]);
    });

    it('needs a passcode, which can be copied', async () => {
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      try {
        const element = await card(fixtures.live);
        control(element, 'Copy passcode')!.click();
        await waitUntil(() => readOut(element).includes('Copied'));
        expect(copied).to.deep.equal(['424242']);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('is possible by telephone, and can be tried before', async () => {
      const element = await card(fixtures.live);
      expect(address(element, '+41 00 000 00 01')).to.equal('tel:+41000000001');
      const test = control(element, 'Try your camera and microphone (new tab)') as HTMLAnchorElement;
      expect([test.href, test.target]).to.deep.equal(['https://zoom.us/test', '_blank']);
      expect(test.relList.contains('noreferrer')).to.be.true;
    });

    it('can be tried before the doors open, when nothing else is told', async () => {
      const element = await card(fixtures.live, { at: fixtures.now - 24 * 3_600_000 });
      expect(isThere(element, /^Try your camera/)).to.be.true;
      expect(isThere(element, /^Join/)).to.be.false;
      for (const secret of ['424242', '987 6543 2101', '+41 00 000 00 01', 'pwd=']) {
        expect(element.shadowRoot!.innerHTML).not.to.include(secret);
        expect(readWhole(element).join(' ')).not.to.include(secret);
      }
    });

    for (const [what, url] of [
      ['a host’s link', 'https://zoom.us/s/98765432101?zak=c2VjcmV0'],
      ['a look-alike', 'https://zoom.us.evil.example/j/123456789'],
      ['a name before the host', 'https://zoom.us@evil.example/j/123456789'],
    ] as const) {
      it(`is never by ${what}; the webmaster reads why`, async () => {
        const { host } = new URL(url);
        const src = newAddress();
        const line = expectConsole(src);
        const element = await cardOf(answer({ ...fixtures.live, join: { ...fixtures.live.join, url } }), {
          src,
        });
        await whole(element);
        unfold(element);
        const addresses = links(element).map(({ href }) => href);
        expect(addresses.filter((href) => href.includes(host) && !href.endsWith('/test'))).to.deep.equal([]);
        expect(readOut(element).join(' ')).not.to.include('evil.example');
        expect(isThere(element, /^Join/)).to.be.false;
        // What is right is shown: who calls needs no link.
        expect(address(element, '+41 00 000 00 01')).to.equal('tel:+41000000001');
        expect(line.lines).to.have.length(1);
        expect(line.lines[0]).to.include('"/join/url"');
      });
    }

    it('at an unknown host is a plain link that says whose it is', async () => {
      const element = await card(fixtures.unknownMeeting);
      const link = control(element, 'meet.council.example') as HTMLAnchorElement;
      expect(link.href).to.equal(fixtures.unknownMeeting.join.url);
      expect(link.relList.contains('noreferrer')).to.be.true;
      expect(isThere(element, /^Join/)).to.be.false;
    });

    it('on a page of the organizer is a link to that page, and no button', async () => {
      for (const at of [fixtures.now, Date.parse(fixtures.linkElsewhere.startDate) + 1]) {
        const element = await card(fixtures.linkElsewhere, { at });
        expect(address(element, 'organizer.example')).to.equal('https://organizer.example/');
        expect(readOut(element)).to.include('Online, on Zoom');
        expect(isThere(element, /^Join/)).to.be.false;
      }
    });
  });

  describe('registering', () => {
    const { offers } = fixtures.upcoming;
    const at = (time: string) => ({ at: Date.parse(time) });

    it('leads to the council’s page', async () => {
      expect(address(await card(fixtures.upcoming), 'Register')).to.equal(offers.url);
      expect(address(await card(fixtures.waitingList), 'Join the waiting list')).to.equal(
        'https://council.example/register',
      );
    });

    it('counts places as the language does', async () => {
      const texts = readOut(await card({ ...fixtures.upcoming, remainingAttendeeCapacity: 1 }));
      expect(texts).to.include('1 place left');
    });

    it('is not possible before, after, or where all is taken', async () => {
      const labels = (element: Element) => links(element).map(textOf).join();
      const before = await card(fixtures.upcoming, at('2026-09-01T10:00:00Z'));
      expect(readOut(before)).to.include('Registration opens on 8 September, 10:00.');
      expect(labels(before)).not.to.match(/Register|Join /);
      const after = await card(fixtures.upcoming, at('2026-09-24T10:00:00Z'));
      expect(readOut(after)).to.include('Registration has closed.');
      expect(labels(after)).not.to.match(/Register|Join /);
      expect(labels(await card(fixtures.full))).not.to.match(/Register|Join /);
    });
  });

  describe('what is folded', () => {
    async function folded(name: string): Promise<string[]> {
      const element = await card(fixtures.upcoming);
      const details = part(element, name) as HTMLDetailsElement;
      const before = readOut(details).length;
      expect(before, 'only the summary is read').to.equal(1);
      details.open = true;
      return readOut(details).slice(1);
    }

    it('is the programme, with its times', async () => {
      expect(await folded('programme')).to.deep.equal([
        ...['18:30', 'Welcome', '18:45', 'The draft in ten pictures', 'Stadtplanung', '19:15'],
        ...['Questions and suggestions at the topic tables', '19:45', 'Outlook'],
      ]);
    });

    it('is access in words, also what was not said', async () => {
      expect(await folded('access')).to.deep.equal([
        ...['Step-free access', 'yes', 'Hearing loop', 'yes', 'Captions', 'yes', 'Sign language', 'yes'],
        ...['Easy language', 'not stated', 'Transcript afterwards', 'no'],
        ...[
          'A companion is admitted free of charge.',
          'Questions on access',
          'Anlaufstelle Barrierefreiheit',
        ],
        ...['access@example.org', '+41 00 000 00 00'],
      ]);
      const element = await card(fixtures.upcoming);
      expect(address(element, 'access@example.org')).to.equal('mailto:access@example.org');
      expect(address(element, '+41 00 000 00 00')).to.equal('tel:+41000000000');
    });

    it('is the documents, each link with type, size and language', async () => {
      await folded('documents');
      const element = await card(fixtures.upcoming);
      expect(address(element, 'Draft district plan (PDF, 2.5 MB, German)')).to.equal(
        'https://council.example/files/plan.pdf',
      );
      const summary = control(element, 'Summary in easy language (PDF, 184 kB, German)') as HTMLAnchorElement;
      expect(summary.hreflang).to.equal('de');
    });

    it('is a long description, paragraph by paragraph', async () => {
      const description = `First. ${'word '.repeat(80)}\n\nSecond.`;
      const element = await card({ name: 'Talk', description });
      expect(readOut(element)).to.include('About this event').and.not.to.include('Second.');
      unfold(element);
      expect(readOut(element)).to.include('Second.');
    });

    it('is, on a compact card, everything behind the main facts', async () => {
      const element = await card(fixtures.upcoming, { compact: true });
      const texts = readOut(element);
      expect(texts).to.include('More about this event').and.to.include('Register');
      expect(texts).not.to.include('Organizer');
      unfold(element);
      expect(readOut(element)).to.include('Organizer').and.to.include('Welcome');
    });
  });

  it('shows the picture with its text, keeping its place before it is there', async () => {
    const image = (await card(fixtures.upcoming)).shadowRoot!.querySelector('img')!;
    expect(image.alt).to.equal('Model of Station Road with trees and a tram stop');
    expect([image.width > 0, image.loading]).to.deep.equal([true, 'lazy']);
    expect(image.getBoundingClientRect().height).to.be.greaterThan(0);
    const { url } = fixtures.upcoming.image;
    const decoration = (await card({ name: 'Fête', image: { url } })).shadowRoot!.querySelector('img')!;
    expect(decoration.getAttribute('alt')).to.equal('');
  });

  it('leads from the name to the page for people', async () => {
    const element = await card(fixtures.cancelled);
    expect(heading(element).querySelector('a')!.href).to.equal(fixtures.cancelled.url);
    const without = await card(fixtures.nameOnly);
    expect(heading(without).querySelector('a') === null).to.be.true;
    const fallback = await card(fixtures.nameOnly, { fallback: true });
    expect(heading(fallback).querySelector('a')!.href).to.equal('https://council.example/page');
  });

  it('says of a machine’s translation that it is one, and where the original stands', async () => {
    const element = await card(fixtures.machineTranslated, { lang: 'sl' });
    expect(textOf(part(element, 'translation'))).to.equal(
      'Machine translation by Google Translate. It may contain errors. Read the original',
    );
    expect(address(element, 'Read the original')).to.equal('https://council.example/original');
    expect(part(await card(fixtures.machineTranslated, { lang: 'de' }), 'translation') === null).to.be.true;
  });

  it('is, when it is over, about what is left of it', async () => {
    const element = await card(fixtures.ended);
    expect(address(element, 'Watch the recording')).to.equal(fixtures.ended.recordedIn.url);
    expect(address(element, 'Read the report')).to.equal(fixtures.ended.report.url);
    expect(address(element, 'Second consultation hour')).to.equal(fixtures.ended.next.url);
    expect(isThere(element, /Join|Register|Add to calendar/)).to.be.false;
    expect(readWhole(element).join(' ')).not.to.include('424242');
  });

  it('hands its page on without asking anybody', async () => {
    const shared: unknown[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void shared.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const canShare = 'share' in navigator;
    if (canShare) {
      const share = ({ url }: ShareData) => Promise.resolve(void shared.push(url));
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    }
    try {
      control(await card(fixtures.cancelled), canShare ? 'Share' : 'Copy link')!.click();
      await waitUntil(() => shared.length > 0);
      expect(shared).to.deep.equal([fixtures.cancelled.url]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
      if (canShare) Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('tells search engines when asked, and never how to get in', async () => {
    const element = await card(fixtures.live);
    const script = () => element.querySelector('script');
    expect(script() === null).to.be.true;
    element.structuredData = 'on';
    await waitUntil(() => script() !== null);
    expect(script()!.type).to.equal('application/ld+json');
    const data = JSON.parse(script()!.textContent) as Record<string, unknown>;
    expect(data).to.include({ '@type': 'Event', name, startDate: fixtures.live.startDate });
    expect(script()!.textContent).not.to.match(/424242|zoom\.us/);
    element.structuredData = 'off';
    await waitUntil(() => script() === null);
  });

  describe('its events', () => {
    const heard: string[] = [];
    const onHeard = (event: Event) => heard.push(event.type);
    beforeEach(() => {
      heard.length = 0;
      configure({ retries: 0 });
      for (const type of ['civic-load', 'civic-error']) document.addEventListener(type, onHeard);
    });
    afterEach(() => {
      configure({ retries: undefined });
      for (const type of ['civic-load', 'civic-error']) document.removeEventListener(type, onHeard);
    });

    it('civic-load and civic-error are for who listens at the element', async () => {
      expectConsole('answered 404');
      const own: string[] = [];
      const element = await cardOf(answer(fixtures.cancelled));
      element.addEventListener('civic-load', ({ type, target }) =>
        own.push(`${type} ${(target as Element).localName}`),
      );
      element.addEventListener('civic-error', ({ type, code }) => own.push(`${type} ${code}`));
      await settled(element);
      const loaded = own.length;
      element.request = answer({}, { status: 404 });
      await settled(element, 'error');
      expect(own.slice(loaded)).to.deep.equal(['civic-error not-found']);
      element.request = answer(fixtures.live);
      await settled(element);
      expect(own.at(-1)).to.equal('civic-load civic-event-card');
      expect(heard).to.deep.equal([]);
    });
  });
});
