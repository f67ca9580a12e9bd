/** A thousand events that no council means: whatever is in them, the card shows it or leaves it. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { setNow } from '../../src/event/clock.js';
import type { EventCard } from '../../src/event/event-card.js';
import { expectConsole } from '../console-guard.js';
import { now } from '../fixtures/events.js';
import { eventsHolding } from './mutated-events.js';
import { elementsIn, expectOnlySafeAddresses, readOut, readWhole, unfold } from './rendered.js';

/** What those write who want a page to run something. */
const attacks = fc.constantFrom(
  '<script>window.wasRun = true</script>',
  '<img src=x onerror="window.wasRun = true">',
  '<svg/onload=window.wasRun=true>',
  '"><iframe srcdoc="<script>parent.wasRun = true</script>">',
  '&lt;img src=x onerror=window.wasRun=true&gt;',
  '</article></template><object data="javascript:window.wasRun=true">',
  '${window.wasRun = true}',
  'javascript:window.wasRun=true',
  ' \u0001JavaScript\t:window.wasRun=true//https://zoom.us/j/1',
  'data:text/html,<script>window.wasRun=true</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.wasRun=true"/>',
  'vbscript:x',
  'blob:https://council.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  'https://zoom.us.evil.example/j/1',
  'https://zoom.us/s/1?zak=1',
  '\u202Emoc.elpmaxe\u2066',
  'x'.repeat(20_000),
  '<'.repeat(5_000),
  '__proto__',
  9e99,
  -0.5,
);
const attacked = fc.oneof(
  attacks,
  fc.record({ de: attacks, en: attacks }),
  fc.record({ '@type': attacks, url: attacks, name: attacks }),
  fc.array(attacks, { maxLength: 3 }),
);

/** Every element that the card's templates have; no data name another. */
const known = new Set(
  'a article button dd details div dl dt figcaption figure h3 i img li ol p path slot span summary svg time ul'.split(
    ' ',
  ),
);

/** One for every run, so that what fails once fails again. */
const seed = 20260915;

describe('the event card, given a thousand mutated events', () => {
  const all = fc.sample(eventsHolding(attacked), { seed, numRuns: 1000 });
  const size = 50;

  for (let from = 0; from < all.length; from += size) {
    it(`${from.toString()} to ${(from + size).toString()}: nothing thrown, nothing run, nothing unsafe`, async () => {
      // Whatever it has to say to the webmaster, it says no more than that.
      expectConsole(/^<civic-event-card> has wrong fields/, { optional: true });
      setNow(now);
      const page = await fixture(
        html`<div>
          ${all.slice(from, from + size).map((event) => html`<civic-event-card .event=${event}></civic-event-card>`)}
        </div>`,
      );
      const cards = [...page.querySelectorAll<EventCard>('civic-event-card')];
      await waitUntil(() => cards.every(({ state }) => state.status !== 'loading'), 'all are read', {
        timeout: 8000,
      });
      await waitUntil(
        () => !cards.some((element) => readWhole(element).includes('Loading…')),
        'all is loaded',
      );
      cards.forEach((element, index) => {
        const event = JSON.stringify(all[from + index]).slice(0, 2000);
        unfold(element);
        expect(element.state.status, event).to.equal('ready');
        expect(readOut(element).length, event).to.be.greaterThan(2);
        expect(readWhole(element).join('\n'), event).not.to.match(
          /[\u202A-\u202E\u2066-\u2069]|\[object|undefined|NaN/,
        );
        const foreign = elementsIn(element).filter(({ localName }) => !known.has(localName));
        expect(
          foreign.map(({ localName }) => localName),
          event,
        ).to.deep.equal([]);
        expectOnlySafeAddresses(element, event);
      });
      expect('wasRun' in window, 'something was run').to.be.false;
    });
  }
});
