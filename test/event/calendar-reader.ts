/** Reads a calendar file as a calendar does: with ical.js, which knows zones only from the file itself. */
import ICAL from 'ical.js';

export interface ReadEvent {
  /** Epoch milliseconds. */
  start: number;
  end: number;
  isDate: boolean;
  component: ICAL.Component;
  /** The value of a property of the event, unescaped. */
  value: (name: string) => string | null;
}

export function readCalendar(file: string): ReadEvent {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(component);
  return {
    start: event.startDate.toUnixTime() * 1000,
    end: event.endDate.toUnixTime() * 1000,
    isDate: event.startDate.isDate,
    component,
    value: (name) => {
      const value = component.getFirstPropertyValue(name);
      return value === null ? null : String(value);
    },
  };
}

/** The content lines of a file, unfolded (RFC 5545 §3.1). */
export function contentLines(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}
