/* global document, Event, MutationObserver, navigator, Node, PerformanceObserver */
/**
 * The switches of the demo. They act on the live page: on its requests through the page's one
 * global, `civicElements.request`, and on its document as a browser, a translator or a reader does.
 *
 * This module stands before the loader, so that it sees the page as it was pasted.
 */

const panel = document.querySelector('#demo-switches');
const opener = document.querySelector('.demo-open');
const said = document.querySelector('#demo-said');
const root = document.documentElement;

const answer = panel.elements.namedItem('answer');
const slow = panel.elements.namedItem('slow');
const offline = panel.elements.namedItem('offline');

const say = (text) => {
  said.textContent = text;
};

// --- The network -----------------------------------------------------------------------------

/** Every request of every element on the page comes through here. */
async function request(original) {
  if (offline.checked) throw new TypeError('Offline, says the switch of the demo');
  const url = new URL(original.url);
  if (answer.value) url.searchParams.set('break', answer.value);
  if (slow.checked) url.searchParams.set('delay', '3000');
  return fetch(url.href === original.url ? original : new Request(url, original));
}

globalThis.civicElements = { ...globalThis.civicElements, request };

/** What was pasted, as it was before the loader came. */
const pasted = [...document.querySelectorAll('.pasted-here')].map((place) => ({
  place,
  content: [...place.childNodes].map((node) => node.cloneNode(true)),
}));

function pasteAfresh() {
  for (const { place, content } of pasted) {
    // Held for the moment in between, so that the page does not jump under the reader.
    place.style.setProperty('min-block-size', `${place.offsetHeight}px`);
    place.replaceChildren(...content.map((node) => node.cloneNode(true)));
    setTimeout(() => place.style.removeProperty('min-block-size'), 5000);
  }
}

const elements = () => [...document.querySelectorAll('civic-event-card, civic-event-list')];

answer.addEventListener('change', () => {
  say(
    answer.value ? 'The next reads will fail. The snippets were pasted afresh.' : 'The endpoint works again.',
  );
  pasteAfresh();
});
slow.addEventListener('change', () => {
  say(
    slow.checked ? 'Each answer comes 3 seconds late. The snippets were pasted afresh.' : 'As fast as it is.',
  );
  if (slow.checked) pasteAfresh();
});
offline.addEventListener('change', () => {
  // As the browser itself would say it: a property, and an event at the window.
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline.checked });
  globalThis.dispatchEvent(new Event(offline.checked ? 'offline' : 'online'));
  say(
    offline.checked
      ? 'Offline. The snippets were pasted afresh.'
      : 'Online again: the elements try by themselves.',
  );
  if (offline.checked) pasteAfresh();
});
panel.elements.namedItem('paste').addEventListener('click', () => {
  pasteAfresh();
  say('The snippets were pasted afresh.');
});
panel.elements.namedItem('refresh').addEventListener('click', () => {
  for (const element of elements()) void element.refresh?.();
  say('The elements asked again and go on showing what they had.');
});

// --- The translator --------------------------------------------------------------------------

const accents = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Pretended: accents show what was translated, the length what a longer language does to it. */
function pretend(text) {
  const changed = text.replace(/[aeiouncsAEIOU]/g, (letter) => accents[letter]);
  return changed.replace(/\p{L}{5,}/gu, (word) => `${word}${word.slice(-1)}`);
}

/** The text nodes that were put away, by the element that stands in their place. */
const translated = new Map();

function translateTexts(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const skipped = node.parentElement?.closest('font, script, style, code, .demo');
    if (!node.data.trim() || skipped) return;
    // Chrome puts two: the outer keeps the place, the inner holds the words.
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = pretend(node.data);
    outer.append(inner);
    node.replaceWith(outer);
    translated.set(outer, node);
    return;
  }
  if (node.shadowRoot) {
    watch(node.shadowRoot);
    translateTexts(node.shadowRoot);
  }
  for (const child of [...node.childNodes]) translateTexts(child);
}

const watched = new Set();
const translator = new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    for (const node of addedNodes) if (node.isConnected) translateTexts(node);
    if (target.nodeType === Node.TEXT_NODE && target.isConnected) translateTexts(target);
  }
});

function watch(tree) {
  if (watched.has(tree)) return;
  watched.add(tree);
  translator.observe(tree, { childList: true, characterData: true, subtree: true });
}

panel.elements.namedItem('translate').addEventListener('change', ({ target }) => {
  if (target.checked) {
    watch(document.body);
    translateTexts(document.body);
  } else {
    translator.disconnect();
    watched.clear();
    for (const [font, text] of translated) if (font.isConnected) font.replaceWith(text);
    translated.clear();
  }
  root.classList.toggle('translated-ltr', target.checked);
  say(
    target.checked
      ? 'Every text was replaced. What changes from now on is translated too.'
      : 'As it was written.',
  );
});

// --- The reader's settings -------------------------------------------------------------------

panel.elements.namedItem('narrow').addEventListener('change', ({ target }) => {
  root.classList.toggle('is-narrow', target.checked);
});
panel.elements.namedItem('rtl').addEventListener('change', ({ target }) => {
  if (target.checked) root.dir = 'rtl';
  else root.removeAttribute('dir');
  // They look at the direction when they render; a page does not turn round while it is read.
  for (const element of elements()) element.requestUpdate?.();
});
panel.elements.namedItem('forced').addEventListener('change', ({ target }) => {
  root.classList.toggle('is-forced', target.checked);
});
panel.elements.namedItem('scheme').addEventListener('change', ({ target }) => {
  root.classList.remove('is-light', 'is-dark');
  if (target.value) root.classList.add(`is-${target.value}`);
});

// --- The counter -----------------------------------------------------------------------------

const count = document.querySelector('.demo-count');
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const kilobytes = (entries) =>
  numbers.format(entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000);
const requests = (entries) => `${entries.length} ${entries.length === 1 ? 'request' : 'requests'}`;

/** Sizes as they came over the line or would have: what the cache spared is counted too. */
function tally() {
  const entries = performance.getEntriesByType('resource');
  const within = (path) => entries.filter(({ name }) => new URL(name).pathname.startsWith(path));
  const scripts = within('/civic-elements/');
  const answers = within('/api/events');
  const ours = [...scripts, ...answers];
  const hosts = [...new Set(ours.map(({ name }) => new URL(name).host))];
  count.textContent =
    `Elements: ${requests(scripts)}, ${kilobytes(scripts)} kB of script; ` +
    `${requests(answers)}, ${kilobytes(answers)} kB of data; ` +
    `${hosts.length === 1 ? 'one host' : `${hosts.length} hosts`}: ${hosts.join(', ') || 'none yet'}. ` +
    `Whole page: ${requests(entries)}, ${kilobytes(entries)} kB.`;
}

new PerformanceObserver(tally).observe({ type: 'resource', buffered: true });

// --- The panel -------------------------------------------------------------------------------

function show(isOpen) {
  panel.hidden = !isOpen;
  opener.setAttribute('aria-expanded', String(isOpen));
}

opener.addEventListener('click', () => show(panel.hidden));
panel.addEventListener('submit', (event) => event.preventDefault());
panel.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  show(false);
  opener.focus();
});
panel.reset();
tally();
document.querySelector('.demo').hidden = false;
