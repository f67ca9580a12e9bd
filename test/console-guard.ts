/**
 * Fails a browser test that leaves an uncaught error, an unhandled rejection or a `console.error` which it did
 * not announce. Every browser test gets this module unasked (test/browser-plugins.mjs); a test imports it only
 * for `expectConsole`.
 */

interface Expectation {
  readonly pattern: string | RegExp;
  readonly optional: boolean;
  readonly lines: string[];
}

/** Chromium and WebKit report this through `window.onerror` although nothing is wrong: the observer runs again. */
const harmless = 'ResizeObserver loop';

let expectations: Expectation[] = [];
let unexpected: string[] = [];

function matches(pattern: string | RegExp, line: string): boolean {
  return typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
}

/** Keeps the line with the expectation it meets; says whether there was one. */
function isExpected(line: string): boolean {
  const expectation = expectations.find(({ pattern }) => matches(pattern, line));
  expectation?.lines.push(line);
  return expectation !== undefined;
}

function asText(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/**
 * Announces a line that the running test makes the element write to the console (error or warning), or an error
 * that it throws into the page. The test fails if it does not come.
 *
 * @param pattern a part of the line, or a regular expression
 * @param options `optional`: the line may stay away, for instance since it is written once a page
 * @returns the lines that came so far, so that a test can count them
 */
export function expectConsole(
  pattern: string | RegExp,
  options: { optional?: boolean } = {},
): { readonly lines: readonly string[] } {
  const expectation: Expectation = { pattern, optional: options.optional ?? false, lines: [] };
  // What came before the announcement counts too: an element may have spoken while the fixture was made.
  unexpected = unexpected.filter((line) => {
    const found = matches(pattern, line);
    if (found) expectation.lines.push(line);
    return !found;
  });
  expectations.push(expectation);
  return expectation;
}

/** What is wrong with the console since the last test, as an error; undefined when nothing is. */
function verdict(): Error | undefined {
  const missing = expectations.filter(({ optional, lines }) => !optional && lines.length === 0);
  const problems = [
    ...unexpected.map((line) => `unexpected in the console: ${line}`),
    ...missing.map(({ pattern }) => `expected in the console, but it did not come: ${String(pattern)}`),
  ];
  expectations = [];
  unexpected = [];
  return problems.length > 0 ? new Error(problems.join('\n')) : undefined;
}

for (const level of ['error', 'warn'] as const) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]): void => {
    const line = values.map(asText).join(' ');
    // Announced lines are not shown: the output of a green run stays readable.
    if (isExpected(line)) return;
    if (level === 'error') unexpected.push(line);
    write(...values);
  };
}

window.addEventListener('error', (event) => {
  if (event.message.startsWith(harmless)) {
    // Without this mocha, which listens on window too, fails the test.
    event.stopImmediatePropagation();
    return;
  }
  const line = event.error === undefined || event.error === null ? event.message : asText(event.error);
  if (!isExpected(line)) unexpected.push(line);
});

window.addEventListener('unhandledrejection', (event) => {
  const line = asText(event.reason);
  if (!isExpected(line)) unexpected.push(line);
});

// A test's own end is where its console is judged. A root hook would do it too late: when a hook throws, mocha
// gives up on every test that follows.
interface MochaTest {
  run(this: MochaTest, done: (error?: unknown) => void): void;
}
declare global {
  interface Window {
    Mocha: { Test: { prototype: MochaTest } };
  }
}
const testPrototype = window.Mocha.Test.prototype;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
const run = testPrototype.run;
testPrototype.run = function (done): void {
  run.call(this, (error) => {
    const problem = verdict();
    done(error ?? problem);
  });
};

// What comes after the last test, while the last fixture is taken away.
after(() => {
  const problem = verdict();
  if (problem) throw problem;
});
