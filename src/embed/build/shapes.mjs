// Puts the value of a contract's shape (`event-shape.ts` and its like) in the place of the module that derives it
// from the Valibot schema, so that an element's first files hold the shape and not Valibot.
import { tsImport } from 'tsx/esm/api';

/** @returns {import('rollup').Plugin} */
export function evaluateShapes() {
  return {
    name: 'civic-shapes',
    async load(id) {
      if (!/\/event-shape\.ts$/.test(id)) return null;
      const shapes = Object.entries(await tsImport(id, import.meta.url));
      return shapes.map(([name, shape]) => `export const ${name} = ${JSON.stringify(shape)};`).join('\n');
    },
  };
}
