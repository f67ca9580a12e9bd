import {
  instantOf,
  isDateOnly,
  offsetAt,
  startOfNextDay,
  visitorTimeZone,
  wallClock,
  zonedInstant,
} from '../localize/time-zone.js';
import type { CivicEvent, DatePrecision } from './event.js';

const minute = 60_000;

/** The join link is shown from this long before the start, unless the event names a door time. */
const doorsBefore = 15 * minute;

/** The last year that ISO 8601 writes with four digits. */
const lastInstant = Date.UTC(9999, 11, 30);

/** When an event is. Instants are epoch milliseconds. */
export interface Timing {
  /** The start; for a date without a time the first instant it can mean (local midnight, the 11th of a month). */
  start?: number;
  /** The end as the data states it; for whole days the local midnight after the last. */
  end?: number;
  /** From here the join link is shown. */
  doors?: number;
  /** From here the event counts as ended: its end, else the next local midnight, else the end of the month or year. */
  endsBy?: number;
  precision: DatePrecision;
  /** The zone to tell the time in: the event's own, else what its offset allows, else the visitor's. */
  timeZone: string;
}

/** A date of any precision as the range of instants it may mean, the end not included. */
export interface DateSpan {
  start: number;
  end: number;
  precision: DatePrecision;
}

/** Days of a month on which a part of it begins, and the next one. */
const partsOfMonth: Partial<Record<DatePrecision, readonly [number, number]>> = {
  'early-month': [1, 11],
  'mid-month': [11, 21],
  'late-month': [21, 32],
};

/** The calendar date of a month counted on from January of a year, at local midnight. */
function localMidnight(year: number, month: number, day: number, timeZone: string): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return zonedInstant(date.toISOString().slice(0, 10), timeZone);
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
  const { year, month, day } = wallClock(start, timeZone);
  const written = text.length < 5 ? 'year' : text.length < 8 ? 'month' : isDateOnly(text) ? 'day' : 'time';
  const meant =
    written === 'year' || precision === 'year'
      ? 'year'
      : written === 'month' && !partsOfMonth[precision]
        ? 'month'
        : precision === 'time'
          ? written
          : precision;
  // At the ends of the calendar a neighbouring day may not exist.
  const span = (from: number, until: number) =>
    ({ start: from || start, end: until || start + 1440 * minute, precision: meant }) as const;
  const date = (m: number, d: number) => localMidnight(year, m, d, timeZone);
  if (meant === 'time') return span(start, startOfNextDay(start, timeZone));
  if (meant === 'day') return span(date(month, day), date(month, day + 1));
  if (meant === 'year') return span(date(1, 1), date(13, 1));
  const [first, next] = partsOfMonth[meant] ?? [1, 32];
  return span(date(month, first), next > 31 ? date(month + 1, 1) : date(month, next));
}

/**
 * Start and duration: weeks and days go by the calendar, so that a day across a clock change
 * ends at the same time of day, the rest by the clock (RFC 5545 §3.3.6). Undefined beyond what a
 * calendar can hold.
 */
function afterDuration(start: number, duration: string, timeZone: string): number | undefined {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  const [weeks, days, hours, minutes, seconds] = [1, 2, 3, 4, 5].map((index) =>
    Number(parts?.[index] ?? 0),
  ) as [number, number, number, number, number];
  const wall = wallClock(start, timeZone);
  const day = wall.day + weeks * 7 + days;
  const moved = Date.UTC(wall.year, wall.month - 1, day, wall.hour, wall.minute, wall.second);
  if (!(moved < lastInstant)) return undefined;
  const nominal = weeks || days ? zonedInstant(new Date(moved).toISOString().slice(0, 19), timeZone) : start;
  const end = nominal + (hours * 60 + minutes) * minute + seconds * 1000;
  return end < lastInstant ? end : undefined;
}

/**
 * The zone to use. Without a stated one, an offset tells the local time that the author wrote: if
 * the visitor's clocks show the same, their zone has a better name; UTC is mostly a server's habit.
 */
function timeZoneOf({ timeZone, startDate = '' }: CivicEvent): string {
  if (timeZone) return timeZone;
  const visitors = visitorTimeZone();
  const [, sign, hours] = /T.*([+-])(\d\d):?00$/.exec(startDate) ?? [];
  const offset = Number(hours);
  if (
    !offset ||
    offset > 12 ||
    offsetAt(instantOf(startDate, visitors), visitors) === (sign === '-' ? -offset : offset) * 60
  ) {
    return visitors;
  }
  // In these names of the IANA data base the sign is turned round: Etc/GMT-1 is an hour ahead.
  return `Etc/GMT${sign === '-' ? '+' : '-'}${String(offset)}`;
}

/** When an event is, by the precedence of the contract: `endDate`, else start and duration, else no end. */
export function timing(event: CivicEvent): Timing {
  const timeZone = timeZoneOf(event);
  const { startDate, endDate, duration, doorTime, datePrecision } = event;
  const span = startDate === undefined ? undefined : dateSpan(startDate, timeZone, datePrecision);
  const precision = span?.precision ?? datePrecision ?? 'day';
  const isExact = precision === 'time' || precision === 'day';

  let end: number | undefined;
  if (endDate !== undefined) {
    const last = dateSpan(endDate, timeZone);
    // A whole day ends at midnight, and one that is said to end at midnight ends at that one.
    if (last?.precision !== 'time') end = last?.end;
    else end = precision === 'time' ? last.start : startOfNextDay(last.start - 1, timeZone);
  } else if (span && duration && isExact) {
    end = afterDuration(span.start, duration, timeZone);
  }
  // Many systems repeat the start as the end when they know none; and two hours of a day whose
  // times are not known say nothing on its end.
  if (span && end !== undefined && (precision === 'time' ? end <= span.start : end < span.end))
    end = undefined;

  const doors =
    doorTime !== undefined
      ? instantOf(doorTime, timeZone)
      : isExact && span
        ? span.start - (precision === 'time' ? doorsBefore : 0)
        : undefined;
  const endsBy = end ?? span?.end;
  return {
    ...(span && { start: span.start }),
    ...(end !== undefined && { end }),
    ...(doors !== undefined && { doors }),
    ...(endsBy !== undefined && { endsBy }),
    precision,
    timeZone,
  };
}

/** Whether an event is put off without a new date. With a new one it goes by that. */
export function isAwaitingDate({ eventStatus, startDate, previousStartDate }: CivicEvent): boolean {
  return (
    eventStatus === 'EventPostponed' && (!startDate || !previousStartDate || startDate === previousStartDate)
  );
}
