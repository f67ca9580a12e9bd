/** Which engine runs the test, and what the three of them cannot be asked to do under test. */

export type Engine = 'chromium' | 'firefox' | 'webkit';

const userAgent = navigator.userAgent;

/** The engine of this browser. */
export const engine: Engine = userAgent.includes('Firefox/')
  ? 'firefox'
  : userAgent.includes('Chrom')
    ? 'chromium'
    : 'webkit';

/**
 * What cannot be tried where, and why. The whole list of what a run over three engines leaves out; what is not
 * here has to pass in each of them.
 */
export const notTried = {
  'emulated media': {
    firefox: 'the automation of Firefox emulates no media features',
    webkit: 'the driver of WebKitGTK emulates no media features',
  },
  viewport: {
    webkit: 'the driver of WebKitGTK does not set the size of the viewport',
  },
  'layout shift': {
    firefox: 'Firefox has no layout-shift entries',
    webkit: 'WebKit has no layout-shift entries',
  },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

export type Capability = keyof typeof notTried;

/** Why this engine cannot be asked for it; undefined when it can. */
export function reasonNotTried(capability: Capability): string | undefined {
  const reasons: Partial<Record<Engine, string>> = notTried[capability];
  return reasons[engine];
}

/** The mark by which test/results.mjs tells a test that cannot be tried from one that somebody skipped. */
const mark = '[not tried: ';

/**
 * `it`, for a test that needs what not every engine can be asked to do. Where it cannot, the run prints the test
 * as not tried, with the reason; it is neither passed nor failed.
 */
export function itNeeds(capability: Capability, title: string, test: () => void | Promise<void>): void {
  const reason = reasonNotTried(capability);
  if (reason === undefined) it(title, test);
  else it(`${title} ${mark}${reason}]`);
}
