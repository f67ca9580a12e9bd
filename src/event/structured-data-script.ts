import type { CivicEvent } from './event.js';
import { eventStructuredData } from './structured-data.js';

const type = 'application/ld+json';

/**
 * Writes an event into the page as JSON-LD, in a script of the element's own that goes when the
 * element goes; takes it out where there is no event.
 *
 * @param language BCP 47, of the texts
 * @param url page for people
 */
export function writeStructuredData(
  element: Element,
  event: CivicEvent | undefined,
  language: string,
  url: string | undefined,
): void {
  element.querySelector(`script[type='${type}']`)?.remove();
  if (!event) return;
  const script = document.createElement('script');
  script.type = type;
  // Set as text, so that "</script>" in a text is no end of it. Trusted Types let nobody write a script, not even one
  // that is data, but they look when it gets a child: so it gets an empty one, whose text then changes.
  const text = document.createTextNode('');
  script.append(text);
  element.append(script);
  text.data = JSON.stringify(eventStructuredData(event, language, url));
}
