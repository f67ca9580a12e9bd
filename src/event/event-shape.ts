import { isSafeUrl } from '../endpoint/is-safe-url.js';
import { shapeOf } from '../endpoint/shape.js';
import { isDateOrDateTime } from '../localize/time-zone.js';
import { isTimeZone } from '../localize/time-zone-name.js';
import { EventSchema, isCurrencyCode } from './event.js';

/** The shape of the event contract. A build replaces this module by its value. */
export const eventShape = shapeOf(EventSchema, [isSafeUrl, isDateOrDateTime, isTimeZone, isCurrencyCode]);
