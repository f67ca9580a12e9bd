/**
 * Which URLs of an event may leave the card: into a calendar, which others may see, or into
 * JSON-LD, which machines collect. What opens a meeting stays where its rules are kept.
 */
import { pageUrl } from '../endpoint/safe-url.js';
import * as anyTiming from './any-timing.js';
import type { CivicEvent } from './event.js';
import { joinOf, knowMeetingLinks } from './join.js';
import { isLookAlike, meetingProviderNames, recognizeMeetingLink, refusalOf } from './meeting-link.js';
import { knowAnyTiming, timing } from './timing.js';

/**
 * The URL of a page, absolute; undefined for what opens a meeting or only looks as if it did,
 * wherever in the data it stands: the one link to join that may be public is {@link publicJoin}'s.
 */
export function publicPage(event: CivicEvent, url: string | undefined): string | undefined {
  const page = url && pageUrl(url);
  const withheld = event.join?.url;
  if (!page || isLookAlike(page) || (withheld && page === pageUrl(withheld))) return undefined;
  // Providers answer http with nothing but a redirect to https.
  const kind = recognizeMeetingLink(page.replace('http:', 'https:'))?.kind;
  return !kind || kind === 'register' || kind === 'recording' || kind === 'test' ? page : undefined;
}

/** The link to join, where the council made it public for all time; never one that spells out the passcode. */
export function publicJoin(event: CivicEvent): { url: string; label: string } | undefined {
  // A server that writes calendar files has loaded no reader that would have done so.
  knowMeetingLinks({ meetingProviderNames, recognizeMeetingLink, refusalOf });
  knowAnyTiming(anyTiming);
  const { public: isPublic, passcode } = event.join ?? {};
  const join = isPublic ? joinOf(event, timing(event).start ?? 0) : undefined;
  if ((join?.kind !== 'join' && join?.kind !== 'link') || (passcode && join.url.includes(passcode)))
    return undefined;
  const url = pageUrl(join.url);
  return url ? { url, label: join.provider ?? join.host } : undefined;
}
