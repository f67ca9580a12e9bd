/**
 * The words of dates and times, as a language writes them. All by `Intl`, in a zone that the
 * caller names; instants are epoch milliseconds. What day it is in a zone is told by those words
 * too, so that an element needs no arithmetic of zones (`time-zone.ts`) in its first files.
 */
import { intl } from './intl-cache.js';
import { str, type Localizer } from './localizer.js';

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
  // On two days, Intl would write both dates in figures.
  if (isSameDay(localizer, start, end, timeZone))
    return format(localizer, timeZone, time).formatRange(start, end);
  const from = formatTime(localizer, start, timeZone);
  const to = formatTime(localizer, end, timeZone);
  // Midnight is the end of the day before it.
  return isSameDay(localizer, start, end - 1, timeZone)
    ? localizer.msg(str`${from}–${to}`, { id: 'localize.time-range' })
    : localizer.msg(str`${from}–${to} (next day)`, { id: 'localize.time-range-next-day' });
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

/** Whether two instants fall on the same day of a zone. */
export function isSameDay(localizer: Localizer, one: number, other: number, timeZone: string): boolean {
  return formatDay(localizer, one, timeZone) === formatDay(localizer, other, timeZone);
}

/** The hour that the clocks of a zone show, 0 to 23. */
export function hourOf(instant: number, timeZone: string): number {
  return +intl(Intl.DateTimeFormat, 'en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** Whether the clocks of two zones show the same at an instant. */
export function isSameWallClock(
  localizer: Localizer,
  instant: number,
  zoneA: string,
  zoneB: string,
): boolean {
  const [one, other] = [zoneA, zoneB].map((zone) =>
    format(localizer, zone, { dateStyle: 'short', ...time }).format(instant),
  );
  return one === other;
}
