import type { Localizer } from './localizer.js';

/**
 * "€15", "CHF 12.50": whole amounts without decimals.
 *
 * @param code ISO 4217.
 * @throws RangeError if the code is not three letters.
 */
export function formatCurrency(localizer: Localizer, value: number, code: string): string {
  return localizer.number(value, {
    style: 'currency',
    currency: code,
    trailingZeroDisplay: 'stripIfInteger',
  });
}
