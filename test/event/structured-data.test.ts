import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEvent } from '../../src/event/read-event.js';
import { eventStructuredData } from '../../src/event/structured-data.js';
import * as fixtures from '../fixtures/events.js';

const data = (event: object, language = 'en', url?: string) =>
  eventStructuredData(readEvent(event).value!, language, url);

describe('JSON-LD of an event', () => {
  test('is schema.org’s Event in one language', () => {
    const event = {
      '@type': 'BusinessEvent',
      id: 'https://council.example/api/events/1',
      url: 'https://council.example/events/1',
      name: { de: 'Quartierplanung', en: 'District plan' },
      startDate: '2021-03-25T16:30',
      endDate: '2021-03-25T18:00:00+01:00',
      timeZone: 'Europe/Zurich',
      eventStatus: 'EventScheduled',
      eventAttendanceMode: 'OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: { en: 'Town hall' },
        address: { streetAddress: 'Marktplatz 1', addressLocality: 'Musterstadt', addressCountry: 'CH' },
        geo: { latitude: 47.42, longitude: 9.37 },
      },
      organizer: 'Stadt Musterstadt',
      offers: {
        price: 0,
        priceCurrency: 'CHF',
        availability: 'InStock',
        url: 'https://council.example/register',
      },
      keywords: ['#plan', { en: 'housing' }],
      image: { url: 'https://council.example/plan.jpg', alt: 'A model', width: 1200, height: 675 },
      subEvent: [{ name: { en: 'Welcome' }, startDate: '2021-03-25T16:30' }],
    };
    assert.deepEqual(data(event), {
      '@context': 'https://schema.org',
      '@type': 'BusinessEvent',
      '@id': 'https://council.example/api/events/1',
      url: 'https://council.example/events/1',
      name: 'District plan',
      startDate: '2021-03-25T16:30+01:00',
      endDate: '2021-03-25T18:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Town hall',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Marktplatz 1',
            addressLocality: 'Musterstadt',
            addressCountry: 'CH',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 47.42, longitude: 9.37 },
        },
      ],
      organizer: [{ '@type': 'Organization', name: 'Stadt Musterstadt' }],
      offers: [
        {
          '@type': 'Offer',
          url: 'https://council.example/register',
          price: 0,
          priceCurrency: 'CHF',
          availability: 'https://schema.org/InStock',
        },
      ],
      subEvent: [{ '@type': 'Event', name: 'Welcome', startDate: '2021-03-25T16:30+01:00' }],
      image: { '@type': 'ImageObject', url: 'https://council.example/plan.jpg', width: 1200, height: 675 },
      keywords: '#plan, housing',
    });
  });

  test('has no property of our own, no language map, no empty value, for any fixture', () => {
    const ours =
      /"(timeZone|datePrecision|join|waitingList|access|documents|report|next|translation|sequence|passcode|alt)":/;
    for (const [name, event] of Object.entries(fixtures.events)) {
      const text = JSON.stringify(data(event, 'de'));
      assert.doesNotMatch(text, ours, name);
      assert.doesNotMatch(text, /"(de|en|fi|el|sl|de-CH)":|:null|:""|:\[\]|\[null/, name);
      assert.ok(JSON.parse(text).name, name);
    }
  });

  test('holds no passcode and no link to join that is withheld', () => {
    const virtual = {
      ...fixtures.live,
      join: undefined,
      location: { '@type': 'VirtualLocation', url: 'https://zoom.us/j/111222333' },
    };
    for (const event of [fixtures.live, fixtures.startsSoon, fixtures.lookAlikeMeeting, virtual]) {
      assert.doesNotMatch(JSON.stringify(data(event)), /zoom\.us|424242|c2VjcmV0|987 6543|000 00 01/);
    }
  });

  test('an online event is at its page, or at the link that the council made public', () => {
    const location = (event: object) => data(event)['location'];
    assert.deepEqual(location(fixtures.live), [{ '@type': 'VirtualLocation', url: fixtures.live.url }]);
    assert.deepEqual(location(fixtures.unknownMeeting), [
      { '@type': 'VirtualLocation', url: 'https://meet.council.example/heating' },
    ]);
  });

  test('says no more of a date than is known', () => {
    assert.equal(data(fixtures.midSeptember)['startDate'], '2026-09');
    assert.equal(data(fixtures.withoutTime)['startDate'], '2026-10-15');
    assert.equal(data({ name: 'x', startDate: '2026-09-01', datePrecision: 'year' })['startDate'], '2026');
    assert.equal(
      data({ name: 'x', startDate: '2026-02-01T10:00:00', timeZone: 'America/St_Johns' })['startDate'],
      '2026-02-01T10:00:00-03:30',
    );
  });
});
