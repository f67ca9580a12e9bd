import type { Localizer } from './localizer.js';

/** The size of a file, as a person would say it: "2.4 MB". A kilobyte is 1,000 bytes (SI). */
export function formatBytes(localizer: Localizer, count: number): string {
  const prefixes = ['', 'kilo', 'mega', 'giga', 'tera'];
  let power = 0;
  // 999.5 would be rounded to 1,000.
  for (; count >= 999.5 && power < prefixes.length - 1; power++) count /= 1000;
  return localizer.number(count, {
    style: 'unit',
    unit: `${prefixes[power]!}byte`,
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: count < 9.95 ? 1 : 0,
  });
}
