/** What to paste into a page: the same element in the dialects a webmaster and a developer use. */

/** What a story says of its element, as the parameter `snippet`. */
export interface SnippetSource {
  /** The tag, `civic-event-card`. */
  tag: string;
  /** The attributes that are worth pasting, in their order; the rest of the controls is left out. */
  attributes: readonly string[];
  /** The fallback link: a page for people. */
  fallback: { url: string; text: string };
}

export interface Snippet {
  title: string;
  language: 'html' | 'jsx';
  code: string;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes that have a value, as pairs of name and text. */
function attributesOf({ attributes }: SnippetSource, values: Record<string, unknown>): [string, string][] {
  return attributes.flatMap((name): [string, string][] => {
    const value = values[name];
    if (value === true) return [[name, 'on']];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
  });
}

function element(
  name: string,
  attributes: [string, string][],
  { url, text }: SnippetSource['fallback'],
): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${name}${written}>\n  <a href="${escape(url)}">${escape(text)}</a>\n</${name.split(' ')[0] ?? name}>`;
}

/**
 * The snippets of an element with these values: `data-civic` first, since it survives the editors of the most
 * content management systems; then the element itself; then JSX, as React 19 writes custom elements.
 */
export function snippetsOf(source: SnippetSource, values: Record<string, unknown>): Snippet[] {
  const { tag, fallback } = source;
  const attributes = attributesOf(source, values);
  const data = attributes.map(([name, value]): [string, string] => [`data-${name}`, value]);
  return [
    {
      title: 'data-civic',
      language: 'html',
      code: element(`div data-civic="${tag.replace('civic-', '')}"`, data, fallback),
    },
    { title: 'Element', language: 'html', code: element(tag, attributes, fallback) },
    {
      title: 'JSX',
      language: 'jsx',
      code: `import 'civic-elements/define/${tag.replace('civic-', '')}';\n\n${element(tag, attributes, fallback)}`,
    },
  ];
}
