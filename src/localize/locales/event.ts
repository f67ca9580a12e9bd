// Written by `npm run localize`. The texts are those of the source and of ../xliff.
import type { Locales } from '../localize-controller.js';

/** What the elements of src/event can speak beside English. */
export const eventLocales: Locales = { de: () => import('./de/event.js'), fi: () => import('./fi/event.js') };
