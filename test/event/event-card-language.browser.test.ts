/** Each card in the language of its place in the page. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import { live, now, upcoming } from '../fixtures/events.js';
import {
  card,
  heading,
  languageOf,
  ownTextNodes,
  part,
  readOut,
  readWhole,
  unfold,
  whole,
} from './rendered.js';

/** The full event, with every text of it in Finnish too. */
const finnish: Record<string, string> = {
  de: 'fi',
  'Öffentliche Vorstellung der Quartierplanung Bahnhofstrasse': 'Asemakadun kaavan esittely',
  'Rathaus, Grosser Saal': 'Kaupungintalo, suuri sali',
  'Stadtplanung Musterstadt': 'Mallikaupungin kaavoitus',
  'Modell der Bahnhofstrasse mit Bäumen und Tramhaltestelle': 'Pienoismalli',
  'Eine Begleitperson hat freien Eintritt.': 'Avustaja pääsee maksutta.',
  Begrüssung: 'Tervetuloa',
  'Der Entwurf in zehn Bildern': 'Luonnos kymmenenä kuvana',
  'Fragen und Vorschläge an den Thementischen': 'Kysymyksiä ja ehdotuksia',
  Ausblick: 'Lopuksi',
  'Entwurf der Quartierplanung': 'Kaavaluonnos',
  'Zusammenfassung in Leichter Sprache': 'Tiivistelmä selkokielellä',
};
function withFinnish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFinnish);
  if (typeof value !== 'object' || value === null) return value;
  if ('de' in value) return { ...value, fi: finnish[String(value.de)] ?? 'Kaupunki esittelee luonnoksen.' };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFinnish(item)]));
}
const trilingual = withFinnish(upcoming);

/** What stands in the event itself in one language only, or is the same in all: names, figures, addresses. */
const isNoWord = (text: string): boolean =>
  /^(#.*|[\d.:–-]+|council\.example|access@example\.org|\+41.*|Anlaufstelle Barrierefreiheit|Marktplatz 1, 9000 Musterstadt|Stadtplanung|:)$/.test(
    text,
  );

describe('the event card in its language', () => {
  it('a Finnish and a German card on an English page speak wholly in their own', async () => {
    setNow(now);
    for (const event of [trilingual, live]) {
      const page = await fixture(
        html`<div>
          <civic-event-card .event=${event}></civic-event-card>
          <section lang="fi"><civic-event-card .event=${event}></civic-event-card></section>
          <civic-event-card lang="de" .event=${event}></civic-event-card>
        </div>`,
      );
      const cards = [...page.querySelectorAll('civic-event-card')];
      for (const element of cards) {
        await whole(element);
        unfold(element);
      }
      const [english, fi, de] = cards.map(
        (element) => new Set(readOut(element).filter((text) => !isNoWord(text))),
      );
      const shared = (one: Set<string>, other: Set<string>) => [...one].filter((text) => other.has(text));
      const data =
        event === live ? [live.name, '987 6543 2101', 'Zurich', 'Office for energy', '424242'] : [];
      // "Online" is German too.
      expect(
        shared(english!, fi!).filter((text) => !data.includes(text)),
        'English in Finnish',
      ).to.deep.equal([]);
      expect(
        shared(english!, de!).filter((text) => !data.includes(text)),
        'English in German',
      ).to.deep.equal([]);
      expect(
        shared(de!, fi!).filter((text) => !data.includes(text)),
        'German in Finnish',
      ).to.deep.equal([]);
      expect(fi!.size).to.equal(english!.size);
      expect(de!.size).to.equal(english!.size);
      for (const [index, language] of ['en', 'fi', 'de'].entries()) {
        const languages = new Set(ownTextNodes(cards[index]!).map(languageOf));
        expect([...languages], language).to.deep.equal([language]);
      }
    }
  });

  it('writes dates, prices, sizes and lists as the language does', async () => {
    const de = await card(trilingual, { lang: 'de' });
    unfold(de);
    expect(readOut(de)).to.include.members([
      'Donnerstag, 24. September 2026',
      'Kostenlos',
      'Deutsch und Englisch',
      '(PDF, 2,5 MB)',
    ]);
    const fi = await card(trilingual, { lang: 'fi' });
    unfold(fi);
    expect(readOut(fi)).to.include.members([
      'torstaina 24. syyskuuta 2026',
      'saksa ja englanti',
      '(PDF, 2,5 Mt, saksa)',
    ]);
    expect(readOut(part(fi, 'when')!).join(' ')).to.match(/18\.30–20\.00/);
  });

  it('follows a lang that changes, of its own or around it', async () => {
    setNow(now);
    const section = await fixture<HTMLElement>(
      html`<section lang="de"><civic-event-card .event=${live}></civic-event-card></section>`,
    );
    const element = section.querySelector('civic-event-card')!;
    await whole(element);
    expect(readOut(element)[0]).to.equal('Findet gerade statt');
    section.lang = 'fi';
    await waitUntil(() => !readOut(element).includes('Findet gerade statt'));
    const finnishReading = readOut(element);
    element.lang = 'en';
    await waitUntil(() => readOut(element).includes('Happening now'));
    expect(finnishReading.filter((text) => readOut(element).includes(text) && !isNoWord(text))).to.deep.equal(
      [live.name, '987 6543 2101', 'Zurich', 'Office for energy'],
    );
  });

  describe('in a page whose language it does not speak', () => {
    afterEach(() => {
      document.documentElement.lang = 'en';
    });

    it('speaks English, marked so, and the event its own language, marked too', async () => {
      document.documentElement.lang = 'el';
      const event = {
        name: { el: 'Επόμενη γενιά δημόσιων υπηρεσιών', en: 'Next generation of public services' },
        description: 'Διαδικτυακή συζήτηση εννέα κόμβων.',
        organizer: { name: { en: 'Nine hubs' } },
        startDate: '2026-10-15T18:00:00+03:00',
        timeZone: 'Europe/Athens',
      };
      const element = await card(event);
      expect(readOut(heading(element))).to.deep.equal([event.name.el]);
      const languages = Object.fromEntries(
        ownTextNodes(element).map((node) => [node.data.trim(), languageOf(node)]),
      );
      expect(languages[event.name.el]).to.equal('el');
      expect(languages[event.description]).to.equal('el');
      expect(languages['Nine hubs']).to.equal('en');
      expect(languages['Add to calendar']).to.equal('en');
      expect(languages['Thursday, 15 October 2026']).to.equal('en');
      expect(readWhole(element).join()).not.to.match(/undefined|\[object/);
    });
  });

  describe('chooses of a language map', () => {
    const cases: [
      lang: string | undefined,
      map: Record<string, string>,
      text: string,
      marked: string | undefined,
    ][] = [
      ['de-CH', { en: 'Fair', de: 'Messe', 'de-CH': 'Mäss' }, 'Mäss', undefined],
      ['de-CH', { en: 'Fair', de: 'Messe' }, 'Messe', undefined],
      ['de-CH', { en: 'Fair', 'de-AT': 'Dult' }, 'Dult', 'de-AT'],
      ['fi', { sv: 'Mässa', en: 'Fair' }, 'Fair', 'en'],
      ['fi', { sv: 'Mässa', de: 'Messe' }, 'Mässa', 'sv'],
      ['de', { de: '', en: 'Fair' }, 'Fair', 'en'],
      ['de', { de: ' ', sv: 'Mässa' }, 'Mässa', 'sv'],
      [undefined, { en: 'Fair', de: 'Messe' }, 'Fair', undefined],
      ['en-GB', { en: 'Fair' }, 'Fair', undefined],
      ['ar', { ar: 'معرض', en: 'Fair' }, 'معرض', 'ar'],
    ];
    for (const [lang, map, text, marked] of cases) {
      it(`${JSON.stringify(map)} in "${lang ?? 'the page’s'}": ${text}`, async () => {
        setNow(now);
        const element = await fixture<EventCard>(
          html`<civic-event-card lang=${ifDefined(lang)} .event=${{ name: map }}></civic-event-card>`,
        );
        await whole(element);
        expect(readOut(heading(element))).to.deep.equal([text]);
        expect(heading(element).querySelector('[lang]')?.getAttribute('lang') ?? undefined).to.equal(marked);
      });
    }
  });
});
