/** Words and paths without which no link of theirs is; `%` may hide any of them. */
const hint =
  /zoom|teams|webex|meet|jitsi|jit\.?si|8x8|whereby|bigbluebutton|html5client|playback|\/(b|rooms)\/|%/i;

/**
 * Whether a URL may be one that `meeting-link.ts` has something to say of. A quick look, so that
 * the knowledge itself is loaded only for events that need it: what it lets pass is certainly
 * neither a meeting nor a look-alike. It also sees the name of each system.
 */
export const mayBeMeeting = (url: string): boolean => hint.test(url);
