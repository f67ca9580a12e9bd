/** The names of time zones: all that is needed of them to say a time, which `Intl` does. */

/** Whether `Intl` knows the name as an IANA time zone ("Europe/Zurich"). A bare offset is none. */
export function isTimeZone(name: string): boolean {
  try {
    // Newer engines would take "+02:00" as well, which forgets summer time.
    return /^[a-z]/i.test(name) && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

/** The zone that the visitor's device is set to. */
export function visitorTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
