/**
 * Which meeting system a URL belongs to, and what opening it does. Nothing is asked of any
 * provider: the URL alone is read. A pure module, for browsers, servers and checks.
 */

import type { MeetingProvider } from './meeting-provider.js';

export { meetingProviderNames, type MeetingProvider } from './meeting-provider.js';

/**
 * What the link is for: joining a meeting (`join`), a webinar (`webinar`), a meeting inside the
 * browser (`web-client`) or somebody's own room (`personal`); signing up (`register`); watching
 * afterwards (`recording`); trying microphone and camera (`test`). `start` opens the meeting as
 * its host and is never for the public.
 */
export type MeetingLinkKind =
  'join' | 'start' | 'webinar' | 'web-client' | 'personal' | 'register' | 'recording' | 'test';

/** What {@link recognizeMeetingLink} answers. */
export interface MeetingLink {
  provider: MeetingProvider;
  kind: MeetingLinkKind;
  /** The number a participant can type or dial, where the URL states it (Zoom). */
  id?: string;
  /** The URL carries the passcode: who has the link needs no other. */
  hasPasscode: boolean;
}

interface Service {
  provider: MeetingProvider;
  /** A host belongs to the provider if it is one of these, or ends in a dot and one of these. */
  domains: readonly string[];
  /**
   * What the path says (decoded, lower case, without the first slash). The first that fits
   * decides; if none does, it is a page of the provider but no meeting link.
   */
  paths: readonly (readonly [RegExp, MeetingLinkKind])[];
  /** A query that carries the passcode. */
  passcode?: RegExp;
  /** A query that makes whoever opens the link the host. */
  host?: RegExp;
}

const services: readonly Service[] = [
  {
    provider: 'zoom',
    domains: ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom-x.de'],
    paths: [
      [/^s\/(?<id>\d*)|^start\/./, 'start'],
      [/^wc\/(?<id>\d+)\/start/, 'start'],
      [/^j\/(?<id>\d+)(\/|$)/, 'join'],
      [/^w\/(?<id>\d+)(\/|$)/, 'webinar'],
      [/^wc\/(join\/)?(?<id>\d+)(\/|$)/, 'web-client'],
      [/^my\/./, 'personal'],
      [/^((webinar|meeting)\/register|ev)\/./, 'register'],
      // Zoom Events: the link of one ticket.
      [/^ejl\/./, 'join'],
      [/^rec\/(share|play)\/./, 'recording'],
      [/^test(\/|$)/, 'test'],
    ],
    passcode: /[?&]pwd=[^&]/,
    // Zoom's access key: signs whoever has it in as the host.
    host: /[?&]zak=/,
  },
  {
    provider: 'teams',
    domains: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft', 'teams.microsoft.us'],
    paths: [
      [/^(l\/meetup-join|meet|dl\/launcher)\/./, 'join'],
      [/^light-meetings\/launch|^(_|v2\/?)#\/(l\/meetup-join|meet)\//, 'web-client'],
      [/^convene\/./, 'webinar'],
      [/^(event|registration)\/./, 'register'],
    ],
    passcode: /[?&]p=[^&]/,
  },
  {
    provider: 'webex',
    domains: ['webex.com'],
    paths: [
      [/^start\/./, 'start'],
      [/^test-meeting\.html$/, 'test'],
      [/(^|\/)register\/./, 'register'],
      [/^recordingservice\/|\/recording\/|\/(ldr|lsr)\.php$/, 'recording'],
      [/\/g\.php$|^webappng\/sites\/[^/]+\/webinar\//, 'webinar'],
      [/^(meet|join|m|wbxmjs\/joinservice|webappng\/sites\/[^/]+\/meeting\/(info|download))\/./, 'join'],
      [/(^|\/)j\.php$/, 'join'],
    ],
    passcode: /[?&](pwd|pw)=[^&]/,
  },
  {
    provider: 'meet',
    domains: ['meet.google.com'],
    paths: [
      // Opens a new meeting with whoever clicks as its host.
      [/^new$/, 'start'],
      [/^[a-z]{3}-[a-z]{4}-[a-z]{3}\/?$|^lookup\/./, 'join'],
      [/^stream\/./, 'webinar'],
    ],
  },
  // Whoever has a link of this host is moderator; guests are sent to meet.jit.si.
  { provider: 'jitsi', domains: ['moderated.jitsi.net'], paths: [[/./, 'start']] },
  {
    provider: 'jitsi',
    domains: ['meet.jit.si', '8x8.vc'],
    paths: [[/^(?!static\/|libs\/|images\/)[^/]+(\/[^/]+)?\/?$/, 'join']],
  },
  { provider: 'whereby', domains: ['whereby.com'], paths: [[/^[^/]+\/?$/, 'join']], host: /[?&]roomkey=/ },
];

/** BigBlueButton runs on anybody's host: its paths tell, and those of Greenlight, its front end. */
const bigBlueButton: Service = {
  provider: 'bigbluebutton',
  domains: [],
  paths: [
    [/^bigbluebutton\/api\/create$/, 'start'],
    [/^bigbluebutton\/api\/join$/, 'join'],
    [/^html5client\//, 'web-client'],
    [/^playback\/(presentation|video|podcast|screenshare)\/./, 'recording'],
    [/^rooms\/[a-z\d]{3}(-[a-z\d]{3}){2,3}\/public_recordings$/, 'recording'],
    // Greenlight 2 (/b/) and 3 (/rooms/): three or four groups of three.
    [/^(b|rooms)\/[a-z\d]{3}(-[a-z\d]{3}){2,3}(\/join)?\/?$/, 'join'],
  ],
  passcode: /[?&]password=[^&]/,
  host: /[?&]role=moderator/,
};

/** Any provider's domain inside a text, at its end or before what is no letter or digit. */
const providerDomain = new RegExp(
  `(${services
    .flatMap((service) => service.domains)
    .join('|')
    .replaceAll('.', '\\.')})(?![a-z\\d])`,
);

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The service whose domain the host is or ends in; a host may end in a dot (RFC 1034 §3.1). */
function serviceOf({ hostname }: URL): Service | undefined {
  const host = '.' + hostname.replace(/\.$/, '');
  return services.find(({ domains }) => domains.some((domain) => host.endsWith('.' + domain)));
}

/** Lower case, with %-escapes decoded, so that no spelling of a host link passes for another link. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}

/**
 * Whether a URL holds a provider's domain, in whatever place, although its host does not end in
 * it: `https://zoom.us.evil.example/j/1`, `https://zoom.us@evil.example`,
 * `https://evil.example/?u=https://zoom.us/j/1`. Such a link is not shown to residents: they
 * would read the name they know and open another host.
 */
export function isLookAlike(text: string): boolean {
  const url = parsed(text);
  return !!url && !serviceOf(url) && providerDomain.test(decoded(url.href));
}

/**
 * Recognizes a link to an online meeting.
 *
 * The URL is parsed as a browser parses it, https only, and the host is compared with the
 * providers' domains exactly or as a dot-suffix; nothing is searched for in the whole text.
 *
 * @returns undefined for every other URL: another scheme, a user name before the host, a
 *   look-alike, a page of a provider that is no meeting.
 */
export function recognizeMeetingLink(text: string): MeetingLink | undefined {
  const url = parsed(text);
  if (url?.protocol !== 'https:' || url.username || url.password || isLookAlike(text)) return undefined;
  const { provider, paths, passcode, host } = serviceOf(url) ?? bigBlueButton;
  // Teams keeps the route of its web client behind "#/".
  const route = url.hash.startsWith('#/') ? url.hash : '';
  const path = decoded(url.pathname + route)
    .replace(/^\/+/, '')
    .replace(/\/+/g, '/');
  const query = decoded(url.search);
  for (const [pattern, kind] of paths) {
    const match = pattern.exec(path);
    if (!match) continue;
    const id = match.groups?.['id'];
    return {
      provider,
      kind: host?.test(query) ? 'start' : kind,
      ...(id && { id }),
      hasPasscode: !!passcode?.test(query),
    };
  }
  return undefined;
}

/** Why a URL must not be offered for joining: it makes whoever clicks the host, or it only looks like a provider's. */
export type RefusalReason = 'host-link' | 'look-alike';

/** Whether a URL is one that is never shown; undefined: nothing speaks against it. */
export function refusalOf(text: string): RefusalReason | undefined {
  return isLookAlike(text)
    ? 'look-alike'
    : // Also over http, which only the provider's redirect makes https.
      recognizeMeetingLink(text.trim().replace(/^http:/i, 'https:'))?.kind === 'start'
      ? 'host-link'
      : undefined;
}
