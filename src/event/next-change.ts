import { soonFrom } from './current-phase.js';
import type { CivicEvent } from './event.js';
import { registrationWindows } from './registration.js';
import { timing } from './timing.js';

/**
 * The next instant at which the phase, the join link or the registration changes; undefined when
 * nothing will.
 */
export function nextChange(event: CivicEvent, now: number): number | undefined {
  const times = timing(event);
  const { start, doors, endsBy, timeZone } = times;
  const windows = registrationWindows(event, timeZone).flatMap(({ opens, closes }) => [opens, closes]);
  const instants = [soonFrom(times), doors, start, endsBy, ...windows];
  const next = Math.min(...instants.map((instant = 0) => (instant > now ? instant : Infinity)));
  return next < Infinity ? next : undefined;
}
