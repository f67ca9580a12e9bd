import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ClockController, now, setNow, wakeAt } from '../../src/event/clock.js';

const minute = 60_000;
const begin = Date.parse('2021-03-25T15:00Z');

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: begin });
});
afterEach(() => {
  setNow();
  mock.timers.reset();
});

describe('the page’s clock', () => {
  test('wakes each who waits once, at the time', () => {
    const woken: string[] = [];
    wakeAt(begin + 5 * minute, () => woken.push('five'));
    wakeAt(begin + 2 * minute, () => woken.push('two'));
    mock.timers.tick(2 * minute - 1);
    assert.deepEqual(woken, []);
    mock.timers.tick(1);
    assert.deepEqual(woken, ['two']);
    mock.timers.tick(60 * minute);
    assert.deepEqual(woken, ['two', 'five']);
  });

  test('waits for what is further away than a timer can count', () => {
    const days = 86_400_000;
    const timers = mock.method(globalThis, 'setTimeout');
    let woken = 0;
    wakeAt(begin + 40 * days, () => woken++);
    // Beyond it a browser fires at once.
    assert.ok(Number(timers.mock.calls[0]?.arguments[1]) < 2 ** 31);
    mock.timers.tick(40 * days - 1);
    assert.equal(woken, 0);
    mock.timers.tick(1);
    assert.equal(woken, 1);
    timers.mock.restore();
  });

  test('runs one timer however many wait', () => {
    const timers = mock.method(globalThis, 'setTimeout');
    const cleared = mock.method(globalThis, 'clearTimeout');
    const ends = Array.from({ length: 10 }, (_, index) => wakeAt(begin + index * minute, () => undefined));
    const running = timers.mock.callCount() - (cleared.mock.callCount() - 1);
    assert.equal(running, 1);
    for (const end of ends) end();
    mock.restoreAll();
  });

  test('who no longer waits is not woken', () => {
    let woken = 0;
    wakeAt(begin + minute, () => woken++)();
    mock.timers.tick(2 * minute);
    assert.equal(woken, 0);
  });

  test('can be set: everybody looks anew, and it goes on from there', () => {
    let woken = 0;
    wakeAt(Infinity, () => woken++);
    setNow(begin + 500 * minute);
    assert.equal(woken, 1);
    assert.equal(now(), begin + 500 * minute);
    mock.timers.tick(minute);
    assert.equal(now(), begin + 501 * minute);
    wakeAt(begin + 502 * minute, () => woken++);
    mock.timers.tick(minute);
    assert.equal(woken, 2);
    setNow();
    assert.equal(now(), begin + 2 * minute);
  });
});

/** What Lit does with a controller, without Lit: an update for each request, when it is told. */
class Host {
  updates: number[] = [];
  requested = false;
  updateComplete = Promise.resolve(true);
  clock: ClockController;
  time = 0;
  constructor(changes: number[]) {
    this.clock = new ClockController(this, () => changes.find((change) => change > this.time));
  }
  addController() {
    // Only one, and it is called by name.
  }
  removeController() {
    // Never.
  }
  requestUpdate() {
    this.requested = true;
  }
  update() {
    if (!this.requested) return;
    this.requested = false;
    this.time = now();
    this.updates.push((this.time - begin) / minute);
    this.clock.hostUpdated();
  }
  pass(minutes: number) {
    for (let index = 0; index < minutes; index++) {
      mock.timers.tick(minute);
      this.update();
    }
  }
}

describe('ClockController', () => {
  test('updates the element at each change, and at no other time', () => {
    const host = new Host([begin + 3 * minute, begin + 7 * minute]);
    host.clock.hostConnected();
    host.update();
    host.pass(20);
    assert.deepEqual(host.updates, [0, 3, 7]);
    host.clock.hostDisconnected();
  });

  test('an element that is away sleeps, and catches up when it is back', () => {
    const host = new Host([begin + 3 * minute]);
    host.clock.hostConnected();
    host.update();
    host.clock.hostDisconnected();
    host.requestUpdate();
    host.update();
    host.pass(10);
    assert.deepEqual(host.updates, [0, 0]);
    host.clock.hostConnected();
    host.update();
    assert.deepEqual(host.updates, [0, 0, 10]);
    host.clock.hostDisconnected();
  });

  test('an element that waits for nothing follows a clock that is set', () => {
    const host = new Host([]);
    host.clock.hostConnected();
    host.update();
    setNow(begin + 60 * minute);
    host.update();
    assert.deepEqual(host.updates, [0, 60]);
    host.clock.hostDisconnected();
  });
});
