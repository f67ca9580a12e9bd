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

/** A fixture with up to three of its parts put to where they do not belong. */
export const mutatedEvents = mutatedWith(part);

/** A fixture with up to three parts of its own, or of these, put to where they do not belong. */
export function mutatedWith(parts: fc.Arbitrary<unknown>): fc.Arbitrary<{ id?: string; name: unknown }> {
  return fc
    .tuple(
      fc.constantFrom(...Object.values(events)),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...fields), fc.oneof(part, parts)), { maxLength: 3 }),
    )
    .map(([event, mutations]) => {
      const copy = structuredClone(event);
      for (const [index, field, value] of mutations) {
        const objects = partsOf(copy).filter((item) => typeof item === 'object' && item !== null);
        Object.assign(objects[index % objects.length]!, { [field]: structuredClone(value) });
      }
      return copy;
    });
}
