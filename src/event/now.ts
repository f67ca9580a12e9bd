/** Milliseconds between this page's clock and the machine's: 0 but in tests, stories and demos. */
let shift = 0;

/** The page's time: epoch milliseconds. */
export const now = (): number => Date.now() + shift;

/** Sets the page's time; undefined is the machine's. `setNow` of clock.ts also tells who waits. */
export function shiftNow(instant: number | undefined): void {
  shift = instant === undefined ? 0 : instant - Date.now();
}
