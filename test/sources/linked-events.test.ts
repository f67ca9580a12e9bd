import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { attendance } from '../../src/event/attendance.js';
import { phaseOf } from '../../src/event/phase.js';
import { price } from '../../src/event/price.js';
import { readEvents } from '../../src/event/read-event.js';
import { registration } from '../../src/event/registration.js';
import { isLinkedEvents } from '../../src/event/source-shape.js';
import { timing } from '../../src/event/timing.js';
import { linkedEventsEvents } from '../../src/sources/linked-events.js';
import { dataFolder, readData, testWithData } from '../outside-data.js';

const api = 'https://linkedevents.council.example/v1';

/** An event in the API's shape, of our own making, with the quirks that real ones have. */
const event = {
  id: 'council:abc',
  location: {
    id: 'tprek:1',
    name: { fi: 'Kirjasto', sv: 'Bibliotek', en: null },
    street_address: { fi: 'Katu 1' },
    address_locality: { fi: 'Kaupunki', sv: '' },
    postal_code: '00100',
    address_country: null,
    position: { type: 'Point', coordinates: [24.9, 60.2] },
    info_url: { fi: 'www.council.example/kirjasto' },
    '@type': 'Place',
  },
  keywords: [
    { '@id': `${api}/keyword/yso:p1/`, id: 'yso:p1' },
    { id: 'yso:p2', name: { fi: 'kirjallisuus' } },
  ],
  super_event: { '@id': `${api}/event/council:week/` },
  event_status: 'EventScheduled',
  external_links: [],
  offers: [{ is_free: true, price: null, description: null, info_url: null }],
  data_source: 'council',
  publisher: 'ahjo:1',
  sub_events: [],
  images: [
    { url: `${api}/image.jpg`, alt_text: 'Hylly', photographer_name: 'Kuvaaja', '@type': 'ImageObject' },
  ],
  in_language: [{ '@id': `${api}/language/fi/` }, { id: 'sv', '@id': `${api}/language/sv/` }],
  audience: [],
  start_time: '2021-03-25T14:00:00Z',
  end_time: '2021-03-25T16:00:00Z',
  custom_data: null,
  deleted: false,
  short_description: { fi: 'Lyhyt.', en: 'Short.' },
  location_extra_info: { fi: '2. kerros' },
  name: { fi: 'Lukupiiri', sv: null },
  info_url: { fi: 'https://council.example/lukupiiri' },
  provider: { fi: 'Kirjastot' },
  description: { fi: '<p>Pitkä.</p><p>Toinen.</p>' },
  '@context': 'http://schema.org',
  '@type': 'Event/LinkedEvent',
};

const read = (fields: Record<string, unknown> = {}) => {
  const data = { ...event, ...fields };
  assert.equal(isLinkedEvents(data), true);
  const { value, issues } = readEvents(linkedEventsEvents(data), api);
  assert.deepEqual(issues, []);
  assert.equal(value?.events.length, 1);
  return value.events[0]!;
};

describe('isLinkedEvents', () => {
  const { '@type': _type, ...untyped } = event;
  const cases: [string, unknown, boolean][] = [
    ['an event', event, true],
    ['one without a type', untyped, true],
    ['a page', { meta: { count: 1, next: null }, data: [event] }, true],
    ['an empty page', { meta: { count: 0 }, data: [] }, true],
    ['a page of places', { meta: { count: 1 }, data: [event.location] }, false],
    ['a place', { ...event.location, data_source: 'tprek', publisher: 'ahjo:1' }, false],
    ['an event of schema.org', { '@type': 'Event', name: 'Meeting' }, false],
    ['a list of those', [{ '@type': 'Event' }], false],
    ['events of ours', { events: [] }, false],
    ['nothing', null, false],
  ];
  for (const [title, data, expected] of cases) {
    test(`${title}: ${String(expected)}`, () => {
      assert.equal(isLinkedEvents(data), expected);
    });
  }
});

describe('linkedEventsEvents', () => {
  test('the whole of an event', () => {
    assert.deepEqual(read(), {
      '@type': 'Event',
      id: 'council:abc',
      url: 'https://council.example/lukupiiri',
      name: { fi: 'Lukupiiri' },
      description: { fi: 'Pitkä.\n\nToinen.', en: 'Short.' },
      startDate: '2021-03-25T14:00:00Z',
      endDate: '2021-03-25T16:00:00Z',
      timeZone: 'Europe/Helsinki',
      eventStatus: 'EventScheduled',
      location: [
        {
          '@type': 'Place',
          name: { fi: 'Kirjasto', sv: 'Bibliotek' },
          description: { fi: '2. kerros' },
          url: 'https://www.council.example/kirjasto',
          address: {
            streetAddress: { fi: 'Katu 1' },
            postalCode: '00100',
            addressLocality: { fi: 'Kaupunki' },
          },
          geo: { latitude: 60.2, longitude: 24.9 },
        },
      ],
      organizer: [{ name: { fi: 'Kirjastot' } }],
      offers: [{ price: 0, priceCurrency: 'EUR' }],
      isAccessibleForFree: true,
      inLanguage: ['fi', 'sv'],
      image: { url: `${api}/image.jpg`, alt: 'Hylly', creditText: 'Kuvaaja' },
      keywords: [{ fi: 'kirjallisuus' }],
    });
  });

  test('a place that is not included has the name that the event gives it, or none', () => {
    const location = { '@id': `${api}/place/tprek:1/` };
    assert.deepEqual(read({ location }).location, [{ '@type': 'Place', name: { fi: '2. kerros' } }]);
    assert.equal(read({ location, location_extra_info: null }).location, undefined);
    assert.equal(read({ location: null, location_extra_info: null }).location, undefined);
  });

  test('the place named Internet is online', () => {
    const online = read({
      location: { '@id': `${api}/place/helsinki:internet/` },
      location_extra_info: { fi: 'Linkki tulee' },
    });
    assert.deepEqual(attendance(online), {
      mode: 'online',
      place: undefined,
      moved: false,
      online: { '@type': 'VirtualLocation', name: { fi: 'Linkki tulee' } },
    });
    const included = { location: { id: 'helsinki:internet', name: { fi: 'Internet' }, info_url: null } };
    assert.equal(attendance(read(included)).mode, 'online');
  });

  test('a virtual event with a place is both', () => {
    const both = read({ is_virtualevent: true, virtualevent_url: 'https://meet.jit.si/Lukupiiri' });
    assert.equal(attendance(both).mode, 'mixed');
    assert.equal(attendance(both).online?.url, 'https://meet.jit.si/Lukupiiri');
  });

  test('a day without times is a whole day, however the API says so', () => {
    const spans = [
      { start_time: '2021-03-26', end_time: '2021-03-28' },
      { start_time: '2021-03-25T22:00:00Z', end_time: '2021-03-28T21:00:00Z', has_start_time: false, has_end_time: false },
    ]; // prettier-ignore
    for (const span of spans) {
      const { start, end, precision } = timing(read(span));
      assert.equal(precision, 'day');
      assert.equal(start, Date.parse('2021-03-25T22:00Z'));
      assert.equal(end, Date.parse('2021-03-28T21:00Z'));
    }
  });

  test('null dates are no dates', () => {
    const undated = read({ start_time: null, end_time: null, event_status: 'EventPostponed' });
    assert.equal(phaseOf(undated, Date.now()), 'postponed');
    assert.equal(timing(undated).start, undefined);
  });

  test('prices: an amount, words with markup, or nothing but that it is not free', () => {
    const offer = (fields: object) => price(read({ offers: [{ is_free: false, price: null, description: null, info_url: null, ...fields }] })); // prettier-ignore
    assert.deepEqual(offer({ price: { fi: '<p>2,50 €</p>' } }), {
      kind: 'paid',
      offers: [{ price: 2.5, priceCurrency: 'EUR' }],
    });
    assert.deepEqual(
      offer({ price: { fi: '<p>Maksu + 2,50 €</p>', sv: null }, description: { fi: 'Käteinen' } }),
      {
        kind: 'text',
        text: { fi: 'Maksu + 2,50 €\nKäteinen' },
      },
    );
    assert.deepEqual(offer({ price: { fi: '5', en: '5 or 10' } }), {
      kind: 'text',
      text: { fi: '5', en: '5 or 10' },
    });
    assert.deepEqual(offer({}), { kind: 'paid', offers: [] });
    assert.equal(price(read({ offers: [] })), undefined);
  });

  test('enrolment is registration; the page of the event is not', () => {
    const now = Date.parse('2021-03-10T12:00Z');
    const page = { is_free: true, info_url: { fi: 'https://council.example/lukupiiri' } };
    assert.equal(registration(read({ offers: [page] }), now).state, 'none');
    const enrolment = { enrolment_url: { fi: 'www.council.example/ilmo' }, enrolment_end_time: '2021-03-20T10:00:00Z', maximum_attendee_capacity: 20, remaining_attendee_capacity: 3 }; // prettier-ignore
    assert.deepEqual(registration(read({ offers: [page], ...enrolment }), now), {
      state: 'open',
      url: 'https://www.council.example/ilmo',
      opens: undefined,
      closes: Date.parse('2021-03-20T10:00Z'),
      placesLeft: 3,
      capacity: 20,
    });
    assert.equal(registration(read({ enrolment_start_time: '2021-03-20T10:00:00Z' }), now).state, 'not-yet');
  });

  test('programme and series, where they are included', () => {
    const { subEvent, superEvent } = read({
      sub_events: [{ '@id': `${api}/event/1/` }, { name: { fi: 'Avaus' }, start_time: '2021-03-25T14:00:00Z', end_time: null }],
      super_event: { name: { fi: 'Viikko' }, info_url: null },
    }); // prettier-ignore
    assert.deepEqual(subEvent, [{ name: { fi: 'Avaus' }, startDate: '2021-03-25T14:00:00Z' }]);
    assert.deepEqual(superEvent, { name: { fi: 'Viikko' } });
  });

  test('a page: what was deleted is left out, the next page is known', () => {
    const data = {
      meta: { count: 3, next: `${api}/event/?page=2`, previous: null },
      data: [
        event,
        { id: 'council:old', name: { fi: 'POISTETTU' }, deleted: true },
        { ...event, id: 'council:new' },
      ],
    };
    const { value, issues } = readEvents(linkedEventsEvents(data), api);
    assert.deepEqual(issues, []);
    assert.deepEqual(
      value?.events.map(({ id }) => id),
      ['council:abc', 'council:new'],
    );
    assert.equal(value.next, `${api}/event/?page=2`);
  });

  test('wrong types are no exception', () => {
    const wrong = Object.fromEntries(Object.keys(event).map((key) => [key, 5]));
    for (const by of [5, 'x', [], {}, [null], [[]], { fi: 5 }]) {
      const data = {
        ...Object.fromEntries(Object.keys(wrong).map((key) => [key, by])),
        '@type': 'Event/LinkedEvent',
      };
      assert.equal(readEvents(linkedEventsEvents(data), api).value?.events.length, 1);
    }
  });

  testWithData('every real answer is read without a complaint, and has what a card needs', () => {
    let count = 0;
    for (const file of readdirSync(join(dataFolder!, 'linked-events'))) {
      const data: unknown = JSON.parse(readData(`linked-events/${file}`));
      if (!isLinkedEvents(data)) continue;
      const { value, issues } = readEvents(
        linkedEventsEvents(data),
        'https://api.hel.fi/linkedevents/v1/event/',
      );
      assert.deepEqual(issues, [], file);
      for (const { name, eventStatus, startDate, offers } of value?.events ?? []) {
        count++;
        assert.ok(name, file);
        assert.ok(startDate ?? eventStatus === 'EventPostponed', file);
        assert.doesNotMatch(JSON.stringify(offers), /<p>/, file);
      }
    }
    assert.equal(count, 5);
  });
});
