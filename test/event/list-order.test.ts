import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as anyTiming from '../../src/event/any-timing.js';
import type { CivicEvent } from '../../src/event/event.js';
import { eventsToShow, type PastEvents } from '../../src/event/list-order.js';
import { selectEvent } from '../../src/event/select-event.js';
import { knowAnyTiming } from '../../src/event/timing.js';

// Readers do so, for the events that need it.
knowAnyTiming(anyTiming);

const event = (id: string, fields: Partial<CivicEvent> = {}): CivicEvent => ({
  id,
  name: id,
  timeZone: 'Europe/Zurich',
  ...fields,
});

const now = Date.parse('2021-09-15T12:00Z');
const events = [
  event('undated'),
  event('next year', { startDate: '2022' }),
  event('last week', { startDate: '2021-09-08T18:00' }),
  event('tomorrow', { startDate: '2021-09-16T18:00' }),
  event('put off', { startDate: '2021-09-01T18:00', eventStatus: 'EventPostponed' }),
  event('late September', { startDate: '2021-09', datePrecision: 'late-month' }),
  event('yesterday', { startDate: '2021-09-14', eventStatus: 'EventCancelled' }),
  event('now', { startDate: '2021-09-15T13:00', endDate: '2021-09-15T15:00' }),
  event('the 22nd', { startDate: '2021-09-22' }),
  event('mid-September', { startDate: '2021-09', datePrecision: 'mid-month' }),
  event('undated too'),
];
const ids = (past?: PastEvents, limit?: number) => eventsToShow(events, now, past, limit).map(({ id }) => id);
const ahead = ['mid-September', 'now', 'tomorrow', 'late September', 'the 22nd', 'next year', 'undated', 'put off', 'undated too']; // prettier-ignore
const over = ['yesterday', 'last week'];

describe('eventsToShow', () => {
  test('the next first, those without a date last; mid-September by its first day', () => {
    assert.deepEqual(ids(), ahead);
    assert.deepEqual(ids('hide'), ahead);
  });

  test('what is past: the latest first, after the others or alone', () => {
    assert.deepEqual(ids('show'), [...ahead, ...over]);
    assert.deepEqual(ids('only'), over);
  });

  test('at most so many', () => {
    assert.deepEqual(ids('show', 10), [...ahead, 'yesterday']);
    assert.deepEqual(ids('only', 1), ['yesterday']);
  });

  test('an event moves when it ends', () => {
    const evening = [event('evening', { startDate: '2021-09-15T18:00', endDate: '2021-09-15T20:00' })];
    const end = Date.parse('2021-09-15T18:00Z');
    assert.equal(eventsToShow(evening, end - 1).length, 1);
    assert.equal(eventsToShow(evening, end).length, 0);
    assert.equal(eventsToShow(evening, end, 'only').length, 1);
  });
});

describe('selectEvent', () => {
  const pick = (list: CivicEvent[], id?: string) => selectEvent(list, now, id)?.id;
  const only = (...names: string[]) => events.filter(({ id }) => names.includes(id ?? ''));

  test('the one named, and no other', () => {
    assert.equal(pick(events, 'last week'), 'last week');
    assert.equal(pick(events, 'none of that name'), undefined);
  });

  test('else the next or the one under way', () => {
    assert.equal(pick(only('undated', 'tomorrow', 'now', 'yesterday')), 'now');
    assert.equal(pick(only('undated', 'tomorrow', 'yesterday')), 'tomorrow');
    assert.equal(pick(only('undated', 'yesterday')), 'undated');
  });

  test('a cancelled one only where no other is to come', () => {
    const cancelled = event('cancelled', { startDate: '2021-09-15T16:00', eventStatus: 'EventCancelled' });
    assert.equal(pick([cancelled, ...only('tomorrow')]), 'tomorrow');
    assert.equal(pick([cancelled, ...only('last week')]), 'cancelled');
  });

  test('else the latest past', () => {
    assert.equal(pick(only('last week', 'yesterday')), 'yesterday');
    assert.equal(pick([]), undefined);
  });
});
