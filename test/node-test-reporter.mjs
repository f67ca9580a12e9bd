// Reporter of `node --test` for test/run.mjs: one line of JSON for each test and for what a file printed.

/** @param {AsyncIterable<{ type: string, data: Record<string, any> }>} events */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield `${JSON.stringify({ kind: 'output', file: data.file, text: data.message })}\n`;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const error = data.details?.error;
      yield `${JSON.stringify({
        kind: data.details?.type ?? 'test',
        passed: type === 'test:pass',
        title: data.name,
        file: data.file,
        skip: data.skip,
        todo: data.todo,
        error: error && String(error.cause?.stack ?? error.stack ?? error.message ?? error),
        failureType: error?.failureType,
      })}\n`;
    }
  }
}
