import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as anyTiming from '../../src/event/any-timing.js';
import type { CivicEvent } from '../../src/event/event.js';
import { registration } from '../../src/event/registration.js';
import { knowAnyTiming } from '../../src/event/timing.js';

// Readers do so, for the events that need it.
knowAnyTiming(anyTiming);

const url = 'https://council.example/register';
const now = Date.parse('2021-03-10T12:00Z');
const event = (fields: Partial<CivicEvent>): CivicEvent => ({
  name: 'Workshop',
  timeZone: 'Europe/Zurich',
  startDate: '2021-03-25T18:00',
  ...fields,
});

describe('registration', () => {
  const from = '2021-03-11T08:00';
  const through = '2021-03-09';
  const cases: [string, Partial<CivicEvent>, string][] = [
    ['no offer', {}, 'none'],
    ['a price is no registration', { offers: [{ price: 5 }] }, 'none'],
    ['a page to register', { offers: [{ url }] }, `open ${url}`],
    ['places left', { offers: [{ url }], remainingAttendeeCapacity: 1 }, `open ${url}`],
    ['not open yet', { offers: [{ url, validFrom: from }] }, 'not-yet'],
    ['closed with the day before', { offers: [{ url, validThrough: through }] }, 'closed'],
    ['closes with this day', { offers: [{ url, validThrough: '2021-03-10' }] }, `open ${url}`],
    ['no place left', { offers: [{ url }], remainingAttendeeCapacity: 0 }, 'full'],
    ['no place left, no page', { remainingAttendeeCapacity: 0 }, 'full'],
    ['sold out', { offers: [{ url, availability: 'SoldOut' }] }, 'full'],
    ['a waiting list', { offers: [{ url }], remainingAttendeeCapacity: 0, waitingList: true }, `waiting-list ${url}`],
    ['a waiting list that nobody needs', { offers: [{ url }], waitingList: true }, `open ${url}`],
    ['closed goes before full', { offers: [{ url, validThrough: through }], remainingAttendeeCapacity: 0 }, 'closed'],
    ['one of two is open', { offers: [{ url: 'https://council.example/late', validThrough: through }, { url }] }, `open ${url}`],
    ['one of two is not sold out', { offers: [{ availability: 'SoldOut' }, { url, availability: 'InStock' }] }, `open ${url}`],
    ['over', { offers: [{ url }], startDate: '2021-03-09T18:00' }, 'none'],
    ['cancelled', { offers: [{ url }], eventStatus: 'EventCancelled' }, 'none'],
    ['put off', { offers: [{ url }], eventStatus: 'EventPostponed' }, 'none'],
    ['put off to a known date', { offers: [{ url }], eventStatus: 'EventPostponed', previousStartDate: '2021-03-02T18:00' }, `open ${url}`],
  ]; // prettier-ignore
  for (const [title, fields, expected] of cases) {
    test(`${title}: ${expected}`, () => {
      const { state, url: page } = registration(event(fields), now);
      assert.equal([state, page].filter(Boolean).join(' '), expected);
    });
  }

  test('says when it opens and closes, in the zone of the event, and how many places there are', () => {
    const { opens, closes, placesLeft, capacity } = registration(
      event({
        offers: [{ url, validFrom: from, validThrough: '2021-03-20' }],
        remainingAttendeeCapacity: 3,
        maximumAttendeeCapacity: 30,
      }),
      now,
    );
    assert.equal(opens, Date.parse('2021-03-11T07:00Z'));
    assert.equal(closes, Date.parse('2021-03-20T23:00Z'));
    assert.deepEqual([placesLeft, capacity], [3, 30]);
  });
});
