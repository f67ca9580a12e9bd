/**
 * What councils' systems really answer, and the events that the project began with. The data are those of others
 * and come from the folder that CIVIC_DATA names.
 */
import { expect } from '@open-wc/testing';
import { itWithData, readOutsideData } from '../outside-data-in-browser.js';
import {
  answer,
  cardOf,
  control,
  expectOnlySafeAddresses,
  heading,
  links,
  readOut,
  textOf,
  unfold,
  whole,
} from './rendered.js';

type Fields = Record<string, unknown>;

/** The name that a reader of English is shown, on one line. */
function nameOf({ name }: Fields): string {
  const { en, fi, sv } = name as Record<string, string | undefined>;
  return (en ?? fi ?? sv ?? '').replace(/\s+/g, ' ').trim();
}

/** A card that shows an answer without a complaint: the console guard fails the test otherwise. */
async function shown(data: unknown, setting: Parameters<typeof cardOf>[1] = {}) {
  const errors: string[] = [];
  const element = await cardOf(answer(data), setting);
  element.addEventListener('civic-error', ({ message, issues }) =>
    errors.push(message, JSON.stringify(issues)),
  );
  await whole(element);
  unfold(element);
  expect(errors).to.deep.equal([]);
  expectOnlySafeAddresses(element);
  expect(readOut(element).join('\n')).not.to.match(/<\/?[a-z]|&[a-z]+;|undefined|\[object/);
  expect(readOut(element)).not.to.include('Some details could not be shown here.');
  return element;
}

const answers = await Promise.all(
  [
    '01-event-list.hel.fi',
    '02-event.hel.fi',
    '03-event-include-location-keywords.hel.fi',
    '06-turku-sub-recurring',
  ].map(
    async (file) =>
      [file, (await readOutsideData(`linked-events/${file}.json`)) as Fields | undefined] as const,
  ),
);

describe('answers of Linked Events', () => {
  for (const [file, data] of answers) {
    const all = (data?.['data'] ?? [data]) as Fields[];

    itWithData(`${file}: each of its events is shown, named by its id`, data, async () => {
      for (const event of all) {
        const element = await shown(data, { eventId: String(event['id']) });
        expect(textOf(heading(element))).to.include(nameOf(event));
        const isPostponed = event['event_status'] === 'EventPostponed';
        expect(textOf(heading(element)).startsWith('Postponed')).to.equal(isPostponed);
      }
    });
  }
});

/** A founding event, written by hand as an endpoint would answer it: schema.org, with our `join`. */
function asEndpoint(event: Fields): Fields {
  const { id, status, attendanceMode, name, subtitle, start, end, timeZone } = event;
  const { online, price, location, organizer, hashtags, programme } = event as Record<
    string,
    Fields | undefined
  >;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    id,
    name,
    description: subtitle ?? event['audience'],
    startDate: start ?? event['approxDate'],
    endDate: end,
    timeZone,
    ...(event['datePrecision'] !== undefined && { datePrecision: 'mid-month' }),
    ...(String(status).startsWith('Event') && { eventStatus: `https://schema.org/${String(status)}` }),
    eventAttendanceMode: `https://schema.org/${String(attendanceMode)}`,
    ...(location && {
      location: {
        '@type': 'Place',
        name: location['name'],
        address: { addressLocality: location['city'], addressCountry: location['country'] },
      },
    }),
    ...(online && { join: { provider: online['provider'], instructionsUrl: online['url'] } }),
    ...(price && {
      isAccessibleForFree: price['free'],
      offers: { price: price['amount'], priceCurrency: price['currency'], description: price['note'] },
    }),
    organizer,
    keywords: hashtags,
    ...(programme && {
      documents: [{ name: programme['label'], url: programme['url'], encodingFormat: 'application/pdf' }],
    }),
  };
}

const stories = (await readOutsideData('founding-stories.json')) as { events: Fields[] } | undefined;

describe('the founding events', () => {
  const event = (id: string): Fields => asEndpoint(stories?.events.find((found) => found['id'] === id) ?? {});

  itWithData('are shown without a complaint, each with its name', stories, async () => {
    for (const story of stories?.events ?? []) {
      const element = await shown(asEndpoint(story));
      expect(textOf(heading(element))).to.include(nameOf(story));
    }
    expect(stories?.events).to.have.length(4);
  });

  itWithData('St. Gallen: on Zoom, a link to the organizer’s page, no button to join', stories, async () => {
    const at = Date.parse('2021-03-25T16:25:00+01:00');
    const element = await shown(event('ccsc-trend-study-2021'), { at, lang: 'de-CH' });
    expect(readOut(element)).to.include.members([
      'Online, über Zoom',
      'Donnerstag, 25. März 2021',
      'www.ccsmartcitizen.ch',
    ]);
    expect((control(element, 'www.ccsmartcitizen.ch') as HTMLAnchorElement).href).to.equal(
      'https://www.ccsmartcitizen.ch/',
    );
    expect(element.shadowRoot!.querySelector('.button.primary') === null).to.be.true;
    expect(readOut(element)).to.include('Die Ergebnisvorstellung der Studie ist kostenlos.');
  });

  itWithData(
    'Turku: in Finnish, at the visitor centre, with its programme and its hashtags',
    stories,
    async () => {
      const at = Date.parse('2018-03-01T12:00:00+02:00');
      const element = await shown(event('turku-6aika-closing-2018'), { at, lang: 'fi' });
      expect(readOut(element)).to.include.members([
        'Vierailukeskus Joki',
        '#6Aika',
        '#tulevaisuudenturku',
        '#openservices',
      ]);
      expect(readOut(element).join(' ')).to.match(/13\.30–17\.00/);
      expect(links(element).map(({ href }) => href)).to.include('https://example.org/seminaariohjelma.pdf');
    },
  );

  itWithData('Athens: a day without a time, and a date that is only about known', stories, async () => {
    const at = Date.parse('2021-07-01T12:00:00Z');
    const day = await shown(event('digigov-next-gen-2021'), { at });
    expect(readOut(day))
      .to.include('Thursday, 15 July 2021')
      .and.not.to.match(/\d\d:\d\d/);
    const about = await shown(event('digigov-case-studies-2021-09'), { at });
    expect(readOut(about)).to.include('mid-September 2021');
    expect(control(about, 'Add to calendar') === undefined).to.be.true;
  });
});
