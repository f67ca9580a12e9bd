import { attendance } from './attendance.js';
import { phaseOf } from './current-phase.js';
import type { CivicEvent, Join } from './event.js';
import type { MeetingLink, RefusalReason } from './meeting-link.js';
import { mayBeMeeting } from './may-be-meeting.js';
import { timing } from './timing.js';

/** What is known of meeting links; see {@link knowMeetingLinks}. */
let known:
  | Pick<typeof import('./meeting-link.js'), 'recognizeMeetingLink' | 'refusalOf' | 'meetingProviderNames'>
  | undefined;

/**
 * Hands over the module that knows meeting links. It is loaded with the first event that has a URL
 * which may be one; until then such a URL is never shown.
 */
export function knowMeetingLinks(module: NonNullable<typeof known>): void {
  known = module;
}

interface JoinFacts {
  /** The doors are open, or the council wants the link to be public: what there is may be shown. */
  open: boolean;
  /** The provider's name as residents know it ("Zoom", "Microsoft Teams"). */
  provider: string | undefined;
  /** Page for people that says how to join. */
  instructionsUrl: string | undefined;
  /** Page to try microphone and camera, also before the doors open. */
  testUrl: string | undefined;
  /** Only while open. */
  passcode: string | undefined;
  /** Only while open. */
  meetingId: string | undefined;
  /** Numbers to call, only while open. */
  dialIn: NonNullable<Join['dialIn']>;
}

/**
 * What can be said and offered of joining online.
 *
 * - `join`: a link of a known meeting system
 * - `link`: a link to another host, which must be in sight
 * - `before`: the link will be here from `opensAt`
 * - `announced`: it is online, the link is not here; perhaps it is on `instructionsUrl`
 * - `refused`: there is a link that is never shown
 */
export type JoinState = JoinFacts &
  (
    | { kind: 'join'; url: string; host: string; link: MeetingLink }
    | { kind: 'link'; url: string; host: string }
    | { kind: 'before'; opensAt: number }
    | { kind: 'announced' }
    | { kind: 'refused'; reason: RefusalReason }
  );

/** What can be opened or called now. */
export type OpenJoin = Extract<JoinState, { url: string }>;

/** A link as it is opened: a known provider's over https, which is where it redirects from http. */
function asOpened(url: string): { url: string; link?: MeetingLink } {
  const secure = url.replace(/^http:/i, 'https:');
  const link = known?.recognizeMeetingLink(secure);
  return link ? { url: secure, link } : { url };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}

/** The URL to join by: `join.url`, else the virtual location's where that is a meeting. */
export function joinUrlOf(event: CivicEvent): string | undefined {
  const place = attendance(event).online?.url;
  return event.join?.url ?? (place && (asOpened(place).link ?? known?.refusalOf(place)) ? place : undefined);
}

/**
 * How to join an event at a moment; undefined when there is nothing to join: it is not online,
 * over, cancelled or put off.
 *
 * The link opens at the door time, else 15 minutes before the start, and closes with the end;
 * `join.public` shows it at any time before the end. A host's link and a look-alike never appear.
 *
 * @param now epoch milliseconds
 */
export function joinOf(event: CivicEvent, now: number): JoinState | undefined {
  const { join = {} } = event;
  const place = attendance(event).online?.url;
  const isOff = /ended|cancelled|postponed/.test(phaseOf(event, now));
  if (isOff || !(event.join ?? place)) return undefined;

  const { doors = Infinity } = timing(event);
  const open = join.public === true || now >= doors;
  const found = joinUrlOf(event);
  const { url, link } = found ? asOpened(found) : {};
  const facts: JoinFacts = {
    open,
    provider: link ? known?.meetingProviderNames[link.provider] : join.provider,
    instructionsUrl: join.instructionsUrl,
    testUrl: join.testUrl,
    passcode: open ? join.passcode : undefined,
    meetingId: open ? (join.meetingId ?? link?.id) : undefined,
    dialIn: open ? (join.dialIn ?? []) : [],
  };
  const announced = (instructionsUrl = join.instructionsUrl): JoinState => ({
    ...facts,
    kind: 'announced',
    instructionsUrl,
  });
  const isBefore = now < doors && doors < Infinity;
  if (!known && mayBeMeeting(url ?? place ?? '')) return announced();

  if (!url && place) {
    // A page, not a meeting: where the provider is named, it is where the link will be.
    return facts.provider
      ? announced(join.instructionsUrl ?? place)
      : { ...facts, kind: 'link', open: true, url: place, host: hostOf(place) };
  }
  if (url) {
    const reason = known?.refusalOf(url);
    if (reason) return { ...facts, kind: 'refused', reason };
    // Who signs up is sent the link: that page has to be reached before the doors open.
    if (link?.kind === 'register') return announced(url);
    if (link?.kind === 'recording' || link?.kind === 'test') return announced();
    const host = hostOf(url);
    if (open && link) return { ...facts, kind: 'join', url, host, link };
    // A link whose host cannot be told is not offered.
    if (open && host) return { ...facts, kind: 'link', url, host };
  } else if (join.instructionsUrl) return announced();
  return isBefore && !open ? { ...facts, kind: 'before', opensAt: doors } : announced();
}
