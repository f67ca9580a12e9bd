/** Reads the council's pages: HTML as a webmaster writes it, with a few facts in a comment at its head. */
import { readFile } from 'node:fs/promises';
import { html, raw } from 'hono/html';
import { scriptTag, type Page } from './layout.js';

/** Address → file. */
export const addresses: Readonly<Record<string, string>> = {
  '/': 'home',
  '/stories': 'stories',
  '/stories/st-gallen': 'st-gallen',
  '/stories/loeffingen': 'loeffingen',
  '/stories/loeffingen-original': 'loeffingen-original',
  '/stories/turku': 'turku',
  '/stories/espoo': 'espoo',
  '/stories/hubs': 'hubs',
  '/about': 'about',
};

/** `<!-- paste NAME -->` … `<!-- /paste -->`; the style sheet keeps a place of the right height by the name. */
const paste = /^ *<!-- paste ([\w-]+) -->\n(.*?)\n *<!-- \/paste -->$/gms;

/** Takes away the indent that all lines share. */
function outdent(text: string): string {
  const indents = text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  return text.replaceAll(new RegExp(`^ {${String(Math.min(...indents))}}`, 'gm'), '');
}

/** The snippet itself, in the page, and above it the same text to read. */
async function showPasted(content: string): Promise<string> {
  const shown: string[] = [];
  let end = 0;
  for (const match of content.matchAll(paste)) {
    const snippet = outdent(match[2] ?? '');
    const example = await html`<div class="pasted">
      <details class="pasted-source" lang="en" dir="ltr">
        <summary>Show what was pasted</summary>
        <p>Here:</p>
        <pre tabindex="0"><code>${snippet}</code></pre>
        <p>And once in the head of the site:</p>
        <pre tabindex="0"><code>${scriptTag}</code></pre>
      </details>
      <div class="pasted-here" data-place="${match[1] ?? ''}">${raw(snippet)}</div>
    </div>`;
    shown.push(content.slice(end, match.index), example.toString());
    end = match.index + match[0].length;
  }
  return shown.join('') + content.slice(end);
}

/** One page by the name of its file. */
export async function readPage(name: string): Promise<Page> {
  const text = await readFile(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
  const [, head = '', content = ''] = /^<!--\n(.*?)\n-->\n(.*)$/s.exec(text) ?? [];
  const facts = Object.fromEntries(
    head.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  return {
    title: facts.title ?? name,
    language: facts.language ?? 'en',
    description: facts.description ?? '',
    section: facts.section,
    hasElements: content.includes('<!-- paste '),
    content: html`${raw(await showPasted(content))}`,
  };
}
