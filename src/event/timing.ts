import { visitorTimeZone } from '../localize/time-zone-name.js';
import type { DatePrecision } from './date-precision.js';
import type { CivicEvent } from './event.js';

/** The join link is shown from this long before the start, unless the event names a door time. */
export const doorsBefore = 15 * 60_000;

/** When an event is. Instants are epoch milliseconds. */
export interface Timing {
  /** The start; for a date without a time the first instant it can mean (local midnight, the 11th of a month). */
  start: number | undefined;
  /** The end as the data states it; for whole days the local midnight after the last. */
  end: number | undefined;
  /** From here the join link is shown. */
  doors: number | undefined;
  /** From here the event counts as ended: its end, else the next local midnight, else the end of the month or year. */
  endsBy: number | undefined;
  precision: DatePrecision;
  /** The zone to tell the time in: the event's own, else the visitor's. */
  timeZone: string;
}

/** What is known of dates of every kind; see {@link knowAnyTiming}. */
let known:
  Pick<typeof import('./any-timing.js'), 'anyTiming' | 'instantOfDate' | 'formatApproximateDate'> | undefined;

/**
 * Hands over the module that knows dates of every kind. It is loaded with the first event that has
 * one which is not plain. Plain is what `conforming-events.ts` takes: date, time and offset, an end
 * and a zone for every start. Those need no arithmetic of zones.
 */
export function knowAnyTiming(module: NonNullable<typeof known>): void {
  known = module;
}

const parsed = (date: string | undefined): number | undefined => (date ? Date.parse(date) : undefined);

/** When an event of plain dates is. */
export function plainTiming(event: CivicEvent): Timing {
  const { startDate, endDate, doorTime, timeZone = visitorTimeZone() } = event;
  const start = parsed(startDate);
  const end = parsed(endDate);
  const doors = parsed(doorTime) ?? (start && start - doorsBefore);
  return { start, end, doors, endsBy: end, precision: start ? 'time' : 'day', timeZone };
}

/** When an event is, by the precedence of the contract: `endDate`, else start and duration, else no end. */
export const timing = (event: CivicEvent): Timing => (known?.anyTiming ?? plainTiming)(event);

/**
 * The instant from which a date counts, or the one until which: a day, a month or a year counts to
 * its end. Epoch milliseconds.
 */
export const instantOfDate: NonNullable<typeof known>['instantOfDate'] = (text, timeZone, edge) =>
  known ? known.instantOfDate(text, timeZone, edge) : Date.parse(text);

/** "mid-September 2021". Plain dates are never approximate. */
export const formatApproximateDate: NonNullable<typeof known>['formatApproximateDate'] = (...date) =>
  known?.formatApproximateDate(...date) ?? '';

/** Whether an event is put off without a new date. With a new one it goes by that. */
export function isAwaitingDate({ eventStatus, startDate, previousStartDate }: CivicEvent): boolean {
  return (
    eventStatus === 'EventPostponed' && (!startDate || !previousStartDate || startDate === previousStartDate)
  );
}
