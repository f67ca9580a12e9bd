// The place that is kept for an element before its script is there, so that nothing moves when it arrives.
import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { elements } from './chunks.mjs';

const tokensFile = new URL('../../ui/tokens/tokens.json', import.meta.url);

/**
 * Style rules for what is not upgraded yet: the element itself, and any element with `data-civic` that has not
 * got it. How much is kept says the design token `<name>-reserve` (`event-card-reserve`), which the element's own
 * styles use while it loads; a page may set `--civic-event-card-reserve`. An element without such a token keeps
 * no place.
 * @returns {Promise<string>} without white space, as it is shipped
 */
export async function reserveRules() {
  const { cssValue, flatten } = await tsImport('../../ui/tokens/custom-properties.ts', import.meta.url);
  const tokens = new Map(
    flatten(JSON.parse(readFileSync(tokensFile, 'utf8'))).map((token) => [token.name, cssValue(token)]),
  );
  return elements
    .map((name) => {
      const tag = `civic-${name}`;
      const size = tokens.get(`${name}-reserve`);
      const reserve = size ? `;min-block-size:var(--${tag}-reserve,${size})` : '';
      // `*=`: the quotes around the name may be curly ones, and then are part of the value. A link stands inside
      // its element afterwards, everything else around it.
      return `${tag}:not(:defined),[data-civic*=${name}]:not(:has(${tag}),${tag} *){display:block${reserve}}`;
    })
    .join('');
}
