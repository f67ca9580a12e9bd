import { unsafeCSS } from 'lit';
import { customProperties } from './custom-properties.js';
import tokens from './tokens.json' with { type: 'json' };

/**
 * The design tokens as custom properties (see custom-properties.ts). A build replaces this module by its
 * result (tokens-plugin.mjs), so that neither the JSON nor the function is shipped.
 */
export const tokenStyles = unsafeCSS(customProperties(tokens));
