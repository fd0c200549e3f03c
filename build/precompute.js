import {evaluate} from './evaluate.js';

const isComputed = (id) => /\/src\/schemas\/shapes\/[^/]+\.ts$/.test(id);

/**
 * Evaluates now the modules of `src/schemas/shapes/` and puts their values in their place, so that zod stays
 * the one source of them and never reaches a visitor's page.
 */
export function precompute() {
  return {
    name: 'precompute',
    async load(id) {
      if (!isComputed(id)) return null;
      const values = Object.entries(await evaluate(id));
      return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
    },
  };
}
