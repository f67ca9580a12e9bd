/**
 * The event contract: schema.org `Event` (https://schema.org/Event) and the few properties
 * it lacks. This module is the single source of the TypeScript type, of the check in the
 * browser and of the JSON Schema in the OpenAPI document.
 *
 * Nothing but the name is needed. What is wrong is removed and reported by
 * {@link readEvent}; what is left is shown.
 */
import * as v from 'valibot';
import { TextSchema, TranslationsSchema } from '../endpoint/text.js';
import { isDateOrDateTime } from '../localize/time-zone.js';
import { isTimeZone } from '../localize/time-zone-name.js';
import { isSafeUrl } from '../endpoint/is-safe-url.js';
import { datePrecisions } from './date-precision.js';

export { datePrecisions, type DatePrecision } from './date-precision.js';

/** Whether a text may be an ISO 4217 code: three capital letters. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);

const text = v.optional(TextSchema);
const string = v.optional(v.string());
const boolean = v.optional(v.boolean());
const number = v.optional(v.number());
const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** An http, https, mailto or tel URL; relative ones resolve against the resource's own URL. */
const url = v.optional(v.pipe(v.string(), v.check(isSafeUrl, 'expected an http, https, mailto or tel URL')));

/** ISO 8601: a date, or a date and time with or without an offset. */
const date = v.optional(
  v.pipe(v.string(), v.check(isDateOrDateTime, 'expected an ISO 8601 date or date and time')),
);

/** Somebody to ask: schema.org `ContactPoint`. */
const ContactPointSchema = v.object({ name: text, email: string, telephone: string, url });

/** Somebody who organizes, performs or contributes: schema.org `Organization` or `Person`. */
const PartySchema = v.object({ id: string, name: text, url });

/** schema.org `Place`. */
const PlaceSchema = v.object({
  '@type': v.literal('Place'),
  name: text,
  description: text,
  url,
  address: v.optional(
    v.object({ streetAddress: text, postalCode: string, addressLocality: text, addressCountry: string }),
  ),
  /** WGS 84 degrees. */
  geo: v.optional(v.object({ latitude: number, longitude: number })),
});

/** schema.org `VirtualLocation`. */
const VirtualLocationSchema = v.object({ '@type': v.literal('VirtualLocation'), name: text, url });

/** schema.org `Offer`: how to get in, and for how much. */
const OfferSchema = v.object({
  name: text,
  /** The price in words where a number does not say it ("5 to 15 €, children free"). */
  description: text,
  url,
  price: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** ISO 4217. */
  priceCurrency: v.optional(v.pipe(v.string(), v.check(isCurrencyCode, 'expected an ISO 4217 code'))),
  /** Registration opens. */
  validFrom: date,
  /** Registration closes. */
  validThrough: date,
  availability: v.optional(
    v.picklist([
      'InStock',
      'LimitedAvailability',
      'OnlineOnly',
      'PreOrder',
      'PreSale',
      'SoldOut',
      'OutOfStock',
    ]),
  ),
});

/** schema.org `ImageObject`. */
const ImageSchema = v.object({
  url,
  /** What the picture shows, for those who do not see it. Empty or absent: decoration. */
  alt: text,
  caption: text,
  creditText: text,
  /** Pixels; both together reserve the place before the picture is there. */
  width: count,
  height: count,
});

/** A file to read: schema.org `MediaObject`. */
const DocumentSchema = v.object({
  name: text,
  url,
  /** Media type, RFC 6838. */
  encodingFormat: string,
  /** Bytes, or schema.org's text such as "2.4 MB". */
  contentSize: v.optional(v.lazy((input) => (typeof input === 'number' ? v.number() : v.string()))),
  /** BCP 47. */
  inLanguage: string,
});

/** One part of the programme: schema.org `Event`, cut to what a line can show. */
const SubEventSchema = v.object({
  name: text,
  description: text,
  startDate: date,
  endDate: date,
  url,
  performer: v.optional(v.array(PartySchema)),
  location: v.optional(v.array(v.object({ name: text }))),
});

/** How to join online. Never public before the doors open, unless `public` says so. */
const JoinSchema = v.object({
  /** A provider of `meeting-link.ts` or any name ("Zoom"), also without a URL. */
  provider: string,
  url,
  /** The council wants the link to be public at all times. */
  public: boolean,
  /** Page for people that says how to join, or where the link will be. */
  instructionsUrl: url,
  passcode: string,
  meetingId: string,
  dialIn: v.optional(v.array(v.object({ telephone: v.string(), name: text, country: string }))),
  /** A page on which the visitor can try microphone and camera. */
  testUrl: url,
});

/** Access for people with disabilities. Absent is not the same as `false`: it is "not stated". */
const AccessSchema = v.object({
  stepFree: boolean,
  hearingLoop: boolean,
  captions: boolean,
  /** BCP 47 tags of sign languages ("sgg", "fse"). */
  signLanguages: v.optional(v.array(v.string())),
  easyLanguage: boolean,
  /** A transcript will follow. */
  transcriptAfter: boolean,
  note: text,
  contactPoint: v.optional(ContactPointSchema),
});

export const eventStatuses = [
  'EventScheduled',
  'EventCancelled',
  'EventPostponed',
  'EventRescheduled',
  'EventMovedOnline',
] as const;

export const attendanceModes = [
  'OfflineEventAttendanceMode',
  'OnlineEventAttendanceMode',
  'MixedEventAttendanceMode',
] as const;

/** The contract of one event, in its canonical form: what can be many is an array. */
export const EventSchema = v.object({
  '@type': string,
  id: string,
  /** Page for people. */
  url,
  name: text,
  description: text,
  /** The date; `YYYY-MM` and `YYYY` are allowed together with a `datePrecision`. */
  startDate: date,
  endDate: date,
  /** ISO 8601 duration, used where `endDate` is absent. */
  duration: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^P(?=.)(\d+W|(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?)$/,
        'expected an ISO 8601 duration of weeks, days, hours, minutes or seconds',
      ),
    ),
  ),
  /** From here the join link is shown; without it, 15 minutes before the start. */
  doorTime: date,
  previousStartDate: date,
  /** IANA name, the zone of the place: an offset alone loses it. */
  timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone, 'expected an IANA time zone'))),
  datePrecision: v.optional(v.picklist(datePrecisions)),
  eventStatus: v.optional(v.picklist(eventStatuses)),
  eventAttendanceMode: v.optional(v.picklist(attendanceModes)),
  location: v.optional(v.array(v.variant('@type', [PlaceSchema, VirtualLocationSchema]))),
  organizer: v.optional(v.array(PartySchema)),
  performer: v.optional(v.array(PartySchema)),
  contributor: v.optional(v.array(PartySchema)),
  offers: v.optional(v.array(OfferSchema)),
  isAccessibleForFree: boolean,
  /** BCP 47 tags of the languages spoken. */
  inLanguage: v.optional(v.array(v.string())),
  maximumAttendeeCapacity: count,
  remainingAttendeeCapacity: count,
  /** Who comes after the last place is taken is put on a list. */
  waitingList: boolean,
  /** The programme. */
  subEvent: v.optional(v.array(SubEventSchema)),
  superEvent: v.optional(v.object({ name: text, url })),
  image: v.optional(ImageSchema),
  keywords: v.optional(v.array(TextSchema)),
  join: v.optional(JoinSchema),
  access: v.optional(AccessSchema),
  documents: v.optional(v.array(DocumentSchema)),
  /** schema.org `recordedIn`: the recording, after the end. */
  recordedIn: v.optional(v.object({ name: text, url })),
  /** What came of it, after the end. */
  report: v.optional(v.object({ text, url })),
  /** The event after this one. */
  next: v.optional(
    v.object({ name: text, url, startDate: date, datePrecision: v.optional(v.picklist(datePrecisions)) }),
  ),
  /** RFC 5545 SEQUENCE: how often the date or the state was changed. */
  sequence: count,
  dateModified: date,
  translation: v.optional(TranslationsSchema),
});

/** One event, checked and in canonical form. Named so as not to hide the DOM's `Event`. */
export type CivicEvent = v.InferOutput<typeof EventSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type VirtualLocation = v.InferOutput<typeof VirtualLocationSchema>;
export type Offer = v.InferOutput<typeof OfferSchema>;
export type Join = v.InferOutput<typeof JoinSchema>;
export type Access = v.InferOutput<typeof AccessSchema>;
export type EventDocument = v.InferOutput<typeof DocumentSchema>;
export type EventImage = v.InferOutput<typeof ImageSchema>;
export type SubEvent = v.InferOutput<typeof SubEventSchema>;
export type Party = v.InferOutput<typeof PartySchema>;
export type ContactPoint = v.InferOutput<typeof ContactPointSchema>;
export type EventStatus = (typeof eventStatuses)[number];
export type AttendanceMode = (typeof attendanceModes)[number];
