import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivicEvent } from '../../src/event/event.js';
import { price, type Price } from '../../src/event/price.js';

const adults = { name: 'Adults', price: 12, priceCurrency: 'EUR' };
const children = { name: 'Children', price: 0 };
const register = { url: 'https://council.example/register' };

describe('price', () => {
  const cases: [string, Partial<CivicEvent>, Price | undefined][] = [
    ['nothing said', {}, undefined],
    ['a registration without a price', { offers: [register] }, undefined],
    ['a price of 0 is free', { offers: [{ price: 0 }] }, { kind: 'free' }],
    ['said to be free', { isAccessibleForFree: true, offers: [register] }, { kind: 'free' }],
    ['free, with a word on it', { isAccessibleForFree: true, offers: [{ price: 0, description: 'No ticket needed' }] }, { kind: 'free', text: 'No ticket needed' }],
    ['a price', { offers: [adults] }, { kind: 'paid', offers: [adults] }],
    ['a price goes before what is said', { isAccessibleForFree: true, offers: [adults] }, { kind: 'paid', offers: [adults] }],
    ['some pay', { offers: [adults, children, register] }, { kind: 'paid', offers: [adults, children] }],
    ['in words', { offers: [{ description: { fi: '5–15 €' } }] }, { kind: 'text', text: { fi: '5–15 €' } }],
    ['in several words', { offers: [{ description: 'Adults 5 €' }, { description: 'Groups on request' }] }, { kind: 'paid', offers: [{ description: 'Adults 5 €' }, { description: 'Groups on request' }] }],
    ['not free, and no more is said', { isAccessibleForFree: false }, { kind: 'paid', offers: [] }],
  ]; // prettier-ignore
  for (const [title, fields, expected] of cases) {
    test(title, () => {
      assert.deepEqual(price({ name: 'Concert', ...fields }), expected);
    });
  }
});
