// `npm run build`: dist/npm, the modules of the package, and dist/script, what a script tag loads.
import { readFileSync, rmSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import htmlLiterals from 'rollup-plugin-html-literals';
import { elementEntries, elements, entries, manualChunks } from './src/embed/build/chunks.mjs';
import { compile, declarations } from './src/embed/build/compile.mjs';
import { thirdPartyLicenses } from './src/embed/build/licenses.mjs';
import { minifyStyles } from './src/embed/build/minify-styles.mjs';
import { reserveRules } from './src/embed/build/reserve.mjs';
import { evaluateShapes } from './src/embed/build/shapes.mjs';
import { stripSourceMessages } from './src/embed/build/strip-source-messages.mjs';
import { rollupTokens } from './src/ui/tokens/tokens-plugin.mjs';

const { dependencies, exports: published } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The modules that package.json publishes, as their sources. */
const modules = Object.values(published)
  .filter((path) => /^\.\/dist\/npm\/.*\.js$/.test(path))
  .map((path) => path.replace('./dist/npm/', 'src/').replace(/\.js$/, '.ts'));

const clean = (folder) => ({
  name: 'civic-clean',
  buildStart: () => {
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What the app installs with the package. */
const isExternal = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** What is imported stays an import; what is private to us goes along, outside of a node_modules that npm would drop. */
const npm = {
  input: modules,
  external: isExternal,
  plugins: [
    clean('dist/npm'),
    rollupTokens(),
    evaluateShapes(),
    compile(),
    nodeResolve(),
    thirdPartyLicenses(),
    declarations(modules, 'dist/npm', isExternal),
  ],
  output: {
    dir: 'dist/npm',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, 'third-party/')}.js`,
  },
};

/** Lit asks for a trusted-types policy of its own name; the page allows one of ours (DESIGN §6). */
const trustedTypesPolicy = {
  name: 'civic-trusted-types-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const renamed = code.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("civic-elements"');
    if (renamed === code)
      this.error('Lit no longer makes a policy named "lit-html": look how it does it now.');
    return { code: renamed, map: null };
  },
};

const minify = () =>
  terser({ module: true, ecma: 2022, compress: { passes: 3 }, format: { comments: false } });

/** `event.de-….js` for the German messages of the feature; every other chunk by its first module. */
const chunkName = ({ facadeModuleId }) => {
  const locale = facadeModuleId?.match(/\/locales\/([\w-]+)\/\w+\.ts$/)?.[1];
  return `chunks/[name]${locale ? `.${locale}` : ''}-[hash].js`;
};

/** By tag, the files that the loader imports for it: filled by the second build, used by the third. */
const files = {};

const script = {
  input: entries,
  plugins: [
    clean('dist/script'),
    elementEntries(),
    rollupTokens(),
    evaluateShapes(),
    compile(),
    stripSourceMessages({ locales: new URL('src/localize/locales/', import.meta.url) }),
    htmlLiterals({
      include: ['src/**'],
      options: { minifyOptions: { minifyCSS: minifyStyles } },
      failOnError: true,
    }),
    nodeResolve({ browser: true }),
    trustedTypesPolicy,
    thirdPartyLicenses(),
    {
      name: 'civic-files',
      generateBundle(_, bundle) {
        for (const name of elements) {
          const entry = Object.values(bundle).find((chunk) => chunk.isEntry && chunk.name === name);
          // What the element imports stands first: it is checked first, and named if it is missing.
          files[`civic-${name}`] = [...entry.imports, entry.fileName];
        }
      },
    },
    minify(),
  ],
  output: {
    dir: 'dist/script',
    format: 'es',
    entryFileNames: 'chunks/[name]-[hash].js',
    chunkFileNames: chunkName,
    manualChunks,
    // Not what these import: it may belong to an element.
    onlyExplicitManualChunks: true,
  },
};

const loader = {
  input: 'src/embed/loader.ts',
  plugins: [
    compile(),
    {
      name: 'civic-loader',
      async transform(code, id) {
        if (!id.endsWith('/loader.ts')) return null;
        const rules = await reserveRules();
        // The same rules for the head of a page: nothing moves then even before the loader runs. Where scripts do
        // not run, nothing will come, and no place is kept.
        this.emitFile({
          type: 'asset',
          fileName: 'civic-elements.css',
          source: `@media (scripting:enabled){${rules}}\n`,
        });
        return {
          code: `const FILES = ${JSON.stringify(files)}, RULES = ${JSON.stringify(rules)};\n${code}`,
          map: null,
        };
      },
    },
    minify(),
  ],
  output: { file: 'dist/script/civic-elements.js', format: 'es' },
};

export default [npm, script, loader];
