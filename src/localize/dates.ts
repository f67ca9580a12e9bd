/**
 * The words of dates and times, as a language writes them. All by `Intl`, in a zone that the
 * caller names; instants are epoch milliseconds.
 */
import { intl } from './intl-cache.js';
import { str, type Localizer } from './localizer.js';
import { offsetAt, startOfNextDay } from './time-zone.js';

const format = (
  { locale }: Localizer,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => intl(Intl.DateTimeFormat, locale, { timeZone, ...options });

// Not hour: 'numeric', which takes the zero away where the language writes 09:00.
const time = { timeStyle: 'short' } as const;

/** What of a day is said beside day and month. */
export type DayOptions = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'year'>;

const dayFormat = (
  localizer: Localizer,
  timeZone: string,
  options: DayOptions = { weekday: 'long', year: 'numeric' },
): Intl.DateTimeFormat => format(localizer, timeZone, { day: 'numeric', month: 'long', ...options });

/** "Thursday, 25 March 2021", "torstaina 25. maaliskuuta 2021"; "25 March" with `{}`. */
export function formatDay(
  localizer: Localizer,
  instant: number,
  timeZone: string,
  options?: DayOptions,
): string {
  return dayFormat(localizer, timeZone, options).format(instant);
}

/**
 * Several days: "Thursday, 25 – Saturday, 27 March 2021".
 *
 * @param end Where the last day ends, or any time in it: midnight belongs to the day before it.
 */
export function formatDayRange(
  localizer: Localizer,
  start: number,
  end: number,
  timeZone: string,
  options?: DayOptions,
): string {
  return dayFormat(localizer, timeZone, options).formatRange(start, Math.max(start, end - 1));
}

/** "16:30", "16.30". A language that says more ("16:30 Uhr") says it in the messages. */
export function formatTime(localizer: Localizer, instant: number, timeZone: string): string {
  return format(localizer, timeZone, time).format(instant);
}

/** "16:30–18:00 Uhr", "13.30–17.00"; an end after midnight is said to be on the next day. */
export function formatTimeRange(localizer: Localizer, start: number, end: number, timeZone: string): string {
  const midnight = startOfNextDay(start, timeZone);
  // On two days, Intl would write both dates in figures.
  if (end < midnight) return format(localizer, timeZone, time).formatRange(start, end);
  const from = formatTime(localizer, start, timeZone);
  const to = formatTime(localizer, end, timeZone);
  return end > midnight
    ? localizer.msg(str`${from}–${to} (next day)`, { id: 'localize.time-range-next-day' })
    : localizer.msg(str`${from}–${to}`, { id: 'localize.time-range' });
}

/** "March 2021", "maaliskuu 2021" */
export function formatMonth(localizer: Localizer, instant: number, timeZone: string): string {
  return format(localizer, timeZone, { month: 'long', year: 'numeric' }).format(instant);
}

/** How exactly a date is known: a month, a part of it, a year, a part of it. */
export type ApproximatePrecision =
  'early-month' | 'mid-month' | 'late-month' | 'month' | 'early-year' | 'mid-year' | 'late-year' | 'year';

/** "mid-September 2021", "syyskuun 2021 puoliväli", "early 2020" */
export function formatApproximateDate(
  localizer: Localizer,
  instant: number,
  timeZone: string,
  precision: ApproximatePrecision,
): string {
  // Month and year apart, since a language may have to inflect the month.
  const month = format(localizer, timeZone, { month: 'long' }).format(instant);
  const year = format(localizer, timeZone, { year: 'numeric' }).format(instant);
  switch (precision) {
    case 'early-month':
      return localizer.msg(str`early ${month} ${year}`, { id: 'localize.early-month' });
    case 'mid-month':
      return localizer.msg(str`mid-${month} ${year}`, { id: 'localize.mid-month' });
    case 'late-month':
      return localizer.msg(str`late ${month} ${year}`, { id: 'localize.late-month' });
    case 'early-year':
      return localizer.msg(str`early ${year}`, { id: 'localize.early-year' });
    case 'mid-year':
      return localizer.msg(str`mid-${year}`, { id: 'localize.mid-year' });
    case 'late-year':
      return localizer.msg(str`late ${year}`, { id: 'localize.late-year' });
    case 'month':
      return formatMonth(localizer, instant, timeZone);
    default:
      return year;
  }
}

/**
 * "Central European Time"; where a language has no name for the zone, its city ("Istanbul").
 *
 * @param instant Needed since a zone's clocks, and with them its name, change with the time.
 */
export function zoneName(localizer: Localizer, instant: number, timeZone: string): string {
  for (const timeZoneName of ['longGeneric', 'long'] as const) {
    const parts = format(localizer, timeZone, { timeZoneName }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    // "GMT+03:00" in one way of writing or another is no name.
    if (name && !/\p{Nd}/u.test(name)) return name;
  }
  return timeZone.replace(/.*\//, '').replaceAll('_', ' ');
}

/** Whether the clocks of two zones show the same at an instant. */
export function isSameWallClock(instant: number, zoneA: string, zoneB: string): boolean {
  return offsetAt(instant, zoneA) === offsetAt(instant, zoneB);
}
