/**
 * An element has the direction of the language it speaks. The toolbar's direction goes before it here, so that the
 * mirrored layout can be seen in any language.
 */
import type { ReactiveElement } from 'lit';
import { CivicElement } from '../src/ui/civic-element.js';

const mounted = new Set<ReactiveElement>();
let current = 'ltr';

const show = (element: ReactiveElement) => {
  element.renderRoot.querySelector('.civic')?.setAttribute('dir', current);
};

CivicElement.addInitializer((element) => {
  element.addController({
    hostConnected: () => mounted.add(element),
    hostDisconnected: () => mounted.delete(element),
    hostUpdated: () => {
      show(element);
    },
  });
});

/** Sets the direction of every element there is, and of those to come. */
export function setDirection(direction: string): void {
  current = direction;
  for (const element of mounted) if (element.hasUpdated) show(element);
}
