/**
 * What an endpoint keeps back of an online event. A join link in public JSON invites intruders:
 * so link, passcode, meeting number and dial-in are left out before the doors open and after the
 * end, wherever in the event they stand, unless the content says `join.public`.
 */
import type { CivicEvent } from '../../src/event/event.js';
import { recognizeMeetingLink } from '../../src/event/meeting-link.js';
import { meetingProviderNames } from '../../src/event/meeting-provider.js';
import { phaseOf } from '../../src/event/phase.js';
import { anyTiming } from '../../src/event/any-timing.js';
import type { Json, JsonObject } from './relative-dates.js';

/** From when until when the public may know how to join; epoch milliseconds. */
export interface JoiningHours {
  opens: number;
  closes: number;
}

/** The members of `join` that let somebody in. `testUrl` and `instructionsUrl` are for everybody. */
const secrets = new Set(['url', 'passcode', 'meetingId', 'dialIn']);

/** Links of a meeting system that let nobody into the meeting. */
const harmless = new Set(['register', 'recording', 'test']);

/**
 * When the join link of an event is public: from the doors to the end. `undefined` for an event
 * that does not take place, or of which the time is not known: then it never is.
 */
export function joiningHours(event: CivicEvent): JoiningHours | undefined {
  // At any instant: neither depends on the clock.
  if (['cancelled', 'postponed'].includes(phaseOf(event, 0))) return undefined;
  const { doors, end, endsBy } = anyTiming(event);
  const closes = end ?? endsBy;
  return doors === undefined || closes === undefined ? undefined : { opens: doors, closes };
}

/** Whether the public may know at this instant how to join. The doors' own minute counts, the end's does not. */
export function isJoiningPublic(event: CivicEvent, now: number): boolean {
  if (event.join?.public) return true;
  const hours = joiningHours(event);
  return hours !== undefined && now >= hours.opens && now < hours.closes;
}

/** The next instant after `now` at which {@link isJoiningPublic} may change. */
export function nextJoiningChange(event: CivicEvent, now: number): number | undefined {
  const hours = joiningHours(event);
  return hours && [hours.opens, hours.closes].find((instant) => instant > now);
}

/** Drops every address that lets somebody in; a text that was nothing else is dropped whole. */
function withoutJoinLinks(text: string, joinUrl: Json | undefined): string | undefined {
  const rest = text.replace(/https?:\/\/[^\s<>"']+/gi, (address) => {
    const link = recognizeMeetingLink(address);
    return address === joinUrl || (link && !harmless.has(link.kind)) ? '' : address;
  });
  return rest === text ? text : rest.trim() || undefined;
}

function strip(value: Json, joinUrl: Json | undefined): Json | undefined {
  if (typeof value === 'string') return withoutJoinLinks(value, joinUrl);
  if (Array.isArray(value)) {
    return value.map((item) => strip(item, joinUrl)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const members: JsonObject = {};
  for (const [name, inner] of Object.entries(value)) {
    const kept = strip(inner, joinUrl);
    if (kept !== undefined) members[name] = kept;
  }
  return members;
}

/**
 * The event as it may be published while joining is not public. Which system it will be on stays,
 * so that a resident can prepare.
 */
export function withhold(data: JsonObject): JsonObject {
  const { join } = data;
  if (typeof join !== 'object' || join === null || Array.isArray(join))
    return strip(data, undefined) as JsonObject;

  const link = typeof join.url === 'string' ? recognizeMeetingLink(join.url) : undefined;
  // A page to sign up on has to be reached before; the link to join is sent from there.
  const isForAll = link !== undefined && harmless.has(link.kind);
  const published = strip(data, isForAll ? undefined : join.url) as JsonObject;
  const kept = published.join as JsonObject;
  published.join = Object.fromEntries(
    Object.entries(kept).filter(([name]) => !secrets.has(name) || (name === 'url' && isForAll)),
  );
  if (link) published.join.provider ??= meetingProviderNames[link.provider];
  return published;
}
