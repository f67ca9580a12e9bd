import { attendance } from './attendance.js';
import type { CivicEvent, Join } from './event.js';
import {
  meetingProviderNames,
  recognizeMeetingLink,
  refusalOf,
  type MeetingLink,
  type RefusalReason,
} from './meeting-link.js';
import { phaseOf } from './phase.js';
import { timing } from './timing.js';

interface JoinFacts {
  /** The doors are open, or the council wants the link to be public: what there is may be shown. */
  open: boolean;
  /** The provider's name as residents know it ("Zoom", "Microsoft Teams"). */
  provider?: string;
  /** Page for people that says how to join. */
  instructionsUrl?: string;
  /** Page to try microphone and camera, also before the doors open. */
  testUrl?: string;
  /** Only while open. */
  passcode?: string;
  /** Only while open. */
  meetingId?: string;
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

/** A name of ours for what the data calls it: a known provider's, else the data's own. */
function providerName(stated: string): string {
  const known = stated.toLowerCase();
  return (
    Object.entries(meetingProviderNames).find(
      ([key, name]) => key === known || name.toLowerCase() === known,
    )?.[1] ?? stated
  );
}

/** A link to join by, over https: the providers answer http with nothing but a redirect to it. */
function meetingLinkOf(url: string): { url: string; link: MeetingLink } | undefined {
  const secure = url.replace(/^http:/i, 'https:');
  const link = recognizeMeetingLink(secure);
  return link && { url: secure, link };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}

/** The URL to join by: `join.url`, else the virtual location's where that is a meeting. */
function joinUrlOf(event: CivicEvent): string | undefined {
  const place = attendance(event).online?.url;
  return event.join?.url ?? (place && (meetingLinkOf(place) ?? refusalOf(place)) ? place : undefined);
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
  const phase = phaseOf(event, now);
  if (phase === 'ended' || phase === 'cancelled' || phase === 'postponed') return undefined;
  const { join } = event;
  const place = attendance(event).online?.url;
  if (!join && !place) return undefined;

  const { doors } = timing(event);
  const open = join?.public === true || (doors !== undefined && now >= doors);
  const url = joinUrlOf(event);
  const meeting = url === undefined ? undefined : meetingLinkOf(url);
  const provider = meeting
    ? meetingProviderNames[meeting.link.provider]
    : join?.provider && providerName(join.provider);
  const meetingId = join?.meetingId ?? meeting?.link.id;
  const facts: JoinFacts = {
    open,
    ...(provider && { provider }),
    ...(join?.instructionsUrl && { instructionsUrl: join.instructionsUrl }),
    ...(join?.testUrl && { testUrl: join.testUrl }),
    ...(open && join?.passcode && { passcode: join.passcode }),
    ...(open && meetingId && { meetingId }),
    dialIn: open ? (join?.dialIn ?? []) : [],
  };
  const announced = (instructionsUrl?: string): JoinState => ({
    ...facts,
    kind: 'announced',
    ...(instructionsUrl && { instructionsUrl }),
  });
  const before = (): JoinState =>
    doors !== undefined && now < doors ? { ...facts, kind: 'before', opensAt: doors } : announced();

  if (url === undefined) {
    // A page, not a meeting: where the provider is named, it is where the link will be.
    if (place && !provider) return { ...facts, kind: 'link', open: true, url: place, host: hostOf(place) };
    if (place ?? join?.instructionsUrl) return announced(join?.instructionsUrl ?? place);
    return before();
  }
  const reason = refusalOf(url);
  if (reason) return { ...facts, kind: 'refused', reason };
  const linkKind = meeting?.link.kind;
  // Who signs up is sent the link: that page has to be reached before the doors open.
  if (linkKind === 'register') return announced(url);
  if (linkKind === 'recording' || linkKind === 'test') return announced();
  if (!open) return before();
  if (meeting) return { ...facts, kind: 'join', ...meeting, host: hostOf(meeting.url) };
  const host = hostOf(url);
  // A link whose host cannot be told is not offered.
  return host ? { ...facts, kind: 'link', url, host } : announced();
}

/**
 * Whether to ask the endpoint again for the join link: the doors are open, the event is online and
 * the data hold no link. An endpoint may withhold it until then.
 */
export function isJoinLinkAwaited(event: CivicEvent, now: number): boolean {
  const { mode } = attendance(event);
  const { doors = Infinity } = timing(event);
  const phase = phaseOf(event, now);
  return (
    (mode === 'online' || mode === 'mixed') &&
    now >= doors &&
    (phase === 'upcoming' || phase === 'starts-soon' || phase === 'live') &&
    joinUrlOf(event) === undefined
  );
}
