import type { CivicEvent, Place, VirtualLocation } from './event.js';

/** Where an event takes place. */
export interface Attendance {
  mode: 'offline' | 'online' | 'mixed' | 'unknown';
  /** Where to go; undefined when one need not, or must not any more. */
  place: Place | undefined;
  /** The online place, where the event has one that is stated as a location. */
  online: VirtualLocation | undefined;
  /** It was to be at a place and is online now. */
  moved: boolean;
}

/**
 * Where an event takes place: moved online is online, whatever else is left in the data; else
 * what `eventAttendanceMode` says; else what its locations and its `join` say.
 */
export function attendance(event: CivicEvent): Attendance {
  const { eventStatus, eventAttendanceMode: stated, location = [], join } = event;
  const place = location.find((item) => item['@type'] === 'Place');
  const online = location.find((item) => item['@type'] === 'VirtualLocation');
  const moved = eventStatus === 'EventMovedOnline';
  const isOnline = online ?? join;
  const mode =
    moved || stated === 'OnlineEventAttendanceMode'
      ? 'online'
      : // Offline is what calendar software fills in by default: a way to join says more.
        stated === 'MixedEventAttendanceMode' || (isOnline && (stated ?? place))
        ? 'mixed'
        : isOnline
          ? 'online'
          : (stated ?? place)
            ? 'offline'
            : 'unknown';
  return { mode, place: mode === 'online' ? undefined : place, online, moved };
}
