import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now, shiftNow } from './now.js';

export { now };

/**
 * The longest sleep of the timer. A timer counts no time while the computer sleeps, and
 * `setTimeout` fires at once beyond 2³¹ − 1 ms; looking at the clock each minute meets both.
 */
const longestSleep = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Who waits, and for which instant. One map and one timer for the page. */
const waiting = new Map<() => void, number>();

/**
 * Sets the page's clock, for tests, stories and demos; it goes on from there. Without an argument
 * it shows the machine's time again. Everything that waits looks at the clock anew.
 */
export function setNow(instant?: number): void {
  shiftNow(instant);
  wake(Infinity);
}

/** Calls what has waited long enough; what still waits registers itself anew. */
function wake(until = now()): void {
  for (const [callback, instant] of [...waiting]) {
    if (instant > until) continue;
    waiting.delete(callback);
    callback();
  }
  schedule();
}

function onVisible(): void {
  if (document.visibilityState === 'visible') wake();
}

function schedule(): void {
  clearTimeout(timer);
  const first = Math.min(...waiting.values());
  if (first < Infinity) timer = setTimeout(wake, Math.min(Math.max(first - now(), 0), longestSleep));
}

/**
 * Calls back once when the page's clock reaches an instant, or when the clock is set. A page that
 * was hidden catches up as soon as it is seen: browsers slow the timers of hidden pages.
 *
 * @param instant epoch milliseconds; `Infinity` waits for a set clock only
 * @returns a function that ends the wait
 */
export function wakeAt(instant: number, callback: () => void): () => void {
  // Added once however often: the listener is the same function. A server has no document.
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onVisible);
  waiting.set(callback, instant);
  schedule();
  return () => {
    waiting.delete(callback);
    schedule();
  };
}

/**
 * Keeps an element in step with the clock: it is updated when the next instant comes at which it
 * says something else.
 */
export class ClockController implements ReactiveController {
  #isConnected = false;
  #end: (() => void) | undefined;
  readonly #wake = () => {
    this.#host.requestUpdate();
  };
  readonly #host: ReactiveControllerHost;
  readonly #nextChange: () => number | undefined;

  /**
   * @param nextChange asked after each update: when, after the time that the update showed, the
   *   element has to be updated next; undefined for never
   */
  constructor(host: ReactiveControllerHost, nextChange: () => number | undefined) {
    this.#host = host;
    this.#nextChange = nextChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    // It may have been away for long, and its last update is of then.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#end?.();
    // An update that was under way when the element left the page must not keep it alive.
    if (this.#isConnected) this.#end = wakeAt(this.#nextChange() ?? Infinity, this.#wake);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#end?.();
  }
}
