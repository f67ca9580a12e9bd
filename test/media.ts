import { executeServerCommand } from '@web/test-runner-commands';

/** The media features that Chromium can be made to report. */
export interface MediaFeatures {
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/**
 * Makes the page believe in these media features, and in no others, until the test file ends or the next call;
 * `emulateFeatures({})` ends it. Chromium only: write such a test with `itNeeds('emulated media', …)` of
 * test/engine.ts.
 */
export async function emulateFeatures(features: MediaFeatures): Promise<void> {
  await executeServerCommand('emulate-features', features);
}
