import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attendance, type Attendance } from '../../src/event/attendance.js';
import type { CivicEvent } from '../../src/event/event.js';

const library = { '@type': 'Place', name: 'Library' } as const;
const online = { '@type': 'VirtualLocation', url: 'https://council.example/online' } as const;

describe('attendance', () => {
  const cases: [string, Partial<CivicEvent>, Partial<Attendance>][] = [
    ['nothing said', {}, { mode: 'unknown', moved: false }],
    ['a place', { location: [library] }, { mode: 'offline', place: library, moved: false }],
    ['a virtual location', { location: [online] }, { mode: 'online', online, moved: false }],
    ['a way to join', { join: { provider: 'zoom' } }, { mode: 'online', moved: false }],
    ['both', { location: [online, library] }, { mode: 'mixed', place: library, online, moved: false }],
    ['a place and a way to join', { location: [library], join: {} }, { mode: 'mixed', place: library, moved: false }],
    ['said to be online', { location: [library], eventAttendanceMode: 'OnlineEventAttendanceMode' }, { mode: 'online', moved: false }],
    ['said to be mixed', { location: [library], eventAttendanceMode: 'MixedEventAttendanceMode' }, { mode: 'mixed', place: library, moved: false }],
    ['said to be offline, without a place', { eventAttendanceMode: 'OfflineEventAttendanceMode' }, { mode: 'offline', moved: false }],
    ['said to be offline, with a way to join', { location: [library], join: {}, eventAttendanceMode: 'OfflineEventAttendanceMode' }, { mode: 'mixed', place: library, moved: false }],
    ['moved online, the old place still there', { location: [library], eventStatus: 'EventMovedOnline', eventAttendanceMode: 'OfflineEventAttendanceMode' }, { mode: 'online', moved: true }],
  ]; // prettier-ignore
  for (const [title, fields, expected] of cases) {
    test(`${title}: ${expected.mode ?? ''}`, () => {
      const nowhere = { place: undefined, online: undefined };
      assert.deepEqual(attendance({ name: 'Meeting', ...fields }), { ...nowhere, ...expected });
    });
  }
});
