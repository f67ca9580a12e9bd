/**
 * What a visitor may be made to load, in bytes (brotli) and script requests: everything fetched to show the full
 * example through the loader, Lit and one locale included. `npm run size` measures it and fails above it.
 */
export const budgets: Readonly<Record<string, { brotli: number; requests: number }>> = {
  loader: { brotli: 1500, requests: 1 },
  // Loader, runtime, event card, and its messages in one language.
  'event-card': { brotli: 17_000, requests: 4 },
  // The list is a chunk more: it shows the same cards.
  'event-list': { brotli: 18_000, requests: 5 },
  // The card, the adapter for the format, and what cleans the texts, which hold markup there.
  'event-card-linked-events': { brotli: 26_000, requests: 7 },
};
