// Who may import whom: the one table behind the lint rule, and its translation for ESLint. Only static imports
// are guarded: an element reaches a source, and whatever it loads later, by a dynamic import.

const base = ['endpoint', 'localize'];
const shared = [...base, 'ui'];

/**
 * The folders of src. `may` lists what a folder may import from: another folder, or single modules of it. What is
 * not listed is refused, and so is a folder that has no line here.
 * @type {Readonly<Record<string, { may: readonly string[], why: string }>>}
 */
export const directions = {
  localize: { may: [], why: 'localize imports nothing of ours' },
  endpoint: { may: ['localize'], why: 'endpoint imports localize only' },
  ui: { may: base, why: 'ui imports endpoint and localize only' },
  event: { may: shared, why: 'a feature imports ui, endpoint and localize, and no other feature' },
  survey: { may: shared, why: 'a feature imports ui, endpoint and localize, and no other feature' },
  hub: { may: shared, why: 'a feature imports ui, endpoint and localize, and no other feature' },
  pilot: {
    may: [...shared, 'survey', 'event'],
    why: 'pilot imports survey for its form and event for its information sessions, and no other feature',
  },
  sources: {
    may: [...base, 'event/event', 'survey/definition', 'pilot/pilot', 'hub/hub'],
    why: 'a source imports contracts, endpoint and localize only',
  },
  embed: {
    may: ['endpoint/configuration'],
    why: 'embed knows tag names and files, and hands the page its settings; it knows no feature',
  },
  define: { may: [...shared, 'event', 'survey', 'pilot', 'hub'], why: 'define registers elements' },
};

/**
 * The modules that live in a browser: elements, controllers, styles, what renders, what listens to the document.
 * Everything else in the folders below is pure: it runs in plain Node, imports no Lit and touches no DOM, and
 * imports none of these.
 */
export const browserModules = [
  '**/*.styles.ts',
  '**/*-controller.ts',
  // What is named event-… renders, but for the shape, the words and the view.
  'src/event/event-!(shape|text|view).ts',
  'src/event/calendar-menu.ts',
  'src/event/clock.ts',
  'src/event/follow-clock.ts',
  'src/event/structured-data-script.ts',
];

/** The folders in which a module is pure unless `browserModules` names it. */
export const pureFolders = ['event', 'endpoint', 'localize', 'sources', 'survey', 'pilot', 'hub'];

/** What a pure module must not name: the document, the window and what hangs on them. */
export const documentGlobals = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'customElements',
  'Element',
  'HTMLElement',
  'Node',
  'ShadowRoot',
  'DOMParser',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'matchMedia',
  'alert',
];

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** What no module of ours may import: each of them makes HTML from a text. */
const unsafeDirectives = {
  regex: String.raw`^lit(-html)?/directives/unsafe-|^lit/static-html`,
  message: 'No HTML from data: bind a text by .textContent.',
};

const noLit = {
  regex: '^(lit|lit-html|lit-element|@lit/reactive-element|@floating-ui/dom)(/|$)',
  message: 'A pure module imports no Lit: it runs in plain Node.',
};

/** The end of an import of the modules that a glob names: `src/event/clock.ts` is imported as `…/clock.js`. */
const asImport = (glob) =>
  glob
    .replace(/^.*\//, '')
    .replace(/\.ts$/, '.js')
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '[^/]*')
    .replaceAll(/!(\([^)]*\))/g, String.raw`(?!$1\.js$)[^/]*`);

const noBrowserModules = {
  regex: `/(${browserModules.map(asImport).join('|')})$`,
  message: 'A pure module imports pure modules only.',
};

/** A pattern that matches an import of anything in src outside `folder` that the table does not allow. */
function outside(folder, depth) {
  const { may, why } = directions[folder] ?? { may: [], why: 'this folder has no line in the table' };
  // A whole folder, or one module of it with any ending.
  const allowed = may.map((name) => (name.includes('/') ? `${escape(name)}\\.` : `${escape(name)}/`));
  const except = allowed.length > 0 ? `(?!${allowed.join('|')})` : '';
  return {
    regex: String.raw`^(\.\./){${String(depth)}}${except}|^\.?/?(\.\./){${String(depth + 1)}}`,
    message: `${why} (test/lint/import-directions.mjs).`,
  };
}

/** `no-restricted-imports` knows no table by folder and depth: one configuration for each. */
function configurationsOf(folder) {
  return [1, 2, 3].flatMap((depth) => {
    const place = `src/${folder}/${'*/'.repeat(depth - 1)}*.{ts,mjs}`;
    const direction = outside(folder, depth);
    const rules = {
      'no-restricted-imports': ['error', { patterns: [direction, unsafeDirectives] }],
    };
    const configurations = [{ files: [place], rules }];
    if (pureFolders.includes(folder)) {
      configurations.push({
        files: [place],
        ignores: browserModules,
        rules: {
          'no-restricted-imports': [
            'error',
            { patterns: [direction, unsafeDirectives, noLit, noBrowserModules] },
          ],
          'no-restricted-globals': [
            'error',
            ...documentGlobals.map((name) => ({
              name,
              message: 'A pure module touches no DOM (test/lint/import-directions.mjs).',
            })),
          ],
        },
      });
    }
    return configurations;
  });
}

/** The reference endpoint runs in Node: contracts and pure modules, no element and no base of elements. */
const endpointConfiguration = {
  files: ['demo/endpoint/**/*.{ts,mjs}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/src/(ui|embed|define)/|${noBrowserModules.regex}`,
            message: 'The reference endpoint imports contracts and pure modules only.',
          },
          noLit,
        ],
      },
    ],
  },
};

/** ESLint configurations for every folder of the table. */
export const importDirections = [...Object.keys(directions).flatMap(configurationsOf), endpointConfiguration];
