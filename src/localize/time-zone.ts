/**
 * Dates, times and time zones, as pure arithmetic over what `Intl` knows of the IANA zones.
 * Instants are epoch milliseconds, as `Date.now()` gives them.
 */
import { intl } from './intl-cache.js';

const minute = 60_000;
const day = 1440 * minute;

/** ISO 8601: a year, a year and month, or a day (1) with a time (2) with an offset (3). */
const isoDate =
  /^(?:\d{4}(?:-\d\d)?|(\d{4}-\d\d-\d\d)(?:(T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?)$/;

interface ParsedDate {
  /** What calendar and clock on the wall show, as if the wall were in UTC. */
  wall: number;
  /** The instant, where the text states an offset. */
  instant: number | undefined;
}

/** Reads an ISO 8601 date; `undefined` for anything else, and for days no calendar has. */
function parseDate(text: string): ParsedDate | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [, date = text, time = '', offset] = match;
  // Some engines turn 30 February into 2 March, others into nothing. `Date.UTC`, used below, takes
  // years under 100 for 19xx; nothing but a database's zero date has one.
  const midnight = new Date(date).toJSON() as string | null;
  if (date < '01' || !midnight?.startsWith(date)) return undefined;
  // A date alone is in UTC, a date and time is not.
  const wall = Date.parse(date + (time && `${time}Z`));
  // 24:00 is the end of the day, 24:01 is no time.
  if (Number.isNaN(wall)) return undefined;
  // Not every engine reads +0100.
  const instant =
    offset === undefined ? undefined : Date.parse(date + time + offset.replace(/(\d\d)(\d\d)$/, '$1:$2'));
  return { wall, instant };
}

const numeric = 'numeric';

/** What the clock on a wall in the zone shows, as if the wall were in UTC; whole seconds. */
function wallTime(instant: number, timeZone: string): number {
  const clock = intl(Intl.DateTimeFormat, 'en', {
    timeZone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = +value;
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** Milliseconds east of UTC. */
function offsetOf(instant: number, timeZone: string): number {
  return wallTime(instant, timeZone) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which the wall shows this. RFC 5545 §3.3.5: a time that the clock skips is
 * read with the offset before the gap, of a time that comes twice the first is meant. Both are
 * the offset before the change, if there is one within the day.
 */
function instantOfWall(wall: number, timeZone: string): number {
  const before = offsetOf(wall - day, timeZone);
  const after = offsetOf(wall + day, timeZone);
  const instant = wall - before;
  const isPastChange = offsetOf(instant, timeZone) !== before && offsetOf(wall - after, timeZone) === after;
  return isPastChange ? wall - after : instant;
}

/** Whether `Intl` knows the name as an IANA time zone ("Europe/Zurich"). A bare offset is none. */
export function isTimeZone(name: string): boolean {
  try {
    // Newer engines would take "+02:00" as well, which forgets summer time.
    return /^[a-z]/i.test(name) && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

/**
 * Whether the text is an ISO 8601 date that the calendar has: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`,
 * or `YYYY-MM-DDTHH:MM`, with or without seconds, a fraction and `Z`, `±HH:MM` or `±HHMM`.
 */
export function isDateOrDateTime(text: string): boolean {
  return parseDate(text) !== undefined;
}

/** Whether an ISO 8601 text has no time of day. */
export function isDateOnly(text: string): boolean {
  return !text.includes('T');
}

/** Minutes east of UTC that a zone's clocks show at an instant (seconds of old local times rounded). */
export function offsetAt(instant: number, timeZone: string): number {
  return Math.round(offsetOf(instant, timeZone) / minute);
}

/**
 * The instant at which the clocks of a zone show an ISO 8601 date or date and time; an offset in
 * the text is not looked at. In a gap it is as much later as the clock jumps, in an overlap it is
 * the first (RFC 5545 §3.3.5). A date alone is the begin of that day. `NaN` if the text is no date.
 */
export function zonedInstant(local: string, timeZone: string): number {
  const date = parseDate(local);
  return date ? instantOfWall(date.wall, timeZone) : NaN;
}

/**
 * The instant an ISO 8601 text means: its offset if it states one, else the clocks of the zone.
 * `NaN` if the text is no date.
 */
export function instantOf(text: string, timeZone: string): number {
  const date = parseDate(text);
  return date?.instant ?? zonedInstant(text, timeZone);
}

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
  const wall = new Date(wallTime(instant, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

/** The instant at which the next day of a zone begins, midnight where the clock does not skip it. */
export function startOfNextDay(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  return instantOfWall((Math.floor(wall / day) + 1) * day, timeZone);
}

/** The zone that the visitor's device is set to. */
export function visitorTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
