/** How exactly a date is known, the most exact first; without it, a date speaks for itself. */
export const datePrecisions = [
  'time',
  'day',
  'early-month',
  'mid-month',
  'late-month',
  'month',
  'year',
] as const;

export type DatePrecision = (typeof datePrecisions)[number];
