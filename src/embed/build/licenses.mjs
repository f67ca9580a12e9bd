// The licences of what is bundled ask that their text goes along.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package a file belongs to: the nearest package.json that names one. */
function packageOf(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version, license } = JSON.parse(readFileSync(file, 'utf8'));
    if (name && version) return { folder, name, version, license };
  }
  throw new Error(`${path} belongs to no package: its licence is unknown.`);
}

/**
 * Writes THIRD-PARTY-LICENSES.txt beside the files: name, version and licence text of every package of which
 * code was bundled. Stops if one has no licence text.
 * @returns {import('rollup').Plugin}
 */
export function thirdPartyLicenses() {
  return {
    name: 'civic-third-party-licenses',
    generateBundle(_, bundle) {
      const packages = new Map();
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          const path = id.replace(/^\0/, '').split('?')[0];
          if (renderedLength === 0 || !path.includes('/node_modules/')) continue;
          const found = packageOf(path);
          packages.set(found.name, found);
        }
      }
      const texts = [...packages.values()]
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map(({ folder, name, version, license }) => {
          const file = readdirSync(folder).find((entry) => /^(licen[sc]e|copying)/i.test(entry));
          if (!file) throw new Error(`${name} has no licence file: bundling it needs a decision.`);
          const text = readFileSync(join(folder, file), 'utf8').trim();
          return `${name} ${version} (${license})\n\n${text}\n`;
        });
      if (texts.length === 0) return;
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: texts.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}
