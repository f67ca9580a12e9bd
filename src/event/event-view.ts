/** What is known of an event at one instant, computed once for all the templates that show it. */
import type { Text } from '../endpoint/text.js';
import type { Localizer } from '../localize/localizer.js';
import type { Words } from '../ui/words.js';
import { phaseOf, type Phase } from './current-phase.js';
import type { CivicEvent } from './event.js';
import { joinOf, type JoinState } from './join.js';
import { registration, type Registration } from './registration.js';

/** An event seen at an instant, in a language. */
export interface EventView {
  readonly event: CivicEvent;
  readonly localizer: Localizer;
  readonly phase: Phase;
  readonly join: JoinState | undefined;
  readonly registration: Registration;
  /** A text of the event in the nearest language there is. */
  words: (text: Text | undefined) => Words | undefined;
}

/** @param now Epoch milliseconds. */
export function eventView(
  event: CivicEvent,
  now: number,
  localizer: Localizer,
  words: EventView['words'],
): EventView {
  return {
    event,
    localizer,
    phase: phaseOf(event, now),
    join: joinOf(event, now),
    registration: registration(event, now),
    words,
  };
}
