/**
 * The VTIMEZONE component of a calendar file (RFC 5545 §3.6.5), made from what `Intl` knows:
 * the browser has the rules of every zone, so none are shipped.
 *
 * Its shape follows the most forgetful reader. Outlook keeps one STANDARD and one DAYLIGHT
 * observance a zone, reads DTSTART, RRULE and the offsets of each, and passes over RDATE
 * ([MS-STANOICAL] §2.2.47, [MS-OXCICAL] §2.1.3.1.1.19). So a zone with a yearly rhythm is
 * written as two yearly rules; any other zone as the plain offset of the event, followed by
 * what changes while the event lasts.
 */
import { offsetAt } from '../localize/time-zone.js';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** A zone's clocks are changed. */
interface Transition {
  /** Epoch milliseconds, a whole minute. */
  at: number;
  /** Minutes east of UTC, before and after. */
  from: number;
  to: number;
}

/** All changes of a zone's clocks after one instant and up to another, both whole minutes. */
function transitionsOf(timeZone: string, start: number, end: number): Transition[] {
  const transitions: Transition[] = [];
  let from = offsetAt(start, timeZone);
  // No zone changed its clocks twice within a week and came back to where it was.
  for (let known = start; known < end; known += week) {
    let after = Math.min(known + week, end);
    const to = offsetAt(after, timeZone);
    if (to === from) continue;
    for (let before = known; after - before > minute;) {
      const middle = Math.floor((before + after) / 2 / minute) * minute;
      if (offsetAt(middle, timeZone) === from) before = middle;
      else after = middle;
    }
    transitions.push({ at: after, from, to: offsetAt(after, timeZone) });
    from = to;
  }
  return transitions;
}

/** The wall clock of a transition, which RFC 5545 §3.6.5 counts in the offset before it. */
const wallOf = ({ at, from }: Transition) => new Date(at + from * minute);

/** Which weekday of its month a date is, and whether it is the last of its kind. */
function weekdayOf(date: Date): { nth: number; isLast: boolean } {
  const day = date.getUTCDate();
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return { nth: Math.ceil(day / 7), isLast: day + 7 > days };
}

/**
 * The rule by which transitions come back every year ("last Sunday of March"), as an RRULE
 * (RFC 5545 §3.3.10); undefined where they follow none in all of the years.
 */
function yearlyRule(transitions: Transition[], years: number): string | undefined {
  const walls = transitions.map(wallOf);
  const weekdays = walls.map(weekdayOf);
  const [first] = walls;
  if (!first || transitions.length !== years) return undefined;
  const sameEveryYear = transitions.every(({ from, to }, index) => {
    const wall = walls[index]!;
    return (
      from === transitions[0]!.from &&
      to === transitions[0]!.to &&
      wall.getUTCFullYear() === first.getUTCFullYear() + index &&
      wall.getUTCMonth() === first.getUTCMonth() &&
      wall.getUTCDay() === first.getUTCDay() &&
      wall.getUTCHours() === first.getUTCHours() &&
      wall.getUTCMinutes() === first.getUTCMinutes()
    );
  });
  const { nth } = weekdays[0]!;
  const ordinal = weekdays.every(({ isLast }) => isLast)
    ? -1
    : weekdays.every((weekday) => weekday.nth === nth)
      ? nth
      : 0;
  if (!sameEveryYear || !ordinal) return undefined;
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][first.getUTCDay()]!;
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${ordinal}${weekday}`;
}

/** UTC-OFFSET, RFC 5545 §3.3.14. */
function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return (minutes < 0 ? '-' : '+') + digits(size / 60) + digits(size % 60);
}

function observance(name: 'STANDARD' | 'DAYLIGHT', transition: Transition, rule: string[] = []): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${wallOf(transition).toISOString().slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${utcOffset(transition.from)}`,
    `TZOFFSETTO:${utcOffset(transition.to)}`,
    ...rule,
    `END:${name}`,
  ];
}

/**
 * The lines of a VTIMEZONE that is right from `start` to `end` (epoch milliseconds; a few years
 * at most, since each of them is searched), neither folded nor ended.
 *
 * @param timeZone IANA name; also the TZID.
 */
export function timeZoneComponent(timeZone: string, start: number, end: number): string[] {
  const firstYear = new Date(start).getUTCFullYear() - 1;
  const lastYear = new Date(end).getUTCFullYear() + 1;
  const opening = Date.UTC(firstYear, 0);
  const transitions = transitionsOf(timeZone, opening, Date.UTC(lastYear + 1, 0));
  const years = lastYear - firstYear + 1;
  const toSummer = transitions.filter(({ from, to }) => to > from);
  const toWinter = transitions.filter(({ from, to }) => to < from);
  const summerRule = yearlyRule(toSummer, years);
  const winterRule = yearlyRule(toWinter, years);
  const observances: string[] = [];
  if (summerRule && winterRule) {
    observances.push(
      ...observance('STANDARD', toWinter[0]!, [winterRule]),
      ...observance('DAYLIGHT', toSummer[0]!, [summerRule]),
    );
  } else {
    const offset = offsetAt(start, timeZone);
    observances.push(...observance('STANDARD', { at: opening, from: offset, to: offset }));
    for (const transition of transitions) {
      if (transition.at <= start || transition.at > end) continue;
      observances.push(...observance(transition.to > transition.from ? 'DAYLIGHT' : 'STANDARD', transition));
    }
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'];
}
