/**
 * When an event is, whatever way its dates are written: without an offset, without a time, to the
 * month, with a duration. What `timing.ts` says of plain dates it says too.
 */
import {
  instantOf,
  instantOfWall,
  isDateOnly,
  offsetAt,
  startOfNextDay,
  wallClock,
} from '../localize/time-zone.js';
import { visitorTimeZone } from '../localize/time-zone-name.js';
import { datePrecisions, type DatePrecision } from './date-precision.js';
import type { CivicEvent } from './event.js';
import { doorsBefore, type Timing } from './timing.js';

export { formatApproximateDate } from '../localize/approximate-dates.js';

const minute = 60_000;
const day = 1440 * minute;

/** Beyond it ISO 8601 takes more than four digits for a year, and soon Intl takes no instant. */
const lastInstant = Date.UTC(9999, 11, 31);

/** A date of any precision as the range of instants it may mean, the end not included. */
export interface DateSpan {
  start: number;
  end: number;
  precision: DatePrecision;
}

/**
 * What a date means.
 *
 * @param text ISO 8601: year, month, day, or date and time
 * @param precision how exactly it is meant; never taken to be more exact than the text
 */
export function dateSpan(
  text: string,
  timeZone: string,
  precision: DatePrecision = 'time',
): DateSpan | undefined {
  const start = instantOf(text, timeZone);
  if (Number.isNaN(start)) return undefined;
  const written = text.length < 5 ? 'year' : text.length < 8 ? 'month' : isDateOnly(text) ? 'day' : 'time';
  const rank = datePrecisions.indexOf(precision);
  // A month as text may be meant as a part of it; otherwise the less exact of both counts.
  const isPart = written === 'month' && rank > 1;
  const meant = isPart ? rank : Math.max(rank, datePrecisions.indexOf(written));
  const { year, month, day } = wallClock(start, timeZone);
  // Month and day on which it begins, and on which what follows begins.
  const bounds = [
    [month, day, month, day + 1],
    [month, 1, month, 11],
    [month, 11, month, 21],
    [month, 21, month + 1, 1],
    [month, 1, month + 1, 1],
    [1, 1, 13, 1],
  ][meant - 1];
  const midnight = (monthOfYear = 0, dayOfMonth = 0) =>
    instantOfWall(Date.UTC(year, monthOfYear - 1, dayOfMonth), timeZone);
  return {
    start: bounds ? midnight(bounds[0], bounds[1]) : start,
    end: bounds ? midnight(bounds[2], bounds[3]) : startOfNextDay(start, timeZone),
    precision: datePrecisions[meant] ?? 'time',
  };
}

/**
 * Start and duration: weeks and days go by the calendar, so that a day across a clock change
 * ends at the same time of day, the rest by the clock (RFC 5545 §3.3.6).
 */
function afterDuration(start: number, duration: string, timeZone: string): number | undefined {
  const parts =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration)?.slice(1) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part?: string) =>
    Number(part ?? 0),
  );
  const date = start + (weeks * 7 + days) * day;
  const exact = (hours * 60 + minutes) * minute + seconds * 1000;
  if (!(date + exact < lastInstant)) return undefined;
  return date + (offsetAt(start, timeZone) - offsetAt(date, timeZone)) * minute + exact;
}

/**
 * The instant from which a date counts, or the one until which: a day, a month or a year counts to
 * its end.
 *
 * @param text ISO 8601, as {@link dateSpan} takes it
 */
export function instantOfDate(text: string, timeZone: string, edge: 'from' | 'until' = 'from'): number {
  const { start, end, precision } = dateSpan(text, timeZone) ?? { start: NaN, end: NaN };
  return edge === 'from' || precision === 'time' ? start : end;
}

/** When an event is, by the precedence of the contract: `endDate`, else start and duration, else no end. */
export function anyTiming(event: CivicEvent): Timing {
  const { startDate, endDate, duration, doorTime, datePrecision, timeZone = visitorTimeZone() } = event;
  const span = startDate ? dateSpan(startDate, timeZone, datePrecision) : undefined;
  const { start } = span ?? {};
  const precision = span?.precision ?? datePrecision ?? 'day';
  const isTime = precision === 'time';

  const last = endDate ? dateSpan(endDate, timeZone) : undefined;
  let end = last?.end;
  // A whole day ends at midnight, and one that is said to end at midnight ends at that one.
  if (last?.precision === 'time') end = isTime ? last.start : startOfNextDay(last.start - 1, timeZone);
  else if (!endDate && duration && start !== undefined) end = afterDuration(start, duration, timeZone);
  // Many systems repeat the start as the end when they know none; and two hours of a day whose
  // times are not known say nothing on its end.
  if (span && end !== undefined && (isTime ? end <= span.start : end < span.end)) end = undefined;

  let doors = doorTime ? instantOf(doorTime, timeZone) : undefined;
  if (isTime && start !== undefined) doors ??= start - doorsBefore;
  else if (precision === 'day') doors ??= start;
  return { start, end, doors, endsBy: end ?? span?.end, precision, timeZone };
}
