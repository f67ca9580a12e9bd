import { createElement } from 'react';
import { AddonPanel, SyntaxHighlighter } from 'storybook/internal/components';
import { addons, types, useArgs, useParameter } from 'storybook/manager-api';
import { snippetsOf, type SnippetSource } from '../stories/snippets.js';

const panel = 'civic-elements/snippet';

/** What to paste, in the three dialects, with the values that the controls show; each with a button that copies it. */
function Snippets() {
  const source = useParameter<SnippetSource | undefined>('snippet');
  const [values] = useArgs();
  if (!source) return null;
  return createElement(
    'div',
    { style: { padding: 16 } },
    snippetsOf(source, values).map(({ title, language, code }) =>
      createElement(
        'section',
        { key: title },
        createElement('h2', { style: { fontSize: 14 } }, title),
        createElement(SyntaxHighlighter, {
          language,
          copyable: true,
          bordered: true,
          padded: true,
          children: code,
        }),
      ),
    ),
  );
}

addons.register('civic-elements', () => {
  addons.add(panel, {
    type: types.PANEL,
    title: 'Copy snippet',
    render: ({ active }) =>
      createElement(AddonPanel, { active: active ?? false, children: createElement(Snippets) }),
  });
});
