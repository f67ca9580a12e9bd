// Which module goes into which file of the script-tag build.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../..', import.meta.url));
const prefix = '\0element:';

/** The elements, by the names of the modules that define them: "event-card" is `<civic-event-card>`. */
export const elements = readdirSync(`${source}/define`).map((file) => file.replace('.ts', ''));

/** One entry for each element. */
export const entries = Object.fromEntries(elements.map((name) => [name, prefix + name]));

/**
 * An element's entry: its `define` module, and the page's settings, which the npm modules leave to the app.
 * @returns {import('rollup').Plugin}
 */
export function elementEntries() {
  return {
    name: 'civic-element-entries',
    // Nothing is used of what an entry imports: its side effects are what it is for.
    resolveId: (id, importer) =>
      id.startsWith(prefix) || importer?.startsWith(prefix) ? { id, moduleSideEffects: true } : null,
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const modules = ['embed/page-settings.ts', `define/${id.slice(prefix.length)}.ts`];
      return modules.map((path) => `import ${JSON.stringify(source + path)};`).join('\n');
    },
  };
}

/** Loaded when an answer is not simply right. */
const reader = `${source}event/read-event.ts`;

/**
 * `runtime` is what every element needs at once (Lit, ui, endpoint, localize), so that a second element costs its
 * own file only. An element's file is what else it needs at once; one that shows another (a list its cards) uses
 * that one's. `check` is what mends a faulty answer and names its faults (Valibot), for every feature, but not the
 * time zones, which a faulty answer need not have. The rest Rollup splits by itself: what several but not all elements
 * share, what one needs at once and another later (the order of a list), and each dynamic import.
 * @type {import('rollup').GetManualChunk}
 */
export function manualChunks(id, { getModuleInfo, getModuleIds }) {
  const reaches = (entry, module) => reach(entry, getModuleInfo).has(module);
  const users = elements.filter((name) => reaches(entries[name], id));
  const isFeature = id.startsWith(prefix) || /\/src\/(define|event|survey|pilot|hub|sources)\//.test(id);
  if (users.length === 0)
    return !isFeature && !/\/src\/localize\//.test(id) && reaches(reader, id) ? 'check' : undefined;
  if (!isFeature && users.length === elements.length) return 'runtime';
  const uses = (user, name) => reaches(entries[user], `${source}define/${name}.ts`);
  const owner = users.find((name) => users.every((user) => uses(user, name)));
  // Else the second would load all of the first for it.
  const later = [...getModuleIds()].filter((module) => reaches(module, id)).flatMap(lazyUsers);
  return later.every((user) => uses(user, owner)) ? owner : undefined;

  /** The elements that import a module dynamically. */
  function lazyUsers(module) {
    const importers = getModuleInfo(module).dynamicImporters;
    return elements.filter((name) => importers.some((importer) => reaches(entries[name], importer)));
  }
}

/** @type {WeakMap<import('rollup').GetModuleInfo, Map<string, Set<string>>>} */
const reached = new WeakMap();

/** All modules that an entry imports statically, itself or through others. */
function reach(entry, getModuleInfo) {
  let byEntry = reached.get(getModuleInfo);
  if (!byEntry) reached.set(getModuleInfo, (byEntry = new Map()));
  let ids = byEntry.get(entry);
  if (!ids) {
    byEntry.set(entry, (ids = new Set([entry])));
    // A Set yields also what is added while it is read.
    for (const id of ids) for (const imported of getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
  }
  return ids;
}
