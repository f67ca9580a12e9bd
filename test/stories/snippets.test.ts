import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippetsOf } from '../../stories/snippets.js';

const source = {
  tag: 'civic-event-card',
  attributes: ['src', 'heading-level', 'compact'],
  fallback: { url: 'https://council.example/a?b=1&c="2"', text: 'Bücher & <Karten>' },
};

test('the same element in three dialects, with the values of the controls', () => {
  const values = { src: '/api/events/1', 'heading-level': 2, compact: 'on', request: () => undefined };
  const [data, element, jsx] = snippetsOf(source, values).map(({ code }) => code);
  const link = '<a href="https://council.example/a?b=1&amp;c=&quot;2&quot;">Bücher &amp; &lt;Karten></a>';
  assert.equal(
    data,
    `<div data-civic="event-card" data-src="/api/events/1" data-heading-level="2" data-compact="on">\n  ${link}\n</div>`,
  );
  const written = `<civic-event-card src="/api/events/1" heading-level="2" compact="on">\n  ${link}\n</civic-event-card>`;
  assert.equal(element, written);
  assert.equal(jsx, `import 'civic-elements/define/event-card';\n\n${written}`);
});

test('what has no value is not pasted', () => {
  const [data] = snippetsOf(source, { src: '/a', compact: undefined }).map(({ code }) => code);
  assert.match(data ?? '', /^<div data-civic="event-card" data-src="\/a">/);
});
