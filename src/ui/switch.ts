import type { ComplexAttributeConverter } from 'lit';

/** A switch is on or off. In HTML the bare attribute means on: `<civic-event-card structured-data>`. */
export type Switch = 'on' | 'off';

/**
 * Reads a switch from an attribute: `off`, `false`, `no` and `0` are off, as webmasters write it; everything else is
 * on. An absent attribute leaves the property undefined, so that an element may have its own default.
 */
export const switchConverter: ComplexAttributeConverter<Switch | undefined> = {
  fromAttribute: (value) =>
    value === null ? undefined : /^\s*(off|false|no|0)\s*$/i.test(value) ? 'off' : 'on',
};

/** Whether a switch is on: not where nothing was said. */
export function isOn(value: Switch | boolean | undefined): boolean {
  return value === 'on' || value === true;
}
