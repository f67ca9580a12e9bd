/**
 * Dates, times and time zones, as pure arithmetic over what `Intl` knows of the IANA zones.
 * Instants are epoch milliseconds, as `Date.now()` gives them.
 */
import { intl } from './intl-cache.js';

const minute = 60_000;
const day = 1440 * minute;

/**
 * ISO 8601: a year, a year and month, or a day with a time (1) with an offset (2). What hours, minutes
 * and offsets there are, every `Date.parse` knows; WebKit takes a second 60, a leap second, as well.
 */
const isoDate = /^\d{4}(?:-\d\d(?:-\d\d(?:(T\d\d:\d\d(?::[0-5]\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Calendar and clock, the month counted from 1. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** What calendar and clocks of a zone show at an instant. */
export function wallClock(instant: number, timeZone: string): WallClock {
  const numeric = 'numeric';
  const format = intl(Intl.DateTimeFormat, 'en', {
    timeZone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  const clock: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) if (+value >= 0) clock[type] = +value;
  return clock as unknown as WallClock;
}

/** What the clock on a wall in the zone shows, as if the wall were in UTC; whole seconds. */
function wallTime(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Minutes east of UTC that a zone's clocks show at an instant (seconds of old local times rounded). */
export function offsetAt(instant: number, timeZone: string): number {
  return Math.round((wallTime(instant, timeZone) - instant) / minute);
}

/**
 * The instant at which the wall shows this. RFC 5545 §3.3.5: a time that the clock skips is
 * read with the offset before the gap, of a time that comes twice the first is meant.
 *
 * @param wall What the wall shows, as if it were in UTC (`Date.UTC`).
 */
export function instantOfWall(wall: number, timeZone: string): number {
  const instants = [wall - day, wall + day].map((near) => wall - offsetAt(near, timeZone) * minute);
  return instants.find((instant) => instant + offsetAt(instant, timeZone) * minute === wall) ?? instants[0]!;
}

/**
 * The instant an ISO 8601 text means: its offset if it states one, else the clocks of the zone. A date
 * alone is the begin of that day; in a gap a time is as much later as the clock jumps, in an overlap it
 * is the first (RFC 5545 §3.3.5). `NaN` if the text is no date.
 */
export function instantOf(text: string, timeZone: string): number {
  const match = isoDate.exec(text);
  const date = text.slice(0, 10);
  // Some engines turn 30 February into 2 March, others into nothing. `Date.UTC` takes years under 100
  // for 19xx; nothing but a database's zero date has one.
  if (!match || date < '01' || !(new Date(date).toJSON() as string | null)?.startsWith(date)) return NaN;
  const [, time = '', offset] = match;
  // A date alone is in UTC, a date and time is not. Not every engine reads +0100.
  const instant = Date.parse(date + time + (offset?.replace(/:?(\d\d)$/, ':$1') ?? (time && 'Z')));
  return offset || Number.isNaN(instant) ? instant : instantOfWall(instant, timeZone);
}

/**
 * The same without a look at the offset in the text: the instant at which the clocks of the zone show
 * what it says.
 */
export function zonedInstant(local: string, timeZone: string): number {
  return instantOf(local.replace(/(T.*?)(Z|[+-].*)$/, '$1'), timeZone);
}

/** The instant at which the next day of a zone begins, midnight where the clock does not skip it. */
export function startOfNextDay(instant: number, timeZone: string): number {
  return instantOfWall((Math.floor(wallTime(instant, timeZone) / day) + 1) * day, timeZone);
}

/**
 * Whether the text is an ISO 8601 date that the calendar has: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`,
 * or `YYYY-MM-DDTHH:MM`, with or without seconds, a fraction and `Z`, `±HH:MM` or `±HHMM`.
 */
export function isDateOrDateTime(text: string): boolean {
  return !Number.isNaN(instantOf(text, 'UTC'));
}

/** Whether an ISO 8601 text has no time of day. */
export function isDateOnly(text: string): boolean {
  return !text.includes('T');
}
