// TypeScript for Rollup. Each file is translated by itself, as `isolatedModules` allows: nothing is checked here
// (`npm run types` does), so three builds take a second and not a type check each, as @rollup/plugin-typescript
// would.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());

/**
 * Translates `.ts`, and finds `./file.ts` where `./file.js` is imported.
 * @returns {import('rollup').Plugin}
 */
export function compile() {
  return {
    name: 'civic-compile',
    resolveId(id, importer) {
      if (!importer?.endsWith('.ts') || !/^\..*\.js$/.test(id)) return null;
      const path = resolve(importer, '..', id.replace(/\.js$/, '.ts'));
      return existsSync(path) ? path : null;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText } = ts.transpileModule(code, {
        fileName: id,
        // ES modules whatever package.json says.
        compilerOptions: {
          ...options,
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
        },
      });
      return { code: outputText, map: null };
    },
  };
}

/**
 * Writes the declarations of the modules and of all that these import. What is bundled privately is so with its
 * types: an app that uses the package does not have it.
 * @param {readonly string[]} modules
 * @param {string} outDir
 * @param {(id: string) => boolean} external whether an import is left to the app
 * @returns {import('rollup').Plugin}
 */
export function declarations(modules, outDir, external) {
  const copied = new Set();

  /** Copies a declaration of a package, and those beside it that it imports. */
  function copy(types) {
    const target = join(outDir, 'third-party', types);
    if (!copied.has(target)) {
      copied.add(target);
      const text = ts.sys.readFile(join('node_modules', types));
      ts.sys.writeFile(target, text);
      for (const [, id] of text.matchAll(/\bfrom '(\.[^']*)\.js'/g)) copy(join(dirname(types), `${id}.d.ts`));
    }
    return target;
  }

  /** The import as it is, or the way from the file to a copy of what it names. */
  function privately(id, path) {
    if (external(id)) return id;
    const way = relative(dirname(path), copy(id.replace(/\.js$/, '.d.ts')));
    return way
      .replaceAll('\\', '/')
      .replace(/^(?!\.)/, './')
      .replace(/\.d\.ts$/, '.js');
  }

  return {
    name: 'civic-declarations',
    writeBundle() {
      const program = ts.createProgram(modules, {
        ...options,
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        stripInternal: true,
        rootDir: 'src',
        outDir,
      });
      const { diagnostics } = program.emit(undefined, (path, text) => {
        ts.sys.writeFile(
          path,
          text.replace(
            /(\bfrom |\bimport\()'([^.'][^']*)'/g,
            (_, before, id) => `${before}'${privately(id, path)}'`,
          ),
        );
      });
      for (const { messageText, file } of diagnostics) {
        this.error(`${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
      }
    },
  };
}
