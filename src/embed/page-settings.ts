/**
 * Script-tag build only, in its runtime: hands the settings of the page's one global
 * (`civicElements`, see loader.ts) to the elements, and offers `civicElements.configure` for later.
 */
import { configure, type Configuration } from '../endpoint/configuration.js';

const settings = (globalThis as { civicElements?: Configuration & { configure?: typeof configure } })
  .civicElements;

if (settings) {
  const { request, endpoint } = settings;
  configure({ request, endpoint: endpoint && new URL(endpoint, document.baseURI).href });
  settings.configure = configure;
}
