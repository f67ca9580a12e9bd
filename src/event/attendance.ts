import type { CivicEvent, Place, VirtualLocation } from './event.js';

/** Where an event takes place. */
export interface Attendance {
  mode: 'offline' | 'online' | 'mixed' | 'unknown';
  /** Where to go; absent when one need not, or must not any more. */
  place?: Place;
  /** The online place, where the event has one that is stated as a location. */
  online?: VirtualLocation;
  /** It was to be at a place and is online now. */
  moved: boolean;
}

/**
 * Where an event takes place: moved online is online, whatever else is left in the data; else
 * what `eventAttendanceMode` says; else what its locations and its `join` say.
 */
export function attendance(event: CivicEvent): Attendance {
  const { eventStatus, eventAttendanceMode, location = [], join } = event;
  const place = location.find((item) => item['@type'] === 'Place');
  const online = location.find((item) => item['@type'] === 'VirtualLocation');
  const moved = eventStatus === 'EventMovedOnline';
  const isOnline = online !== undefined || join !== undefined;

  let mode: Attendance['mode'] = 'unknown';
  if (moved || eventAttendanceMode === 'OnlineEventAttendanceMode') mode = 'online';
  else if (eventAttendanceMode === 'MixedEventAttendanceMode') mode = 'mixed';
  // Offline is what calendar software fills in by default: a way to join says more.
  else if (eventAttendanceMode === 'OfflineEventAttendanceMode') mode = isOnline ? 'mixed' : 'offline';
  else if (place) mode = isOnline ? 'mixed' : 'offline';
  else if (isOnline) mode = 'online';

  return { mode, ...(place && mode !== 'online' && { place }), ...(online && { online }), moved };
}
