/**
 * When an event is, in words: the day as the language writes it, the time in the event's own
 * zone with the zone's name, and the visitor's time where that is another one.
 *
 * The zone is never left out and never changed in silence: a resident who reads "16:30" has
 * to know whose 16:30 it is.
 */
import {
  formatDay,
  formatDayRange,
  formatTime,
  formatTimeRange,
  hourOf,
  isSameDay,
  isSameWallClock,
  zoneName,
} from '../localize/dates.js';
import { str, type Localizer } from '../localize/localizer.js';
import { visitorTimeZone } from '../localize/time-zone-name.js';
import type { CivicEvent } from './event.js';
import { formatApproximateDate, instantOfDate, timing } from './timing.js';

/** The lines of a date. Each is a whole sentence part, ready to be set as the text of one element. */
export interface WhenText {
  /** "Thursday, 25 March 2021", "mid-September 2021", "Date to be announced". */
  day: string;
  /** "16:30–18:00, Central European Time"; absent where no time is known. */
  time?: string;
  /** The same in the visitor's zone; absent where both clocks agree. */
  visitor?: string;
  /** Where a date was moved: what it was before. */
  previous?: string;
  /** For `<time datetime>`: RFC 3339, a date, or a month. */
  machine?: string;
}

const wholeDay = 86_400_000;

/** A late evening that ends in the small hours belongs to the day on which it began. */
function isOneDay(localizer: Localizer, start: number, end: number, timeZone: string): boolean {
  return (
    isSameDay(localizer, start, end - 1, timeZone) || (end - start < wholeDay && hourOf(end, timeZone) < 6)
  );
}

function timesText(localizer: Localizer, start: number, end: number | undefined, timeZone: string): string {
  if (end === undefined) {
    const from = formatTime(localizer, start, timeZone);
    return localizer.msg(str`From ${from}`, { id: 'event.from-time' });
  }
  if (isOneDay(localizer, start, end, timeZone)) return formatTimeRange(localizer, start, end, timeZone);
  const opening = formatTime(localizer, start, timeZone);
  const closing = formatTime(localizer, end, timeZone);
  return localizer.msg(str`From ${opening} on the first day to ${closing} on the last`, {
    id: 'event.from-first-to-last-day',
  });
}

/**
 * @param visitorZone IANA zone of the reader, by default that of the machine.
 */
export function whenText(
  event: CivicEvent,
  localizer: Localizer,
  visitorZone: string = visitorTimeZone(),
): WhenText {
  const { start, end, precision, timeZone } = timing(event);
  const when: WhenText = { day: '' };

  if (start === undefined) {
    when.day = localizer.msg('The date will be announced', { id: 'event.date-to-be-announced' });
  } else if (precision !== 'time' && precision !== 'day') {
    when.day = formatApproximateDate(localizer, start, timeZone, precision);
  } else {
    when.day =
      end === undefined || isOneDay(localizer, start, end, timeZone)
        ? formatDay(localizer, start, timeZone)
        : formatDayRange(localizer, start, end, timeZone);
    when.machine = event.startDate ?? '';
    if (precision === 'time') {
      const times = timesText(localizer, start, end, timeZone);
      const zone = zoneName(localizer, start, timeZone);
      when.time = localizer.msg(str`${times}, ${zone}`, { id: 'event.time-and-zone' });
      if (!isSameWallClock(localizer, start, timeZone, visitorZone))
        when.visitor = visitorText(localizer, start, end, visitorZone);
    }
  }

  if (event.eventStatus === 'EventRescheduled' && event.previousStartDate) {
    const previous = event.previousStartDate;
    const instant = instantOfDate(previous, timeZone);
    const day = formatDay(localizer, instant, timeZone);
    const time = previous.includes('T') && formatTime(localizer, instant, timeZone);
    when.previous = time
      ? localizer.msg(str`New date. It was planned for ${day}, ${time}.`, {
          id: 'event.previous-date-and-time',
        })
      : localizer.msg(str`New date. It was planned for ${day}.`, { id: 'event.previous-date' });
  }
  return when;
}

function visitorText(
  localizer: Localizer,
  start: number,
  end: number | undefined,
  visitorZone: string,
): string {
  const day = formatDay(localizer, start, visitorZone, {});
  const times = timesText(localizer, start, end, visitorZone);
  const zone = zoneName(localizer, start, visitorZone);
  return localizer.msg(str`Where you are: ${day}, ${times}, ${zone}`, { id: 'event.visitor-time' });
}
