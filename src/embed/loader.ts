/**
 * The one script that a page includes:
 *
 *     <script type="module" src="…/civic-elements.js"></script>
 *
 * It finds `civic-*` elements and `data-civic` on any element, now and later, and imports only
 * the files that these need, from beside itself. It knows tag names and files, no feature. It
 * imports nothing statically: it is one file, at most 1.5 kB (brotli).
 */

/** The page's one global. A page may set it before, the script's own `data-…` give defaults. */
interface PageGlobal {
  civicElements?: {
    /** By tag: whether its files are there. Shared by all loaders on the page. */
    loads?: Record<string, Promise<boolean>>;
    /** Defaults from the script tag: `data-endpoint` is `endpoint`. */
    [setting: string]: unknown;
  };
}

/** By tag, the files that define it; put in by the build. */
declare const FILES: Readonly<Record<string, readonly string[]>>;

/** Style rules that keep the place of what is not there yet; put in by the build. */
declare const RULES: string;

const here = import.meta.url;
const page = globalThis as PageGlobal;

/** `document.currentScript` is null in modules, and `document.scripts` can be an element's name. */
const script = [...document.querySelectorAll('script')].find(({ src }) => src === here);

/** Loaders of two versions, or one included twice, share the loads: each tag is fetched once. */
const loads: Record<string, Promise<boolean>> = page.civicElements?.loads ?? {};
// Assigned, not only read: an element with this id would otherwise stand for the settings.
page.civicElements = Object.assign({}, script?.dataset, page.civicElements, { loads });

/** Editors turn straight quotes into curly ones, which then are part of the value. */
const withoutQuotes = (value: string) => value.replace(/^[\s"'«»‘-‟′″‹›]+|[\s"'«»‘-‟′″‹›]+$/g, '');

/** Imports what defines a tag, once. If a file fails, one line in the console names it. */
const load = (tag: string): Promise<boolean> =>
  (loads[tag] ??= (async () => {
    if (customElements.get(tag)) return true;
    const urls = FILES[tag]!.map((file) => new URL(file, here).href);
    // All at once: the first is what the others import, and would be asked for only after them.
    const results = await Promise.allSettled(urls.map((url) => import(url)));
    const failed = results.findIndex(({ status }) => status === 'rejected');
    if (failed < 0) return true;
    console.error(
      `<${tag}> stays a link: ${urls[failed]} did not load. Is the file there, and sent as JavaScript, with Access-Control-Allow-Origin if the page is on another host?`,
      (results[failed] as PromiseRejectedResult).reason,
    );
    return false;
  })());

/** Puts the element into (for a link: around) what carries `data-civic`, the children as its fallback. */
const upgrade = (host: HTMLElement, tag: string) => {
  if (host.closest(tag) || host.querySelector(tag)) return;
  const element = document.createElement(tag);
  // Only what the element knows: `data-onclick` or `data-style` must not become an attribute.
  const known = (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes;
  for (const { name, value } of host.attributes) {
    const attribute = name.slice(5);
    if (name.startsWith('data-') && [...known, 'lang', 'dir'].includes(attribute)) {
      element.setAttribute(attribute, withoutQuotes(value));
    }
  }
  if (host.localName === 'a') {
    // A card inside a link would be a link as a whole.
    host.replaceWith(element);
    element.append(host);
  } else {
    element.append(...host.childNodes);
    host.append(element);
  }
};

const tags = Object.keys(FILES);
const selector = ['[data-civic]', ...tags.map((tag) => `${tag}:not(:defined)`)].join();

const found = async (element: HTMLElement) => {
  const { localName } = element;
  if (FILES[localName]) {
    for (const { name, value } of element.attributes) {
      const plain = withoutQuotes(value);
      if (plain !== value) element.setAttribute(name, plain);
    }
    await load(localName);
  } else {
    const tag = `civic-${withoutQuotes(element.dataset.civic!).replace('civic-', '')}`;
    if (FILES[tag] && (await load(tag))) upgrade(element, tag);
  }
};

const scan = (root: Node) => {
  if (root instanceof HTMLElement && root.matches(selector)) void found(root);
  if (root instanceof Element || root === document) {
    for (const element of (root as ParentNode).querySelectorAll<HTMLElement>(selector)) void found(element);
  }
};

// As early as possible, so that nothing moves when the elements arrive.
const sheet = new CSSStyleSheet();
sheet.replaceSync(RULES);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const start = () => {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) scan(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-civic'] });
  scan(document);
};

// With `async` the page may still be read: a fallback link must be complete before it is moved.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
