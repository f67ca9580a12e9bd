/** The frame of every page of the council site: head, header, footer and the demo's switches. */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A page without its frame. */
export interface Page {
  title: string;
  /** BCP 47 */
  language: string;
  /** For search engines, one sentence. */
  description: string;
  /** Which entry of the menu it belongs to. */
  section?: string | undefined;
  /** The same as JSON: a link to a page for people leads an element to it. */
  alternate?: string | undefined;
  /** It shows elements, and so gets the script and the switches. */
  hasElements?: boolean | undefined;
  content: HtmlEscapedString | Promise<HtmlEscapedString>;
}

/** The one script tag, as a webmaster pastes it. */
export const scriptTag = '<script type="module" src="/civic-elements/civic-elements.js"></script>';

const menu = [
  ['home', '/', 'Home'],
  ['events', '/events', 'Events'],
  ['stories', '/stories', 'Partner towns'],
  ['about', '/about', 'About this demo'],
] as const;

const switches = raw(readFileSync(new URL('switches.html', import.meta.url), 'utf8'));

export function renderPage(page: Page): HtmlEscapedString | Promise<HtmlEscapedString> {
  const { title, language, description, section, alternate, hasElements = false, content } = page;
  const isEnglish = language.startsWith('en');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}${section === 'home' ? '' : ' · Eastmere Town Council'}</title>
        <meta name="description" content="${description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/crest.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/council.css" />
        ${alternate ? html`<link rel="alternate" type="application/json" href="${alternate}" />` : ''}
        ${
          hasElements
            ? html`<link rel="stylesheet" href="/assets/switches.css" />
                <script type="module" src="/assets/switches.js"></script>
                ${raw(scriptTag)}`
            : ''
        }
      </head>
      <body>
        <div class="page">
          <a class="skip" href="#content" lang="en">Skip to the content</a>
          <header class="site-header" lang="en">
            <a class="brand" href="/">
              <img src="/assets/crest.svg" alt="" width="44" height="44" />
              <span><strong>Eastmere</strong> Town Council</span>
            </a>
            <nav aria-label="Main">
              <ul>
                ${menu.map(
                  ([key, url, name]) =>
                    html`<li>
                      <a href="${url}" ${key === section ? raw('aria-current="page"') : ''}>${name}</a>
                    </li> `,
                )}
              </ul>
            </nav>
          </header>
          <main id="content" tabindex="-1">${content}</main>
          <footer class="site-footer" lang="en">
            <div>
              <h2>Eastmere Town Council</h2>
              <p>
                Town Hall, 1 Market Place, Eastmere<br />
                <a href="mailto:council@example.org">council@example.org</a>
              </p>
            </div>
            <div>
              <h2>Open</h2>
              <p>Monday to Friday 9:00–16:00<br />Thursday until 18:30</p>
            </div>
            <div>
              <h2>Behind the scenes</h2>
              <ul>
                <li><a href="/storybook/">Every state, in Storybook</a></li>
                <li><a href="/api/events">The events as JSON</a></li>
                <li><a href="/api/openapi.json">The endpoint’s description</a></li>
              </ul>
            </div>
            <p class="imprint">
              Eastmere is made up, to show
              civic-elements.${isEnglish ? '' : ' This page retells a public announcement in its own language.'}
            </p>
          </footer>
        </div>
        ${hasElements ? switches : ''}
      </body>
    </html>`;
}
