// Counts what the runners report, and prints it. The last line is the same everywhere: `N passed, N failed`.

/** The mark that `itNeeds()` of test/engine.ts leaves in the title of a test that an engine cannot be asked for. */
const notTriedMark = /^(.*) \[not tried: (.*)\]$/s;

/** The reason by which a test on outside data says that CIVIC_DATA names no folder. */
const notThere = /^not there\b/i;

export class Results {
  passed = 0;
  /** @type {{ title: string, details: string }[]} */
  failures = [];
  /** @type {string[]} tests on outside data that is not there */
  absent = [];
  /** @type {string[]} tests that an engine cannot be asked for, with the reason */
  notTried = [];

  /** @param {Partial<Results>} [values] as another process sent them */
  constructor(values) {
    Object.assign(this, values);
  }

  pass() {
    this.passed += 1;
  }

  /**
   * @param {string} title
   * @param {string} [details]
   */
  fail(title, details = '') {
    this.failures.push({ title, details });
  }

  /**
   * A test that did not run. It has failed, unless it is one of the two kinds that may stay away.
   * @param {string} title
   * @param {{ reason?: unknown, engine?: string }} circumstances
   */
  skip(title, { reason, engine } = {}) {
    const [, name, why] = notTriedMark.exec(title) ?? [];
    if (notThere.test(String(why ?? reason)) && !process.env.CIVIC_DATA) this.absent.push(name ?? title);
    // Chromium can be asked for everything, so nothing is left out there.
    else if (name !== undefined && engine !== undefined && engine !== 'chromium')
      this.notTried.push(`${name}: ${why}`);
    else this.fail(title, 'skipped: a test that does not run counts as failed');
  }

  /** @param {Results} other */
  add(other) {
    this.passed += other.passed;
    this.failures.push(...other.failures);
    this.absent.push(...other.absent);
    this.notTried.push(...other.notTried);
  }

  get summary() {
    return `${this.passed} passed, ${this.failures.length} failed`;
  }

  /** Prints the failures with their details, and what stayed away with its reason. */
  print() {
    for (const line of this.absent) console.log(`not there (CIVIC_DATA is unset): ${line}`);
    for (const line of this.notTried) console.log(`not tried: ${line}`);
    for (const { title, details } of this.failures) {
      console.log(`\nFAILED ${title}`);
      if (details !== '') console.log(details.replaceAll(/^/gm, '  '));
    }
  }

  /** Prints everything, the line with the sums last, and sets the exit code. */
  finish() {
    this.print();
    if (this.passed + this.failures.length === 0) this.fail('no test has run');
    process.exitCode = this.failures.length > 0 ? 1 : 0;
    console.log(`\n${this.summary}`);
  }
}
