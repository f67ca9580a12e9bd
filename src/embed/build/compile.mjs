// TypeScript for Rollup. Each file is translated by itself, as `isolatedModules` allows: nothing is checked here
// (`npm run types` does), so three builds take a second and not a type check each, as @rollup/plugin-typescript
// would.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
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
 * Writes the declarations of the modules and of all that these import.
 * @param {readonly string[]} modules
 * @param {string} outDir
 * @returns {import('rollup').Plugin}
 */
export function declarations(modules, outDir) {
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
      for (const { messageText, file } of program.emit().diagnostics) {
        this.error(`${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
      }
    },
  };
}
