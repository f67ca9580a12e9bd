/** The systems that are known. */
export type MeetingProvider = 'zoom' | 'teams' | 'webex' | 'meet' | 'jitsi' | 'whereby' | 'bigbluebutton';

/** The names as the providers write them; they are not translated. */
export const meetingProviderNames: Readonly<Record<MeetingProvider, string>> = {
  zoom: 'Zoom',
  teams: 'Microsoft Teams',
  webex: 'Webex',
  meet: 'Google Meet',
  jitsi: 'Jitsi',
  whereby: 'Whereby',
  bigbluebutton: 'BigBlueButton',
};

/** A name of ours for what the data calls it: a known provider's, else the data's own. */
export function meetingProviderName(stated: string): string {
  const known = stated.toLowerCase();
  const isMeant = ([key, name]: [string, string]) => key === known || name.toLowerCase() === known;
  return Object.entries(meetingProviderNames).find(isMeant)?.[1] ?? stated;
}
