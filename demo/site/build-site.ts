/**
 * `npm run build:site`: dist/civic-elements-<version>.zip, a folder to unpack on any web server. It holds the
 * script-tag build, a page on which each element works from static files, and README.txt. Its sources are in
 * demo/site. All paths in it are relative: it works in any folder, on any host.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { type ExampleEvent, exampleEvents } from './events.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path));

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Fills `{{name}}`; the values are HTML or plain text as the file is. */
const fill = (path: string, values: Record<string, string>) =>
  read(path)
    .toString()
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${path} asks for {{${name}}}, which nobody knows.`);
      return value;
    });

/** The two lines that a page needs, with the folder at `base`. */
export function snippet(base: string, [event]: readonly ExampleEvent[]): string {
  if (!event) throw new Error('There is no example.');
  return [
    `<script type="module" src="${base}civic-elements.js"></script>`,
    `<div data-civic="event-card" data-src="${base}events/${event.id}.json"><a href="${base}events/${event.url}">${event.name.en}</a></div>`,
  ].join('\n');
}

/** What a person reads of an event where no script runs. */
function article({ name, description, startDate, endDate }: ExampleEvent): string {
  const time = (value: string) => `<time datetime="${value}">${value.replace('T', ' ')}</time>`;
  return [
    `<p>${escape(description.en)}</p>`,
    `<p>${time(startDate)} to ${time(endDate)}, local time</p>`,
    `<p lang="de">${escape(name.de)}: ${escape(description.de)}</p>`,
    `<p lang="fi">${escape(name.fi)}: ${escape(description.fi)}</p>`,
  ].join('\n');
}

/**
 * The files of the zip by path. Needs `npm run build`.
 *
 * @param made the day the examples are dated from
 */
export function siteFiles(made: Date): Record<string, Uint8Array> {
  const { version } = JSON.parse(read('package.json').toString()) as { version: string };
  const events = exampleEvents(made);
  const day = made.toISOString().slice(0, 10);
  const page = (title: string, content: string) =>
    strToU8(fill('demo/site/event.html', { title: escape(title), content }));
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const links = events.map(({ url, name, startDate }) => {
    return `<li><a href="${url}">${escape(name.en)}</a>, ${startDate.slice(0, 10)}</li>`;
  });

  const files: Record<string, Uint8Array> = {
    'index.html': strToU8(
      fill('demo/site/index.html', { version, made: day, snippet: escape(snippet('', events)) }),
    ),
    // Windows' Notepad, too, finds the ends of the lines.
    'README.txt': strToU8(
      fill('demo/site/README.txt', {
        version,
        made: day,
        snippet: snippet('/civic-elements/', events),
      }).replaceAll('\n', '\r\n'),
    ),
    'site.css': read('demo/site/site.css'),
    'LICENSE.txt': read('LICENSE'),
    'events/station-square.svg': read('demo/site/station-square.svg'),
    'events/all.json': json(events),
    'events/all.html': page('All events', `<ul>\n${links.join('\n')}\n</ul>`),
  };
  for (const event of events) {
    files[`events/${event.id}.json`] = json(event);
    files[`events/${event.url}`] = page(event.name.en, article(event));
  }
  for (const path of readdirSync(join(root, 'dist/script'), { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const file = join(path.parentPath, path.name);
    files[file.slice(join(root, 'dist/script/').length).replaceAll('\\', '/')] = readFileSync(file);
  }
  return files;
}

/** The zip, the same for the same day and sources. */
export function siteZip(made: Date): Uint8Array {
  return zipSync(siteFiles(made), { level: 9, mtime: new Date(made.toISOString().slice(0, 10)) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(read('package.json').toString()) as { version: string };
  // https://reproducible-builds.org/specs/source-date-epoch/
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const zip = siteZip(epoch ? new Date(Number(epoch) * 1000) : new Date());
  const path = `dist/civic-elements-${version}.zip`;
  writeFileSync(join(root, path), zip);
  console.log(
    `${path}: ${(zip.length / 1000).toFixed(0)} kB. Unpack it on any web server; README.txt says how.`,
  );
}
