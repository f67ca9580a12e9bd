/** Events as no council means them: fixtures in which anything may stand anywhere. */
import fc from 'fast-check';
import { events } from '../fixtures/events.js';

/** Everything that stands somewhere in a value: the parts that mutations are made of. */
function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(partsOf)]
    : [value];
}

// prettier-ignore
const fields = [
  ...new Set(
    Object.values(events)
      .flatMap(partsOf)
      .flatMap((part) =>
        typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.keys(part) : [],
      ),
  ),
  ...['@id', 'contentUrl', 'duration', 'performer', 'contributor', 'superEvent', 'dateModified', 'sequence', 'geo'],
];

// prettier-ignore
const part = fc.oneof(
  fc.constantFrom(...Object.values(events).flatMap(partsOf)),
  fc.constantFrom(null, '', ' ', 'a\nb', 'a\n\nb', 'a\n\n\nb', 'a  b', '<b>a</b>', 'R&D', 'https://schema.org/SoldOut', '\u202Eab', -1, 0, 1.5, true, [], {}),
  fc.constantFrom('2026-02-30', '2026', '2026-10', 'Europe/Nowhere', 'PT2H', 'javascript:alert(1)', '/a', 'https://zoom.us/s/1'),
  fc.string(),
  fc.dictionary(fc.constantFrom(...fields), fc.string(), { maxKeys: 3 }),
);

/** A fixture with up to three parts put to where they do not belong. */
export const mutatedEvents = fc
  .tuple(
    fc.constantFrom(...Object.values(events)),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...fields), part), { maxLength: 3 }),
  )
  .map(([event, mutations]) => {
    const copy = structuredClone(event);
    for (const [index, field, value] of mutations) {
      const objects = partsOf(copy).filter((item) => typeof item === 'object' && item !== null);
      const object = objects[index % objects.length]!;
      // By the names in a language map nothing is told but languages: "url" is one of three letters there.
      if (Object.keys(object)[0] && Object.keys(object).every((key) => /^[a-z]{2}(-|$)/.test(key))) continue;
      Object.assign(object, { [field]: structuredClone(value) });
    }
    return copy;
  });

/** The same, with one to four of the values that an event has replaced by others. */
export const eventsHolding = (values: fc.Arbitrary<unknown>): typeof mutatedEvents =>
  fc
    .tuple(mutatedEvents, fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 4 }))
    .map(([event, replacements]) => {
      const copy = structuredClone(event);
      for (const [index, value] of replacements) {
        const places = partsOf(copy).flatMap((owner) =>
          typeof owner === 'object' && owner !== null
            ? Object.keys(owner).map((key) => ({ owner, key }))
            : [],
        );
        const { owner, key } = places[index % places.length]!;
        Object.assign(owner, { [key]: structuredClone(value) });
      }
      return copy;
    });
