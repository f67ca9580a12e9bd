import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What of package.json the tests look at. */
export interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** What `npm pack` would publish, as paths. Needs `npm run build`. */
export function packedFiles(): string[] {
  const [answer] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as [
    { files: { path: string }[] },
  ];
  return answer.files.map(({ path }) => path);
}

/** An app's folder in which the packed package is installed, with the dependencies that it names and no others. */
export class InstalledPackage {
  readonly folder = mkdtempSync(join(tmpdir(), 'civic-elements-app-'));
  readonly package = join(this.folder, 'node_modules', manifest.name);

  constructor() {
    npm('pack', '--ignore-scripts', '--pack-destination', this.folder);
    mkdirSync(this.package, { recursive: true });
    const archive = join(this.folder, `${manifest.name}-${manifest.version}.tgz`);
    execFileSync('tar', ['-xzf', archive, '-C', this.package, '--strip-components=1']);
    for (const name of Object.keys(manifest.dependencies)) {
      const link = join(this.folder, 'node_modules', name);
      mkdirSync(join(link, '..'), { recursive: true });
      // A junction needs no rights on Windows.
      symlinkSync(join(root, 'node_modules', name), link, 'junction');
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function npm(...parameters: string[]): string {
  return execFileSync('npm', parameters, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
