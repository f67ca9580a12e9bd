import type { Plugin } from 'rollup';

/** Translates `.ts`, and finds `./file.ts` where `./file.js` is imported. */
export function compile(): Plugin;

/** Writes the declarations of the modules and of all that these import. */
export function declarations(modules: readonly string[], outDir: string): Plugin;
