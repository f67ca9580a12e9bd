import { afterEach, describe, mock, test } from 'node:test';
import assert from 'node:assert/strict';
import { report } from '../../src/endpoint/report.js';

describe('a report to the webmaster', () => {
  afterEach(() => mock.restoreAll());

  test('is one line, named after the element, and each line is said once', () => {
    const warn = mock.method(console, 'warn', () => undefined);
    report('civic-event-card', 'https://api.example/1 answered 404.');
    report('civic-event-card', 'https://api.example/1 answered 404.');
    report('civic-event-list', 'https://api.example/1 answered 404.');
    report('civic-event-card', 'a value\nof\r\n  several lines', { value: 1 });
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: said }) => said),
      [
        ['<civic-event-card> https://api.example/1 answered 404.'],
        ['<civic-event-list> https://api.example/1 answered 404.'],
        ['<civic-event-card> a value of several lines', { value: 1 }],
      ],
    );
  });
});
