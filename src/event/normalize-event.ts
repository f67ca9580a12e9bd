/**
 * The many spellings of schema.org, turned into the one form of the contract before it is
 * checked: one or many, a name instead of an object, `https://schema.org/EventScheduled`, a price
 * in a string. Nothing is judged here but links that may never be shown.
 */
import { safeUrl } from '../endpoint/safe-url.js';
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

/** Strings that many write as numbers. */
const texts = keySet('id passcode meetingId postalCode telephone');

const offset = /(Z|[+-]\d\d:?\d\d)$/;

const withoutPrefix = (term: string) => term.replace(/^https?:\/\/schema\.org\//, '');

/** A host that never resolves (RFC 2606), for what is relative. */
const anyBase = 'https://base.invalid/';

const isUrl = (text: string) => /^(https?:)?\/\//i.test(text);

/** A string where the contract has an object: which of its fields the string is. */
const soleField = new Map<string, (text: string) => string>([
  ['location', (text) => (isUrl(text) ? 'url' : 'name')],
  ['organizer', () => 'name'],
  ['performer', () => 'name'],
  ['contributor', () => 'name'],
  ['superEvent', () => 'name'],
  ['next', () => 'name'],
  ['image', () => 'url'],
  ['recordedIn', () => 'url'],
  ['documents', () => 'url'],
  ['join', () => 'url'],
  ['report', (text) => (isUrl(text) ? 'url' : 'text')],
  ['address', () => 'streetAddress'],
  ['dialIn', () => 'telephone'],
]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a URL is left out; undefined: nothing speaks against it that the schema does not see. */
function faultOf(url: string, key: string, pointer: string): string | undefined {
  // "//zoom.us.evil.example" is a URL too.
  const refusal = refusalOf(safeUrl(url, anyBase) ?? url);
  if (refusal === 'host-link')
    return 'this link opens the meeting as its host; give the one for participants';
  // A page of the council may well name a provider in its address: this is about what is joined by.
  if (refusal && /^\/(join\/(url|testUrl)|location\/\d+\/url)$/.test(pointer)) {
    return "holds a meeting provider's domain, but does not lead there";
  }
  return key === 'original' && !safeUrl(url, anyBase) ? 'expected an http or https URL' : undefined;
}

interface Spot {
  /** Name of the field. */
  key: string;
  /** JSON Pointer in the normalized data. */
  pointer: string;
  /** JSON Pointer in the data as received. */
  at: string;
  depth: number;
  isItem?: boolean;
}

/** What {@link normalizeEvent} answers. */
export interface NormalizedEvent {
  /** Undefined for what is no JSON object. */
  data: Fields | undefined;
  /** Links that are left out. */
  issues: FieldIssue[];
  /** Where in the data as received stood what is now at a JSON Pointer. */
  origin: (pointer: string) => string;
}

/** @param data one event, as JSON gives it; it is not changed */
export function normalizeEvent(data: unknown): NormalizedEvent {
  const issues: FieldIssue[] = [];
  const moved = new Map<string, string>();

  function origin(pointer: string): string {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const from = moved.get(pointer.slice(0, end));
      if (from !== undefined) return from + pointer.slice(end);
    }
    return pointer;
  }

  /** @param at where the value stood, where the pointer says where it stands now */
  function walk(value: unknown, { key, pointer, at, depth, isItem = false }: Spot): unknown {
    if (depth > deepest || value === undefined) return undefined;
    if (pointer !== at) moved.set(pointer, at);
    const inner = { key, depth: depth + 1 };
    // A document is in one language; an event, in many.
    const isOne = key === 'inLanguage' && pointer.startsWith('/documents/');
    if (many.has(key) && !isItem && !isOne && value !== null) {
      if (Array.isArray(value)) {
        return value.map((item: unknown, index) => {
          const step = `/${index}`;
          // What is nothing stays in its place until the check, which counts the items.
          return walk(item, { ...inner, pointer: pointer + step, at: at + step, isItem: true }) ?? null;
        });
      }
      const items = key === 'keywords' && typeof value === 'string' ? value.split(',') : [value];
      return items.map((item, index) =>
        walk(item, { ...inner, pointer: `${pointer}/${index}`, at, isItem: true }),
      );
    }
    if (Array.isArray(value)) {
      // One is asked for and many are given: the first.
      const index = value.findIndex((item) => item !== null);
      return walk(value[index], { ...inner, pointer, at: `${at}/${index}`, isItem });
    }
    if (typeof value === 'string') {
      const field = value.trim() && soleField.get(key)?.(value.trim());
      if (!field) return fromString(value, key, pointer, at);
      const text = walk(value, { key: field, pointer: `${pointer}/${field}`, at, depth: depth + 1 });
      return fromFields({ [field]: text }, key, pointer, at);
    }
    if (typeof value === 'number' && texts.has(key)) return String(value);
    if (!isFields(value)) return value;
    const fields = Object.entries(value).map(([name, field]) => {
      const step = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return [name, walk(field, { key: name, pointer: pointer + step, at: at + step, depth: depth + 1 })];
    });
    return fromFields(Object.fromEntries(fields) as Fields, key, pointer, at);
  }

  /** Puts right one string, by the name of its field. */
  function fromString(text: string, key: string, pointer: string, at: string): unknown {
    const trimmed = text.trim();
    if (numbers.has(key) && /^-?\d+([.,]\d+)?$/.test(trimmed)) return Number(trimmed.replace(',', '.'));
    // What databases write between date and time.
    if (dates.has(key)) return trimmed.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
    if (terms.has(key)) return withoutPrefix(trimmed).replace(/^[a-z]/, (first) => first.toUpperCase());
    if (key === 'isAccessibleForFree') {
      const said = withoutPrefix(trimmed).toLowerCase();
      return said === 'true' || (said === 'false' ? false : text);
    }
    if (key === 'priceCurrency') return trimmed.toUpperCase();
    const message = urls.has(key) && faultOf(text, key, pointer);
    if (!message) return text;
    issues.push({ pointer: at, message });
    return undefined;
  }

  /** Puts right one object, after its fields. */
  function fromFields(fields: Fields, key: string, pointer: string, at: string): unknown {
    const { name, url, '@type': type } = fields;
    // Language, DefinedTerm and Country: the contract has their tag or name.
    if (key === 'inLanguage') return fields['alternateName'] ?? name;
    if ((key === 'keywords' || key === 'addressCountry') && name !== undefined) return name;
    if (key === 'image' || key === 'recordedIn' || key === 'documents')
      fields['url'] ??= fields['contentUrl'];
    if (key === 'offers' && typeof fields['price'] === 'string') {
      // schema.org allows words for a price.
      fields['description'] ??= fields['price'];
      delete fields['price'];
    }
    if (key !== 'location') return fields;
    if (type === 'PostalAddress') {
      moved.set(`${pointer}/address`, at);
      return { '@type': 'Place', address: fields };
    }
    // Of the many types of places, and of what has no type, the contract makes two.
    const isMeeting = typeof url === 'string' && recognizeMeetingLink(url) !== undefined;
    const isNothingElse = 'url' in fields && !('name' in fields) && !('address' in fields);
    const isVirtual = type === 'VirtualLocation' || (type !== 'Place' && (isMeeting || isNothingElse));
    return { ...fields, '@type': isVirtual ? 'VirtualLocation' : 'Place' };
  }

  if (!isFields(data)) {
    const received = Array.isArray(data) ? 'a list' : String(data).slice(0, 40);
    return {
      data: undefined,
      issues: [{ pointer: '', message: `expected an event, received ${received}` }],
      origin,
    };
  }
  const event = walk(data, { key: '', pointer: '', at: '', depth: 0 }) as Fields;
  event['id'] ??= event['@id'];
  const { startDate, doorTime } = event;
  // schema.org allows a time alone for the doors.
  if (typeof startDate === 'string' && typeof doorTime === 'string' && /^T?\d\d:\d\d/.test(doorTime)) {
    const zone = offset.test(doorTime) ? '' : (offset.exec(startDate)?.[0] ?? '');
    event['doorTime'] = `${startDate.slice(0, 10)}T${doorTime.replace('T', '')}${zone}`;
  }
  return { data: event, issues, origin };
}
