/** The words of dates that are not known to the day. Instants are epoch milliseconds. */
import { intl } from './intl-cache.js';
import { str, type Localizer } from './localizer.js';

const format = (
  { locale }: Localizer,
  instant: number,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string => intl(Intl.DateTimeFormat, locale, { timeZone, ...options }).format(instant);

/** "March 2021", "maaliskuu 2021" */
export function formatMonth(localizer: Localizer, instant: number, timeZone: string): string {
  return format(localizer, instant, timeZone, { month: 'long', year: 'numeric' });
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
  const month = format(localizer, instant, timeZone, { month: 'long' });
  const year = format(localizer, instant, timeZone, { year: 'numeric' });
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
