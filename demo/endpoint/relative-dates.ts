/**
 * Dates that follow the clock, so that the demo always has an event that is live.
 *
 * In the content a date may be written as an object instead of a string:
 *
 * - `{ "$now": "P8D" }`: this long after the last half hour on the clocks of the event's zone.
 *   An ISO 8601 duration of weeks, days, hours and minutes, negative for the past.
 * - `{ "$start": "-P2D" }`: this long after the event's own `startDate`.
 * - `"weekday": 4` moves it on to the next Thursday (ISO 8601, 1 is Monday), unless it is one.
 * - `"at": "18:30"` sets the time of day.
 * - `"as": "day"` or `"month"` leaves out what is smaller: `2026-11-24`, `2026-11`.
 *
 * The answer is local time with its offset, as the contract has it. It depends on nothing but
 * the clock and stays the same for half an hour, so that an ETag holds that long.
 */
import { offsetAt, wallClock, zonedInstant } from '../../src/localize/time-zone.js';

/** JSON as it is read from a file. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** Where counting begins, in local time of the event. */
interface Anchor {
  now: number;
  start?: number;
}

const minute = 60_000;
const day = 1440 * minute;
const duration = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** The half hour that began last on the clocks of a zone, in epoch milliseconds. */
export function lastHalfHour(now: number, timeZone: string): number {
  const since = wallClock(now, timeZone).minute % 30;
  return Math.floor(now / minute) * minute - since * minute;
}

/** An instant as ISO 8601 local time with its offset: `2026-11-24T18:30:00+01:00`. */
export function zonedDateTime(instant: number, timeZone: string): string {
  const clock = wallClock(instant, timeZone);
  const offset = offsetAt(instant, timeZone);
  const east = Math.abs(offset);
  return (
    `${pad(clock.year, 4)}-${pad(clock.month)}-${pad(clock.day)}` +
    `T${pad(clock.hour)}:${pad(clock.minute)}:${pad(clock.second)}` +
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}`
  );
}

/** Whether an object of the content stands for a date that follows the clock. */
function isRelativeDate(value: JsonObject): boolean {
  return '$now' in value || '$start' in value;
}

function resolveDate(date: JsonObject, anchor: Anchor, timeZone: string): string {
  const from = '$now' in date ? anchor.now : anchor.start;
  const text = date.$now ?? date.$start;
  const length = typeof text === 'string' ? duration.exec(text) : null;
  if (from === undefined || !length) {
    throw new Error(
      `${JSON.stringify(date)} cannot be resolved: write an ISO 8601 duration, and "$start" only where startDate is known`,
    );
  }
  const [, minus, weeks = 0, days = 0, hours = 0, minutes = 0] = length;
  const sign = minus ? -1 : 1;

  // Days are counted on the calendar of the zone, so that 18:30 stays 18:30 across a clock change.
  const clock = wallClock(from, timeZone);
  let calendar = Date.UTC(clock.year, clock.month - 1, clock.day) + sign * (+weeks * 7 + +days) * day;
  if (typeof date.weekday === 'number') {
    calendar += ((date.weekday - new Date(calendar).getUTCDay() + 7) % 7) * day;
  }
  const time = typeof date.at === 'string' ? date.at : `${pad(clock.hour)}:${pad(clock.minute)}`;
  const local = `${new Date(calendar).toISOString().slice(0, 10)}T${time}`;
  const instant = zonedInstant(local, timeZone) + sign * (+hours * 60 + +minutes) * minute;

  const resolved = zonedDateTime(instant, timeZone);
  if (date.as === 'month') return resolved.slice(0, 7);
  return date.as === 'day' ? resolved.slice(0, 10) : resolved;
}

function resolveValue(value: Json, anchor: Anchor, timeZone: string): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, anchor, timeZone));
  if (isRelativeDate(value)) return resolveDate(value, anchor, timeZone);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolveValue(inner, anchor, timeZone)]),
  );
}

/**
 * Writes out every date of an event that follows the clock.
 *
 * @param now epoch milliseconds
 * @throws Error if a placeholder is not written as this module says.
 */
export function resolveDates(event: JsonObject, now: number): JsonObject {
  const timeZone = typeof event.timeZone === 'string' ? event.timeZone : 'UTC';
  const anchor: Anchor = { now: lastHalfHour(now, timeZone) };
  const startDate = resolveValue(event.startDate ?? null, anchor, timeZone);
  if (typeof startDate === 'string') anchor.start = zonedInstant(startDate.slice(0, 16), timeZone);
  return resolveValue(event, anchor, timeZone) as JsonObject;
}
