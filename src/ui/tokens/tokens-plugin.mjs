// Evaluates tokens.styles.ts before it is shipped: one plugin for Rollup, one for the dev server of the browser
// tests. Neither can be forgotten: without them both tools stop at the import of tokens.json.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const tokensFile = fileURLToPath(new URL('tokens.json', import.meta.url));
const isTokenStyles = (path) => path.split('?')[0].endsWith('/ui/tokens/tokens.styles.ts');

async function evaluated() {
  const { customProperties } = await tsImport('./custom-properties.ts', import.meta.url);
  const styles = customProperties(JSON.parse(await readFile(tokensFile, 'utf8')));
  return `import { css } from 'lit';\nexport const tokenStyles = css\`${styles}\`;\n`;
}

/** @returns {import('rollup').Plugin} */
export function rollupTokens() {
  return {
    name: 'civic-tokens',
    // `load`, not `transform`: TypeScript and the minifier of css literals then see the evaluated module.
    async load(id) {
      if (!isTokenStyles(id)) return null;
      this.addWatchFile(tokensFile);
      return evaluated();
    },
  };
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function devServerTokens() {
  return {
    name: 'civic-tokens',
    async serve(context) {
      return isTokenStyles(context.path) ? { body: await evaluated(), type: 'js' } : undefined;
    },
  };
}
