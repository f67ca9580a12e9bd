/**
 * The many spellings of schema.org, turned into the one form of the contract before it is
 * checked: one or many, a name instead of an object, `https://schema.org/EventScheduled`, a price
 * in a string. Nothing is judged here but links that may never be shown.
 */
import { isSafeUrl } from '../endpoint/safe-url.js';
import type { FieldIssue } from '../endpoint/check.js';
import { recognizeMeetingLink, refusalOf } from './meeting-link.js';

/** A JSON object. */
type Fields = Record<string, unknown>;

/** The contract nests less deeply; deeper is not looked at, so that hostile data cannot exhaust the stack. */
const deepest = 10;

const keySet = (keys: string) => new Set(keys.split(' '));

/** What can be many. */
const many = keySet(
  'location organizer performer contributor offers inLanguage subEvent keywords documents signLanguages dialIn',
);
const numbers = keySet(
  'maximumAttendeeCapacity remainingAttendeeCapacity latitude longitude width height sequence price',
);
const dates = keySet('startDate endDate doorTime previousStartDate validFrom validThrough dateModified');
const terms = keySet('@type eventStatus eventAttendanceMode availability');

/** The URLs of the contract. */
export const urls = keySet('url instructionsUrl testUrl original');

const isUrl = (text: string) => /^(https?:)?\/\//i.test(text);

/** A string where the contract has an object: which of its fields the string is. */
const soleField: Record<string, (text: string) => string> = {
  location: (text) => (isUrl(text) ? 'url' : 'name'),
  organizer: () => 'name',
  performer: () => 'name',
  contributor: () => 'name',
  superEvent: () => 'name',
  next: () => 'name',
  image: () => 'url',
  recordedIn: () => 'url',
  documents: () => 'url',
  join: () => 'url',
  report: (text) => (isUrl(text) ? 'url' : 'text'),
  address: () => 'streetAddress',
  dialIn: () => 'telephone',
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What {@link normalizeEvent} answers. */
export interface NormalizedEvent {
  data: unknown;
  /** Links that are left out. */
  issues: FieldIssue[];
  /** Where in the data as received stood what is now at a JSON Pointer. */
  origin: (pointer: string) => string;
}

/** @param data one event, as JSON gives it; it is not changed */
export function normalizeEvent(data: unknown): NormalizedEvent {
  const issues: FieldIssue[] = [];
  const moved: (readonly [string, string])[] = [];

  function origin(pointer: string): string {
    let best: readonly [string, string] = ['', ''];
    for (const move of moved) {
      if (move[0].length >= best[0].length && (pointer + '/').startsWith(move[0] + '/')) best = move;
    }
    return best[1] + pointer.slice(best[0].length);
  }

  /** Puts right one string, by the name of its field. */
  function fromString(text: string, key: string, pointer: string): unknown {
    const trimmed = text.trim();
    if (numbers.has(key) && /^-?\d+([.,]\d+)?$/.test(trimmed)) return Number(trimmed.replace(',', '.'));
    // What databases write between date and time.
    if (dates.has(key)) return trimmed.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
    if (terms.has(key)) {
      return trimmed
        .replace(/^https?:\/\/schema\.org\//, '')
        .replace(/^[a-z]/, (first) => first.toUpperCase());
    }
    if (key === 'isAccessibleForFree') {
      const said = /^(?:https?:\/\/schema\.org\/)?(true|false)$/i.exec(trimmed)?.[1];
      return said ? said.toLowerCase() === 'true' : text;
    }
    if (key === 'priceCurrency') return trimmed.toUpperCase();
    if (!urls.has(key)) return text;
    const isForJoining = /^\/(join\/(url|testUrl)|location\/\d+\/url)$/.test(pointer);
    const refusal = refusalOf(text);
    let message = '';
    if (refusal === 'host-link')
      message = 'this link opens the meeting as its host; give the one for participants';
    else if (refusal && isForJoining) message = "holds a meeting provider's domain, but does not lead there";
    else if (key === 'original' && !isSafeUrl(text)) message = 'expected an http or https URL';
    if (!message) return text;
    issues.push({ pointer: origin(pointer), message });
    return undefined;
  }

  /** Puts right one object, after its fields. */
  function fromFields(fields: Fields, key: string, pointer: string): unknown {
    const name = fields['name'];
    // Language, DefinedTerm and Country: the contract has their tag or name.
    if (key === 'inLanguage') return fields['alternateName'] ?? name;
    if ((key === 'keywords' || key === 'addressCountry') && name !== undefined) return name;
    if (key === 'id') return fields['@id'];
    if (key === 'location') return toLocation(fields, pointer);
    if (key === 'image' || key === 'recordedIn' || key === 'documents')
      fields['url'] ??= fields['contentUrl'];
    if (key === 'offers' && typeof fields['price'] === 'string') {
      // schema.org allows words for a price.
      fields['description'] ??= fields['price'];
      delete fields['price'];
    }
    return fields;
  }

  /** `Place` and `VirtualLocation` of the many types of places, and of what has no type. */
  function toLocation(fields: Fields, pointer: string): Fields {
    const { '@type': type, url } = fields;
    if (type === 'PostalAddress') {
      moved.push([`${pointer}/address`, origin(pointer)]);
      return { '@type': 'Place', address: fields };
    }
    const isMeeting = typeof url === 'string' && recognizeMeetingLink(url) !== undefined;
    const isNothingElse =
      url !== undefined && !('name' in fields) && !('address' in fields) && !('geo' in fields);
    const isVirtual = type === 'VirtualLocation' || (type !== 'Place' && (isMeeting || isNothingElse));
    return { ...fields, '@type': isVirtual ? 'VirtualLocation' : 'Place' };
  }

  function walk(value: unknown, key: string, pointer: string, depth: number, isItem = false): unknown {
    if (depth > deepest) return undefined;
    if (!isItem && many.has(key)) {
      let items: unknown = value;
      if (key === 'keywords' && typeof value === 'string')
        items = value.split(',').map((word) => word.trim());
      if (Array.isArray(items) && items === value) {
        // What is null stays in its place until the check, which counts the items.
        return items.map((item, index) => walk(item, key, `${pointer}/${index}`, depth + 1, true) ?? null);
      }
      if (value === null || value === undefined) return undefined;
      const list = Array.isArray(items) ? items : [value];
      return list.map((item, index) => {
        moved.push([`${pointer}/${index}`, origin(pointer)]);
        return walk(item, key, `${pointer}/${index}`, depth + 1, true);
      });
    }
    if (Array.isArray(value)) {
      // One is asked for, many are given: the first.
      const index = value.findIndex((item) => item !== null);
      moved.push([pointer, `${origin(pointer)}/${index}`]);
      return index < 0 ? undefined : walk(value[index], key, pointer, depth + 1, isItem);
    }
    if (typeof value === 'string' && soleField[key] && value.trim()) {
      const field = soleField[key](value.trim());
      moved.push([`${pointer}/${field}`, origin(pointer)]);
      return walk({ [field]: value }, key, pointer, depth + 1, true);
    }
    if (typeof value === 'string') return fromString(value, key, pointer);
    if (typeof value === 'number' && (key === 'id' || key === 'passcode' || key === 'meetingId'))
      return String(value);
    if (!isFields(value)) return value;
    const fields = Object.fromEntries(
      Object.entries(value).map(([name, field]) => {
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        return [name, walk(field, name, `${pointer}/${step}`, depth + 1)];
      }),
    );
    return fromFields(fields, key, pointer);
  }

  if (!isFields(data)) return { data, issues, origin };
  const event = walk(data, '', '', 0) as Fields;
  event['id'] ??= event['@id'];
  const { startDate, doorTime } = event;
  // schema.org allows a time alone for the doors.
  if (typeof startDate === 'string' && typeof doorTime === 'string' && /^T?\d\d:\d\d/.test(doorTime)) {
    const offset = /Z|[+-]\d\d:?\d\d$/;
    const zone = offset.test(doorTime) ? '' : (/T.*(Z|[+-]\d\d:?\d\d)$/.exec(startDate)?.[1] ?? '');
    event['doorTime'] = `${startDate.slice(0, 10)}T${doorTime.replace('T', '')}${zone}`;
  }
  return { data: event, issues, origin };
}
