import {evaluate} from './evaluate.js';

const isComputed = (id) => /\/src\/(?:schemas\/shapes\/[^/]+|internal\/asks)\.ts$/.test(id);

/**
 * Evaluates now the modules of `src/schemas/shapes/`, and what is read from the table of widgets, and puts their
 * values in their place, so that zod and the table stay the one source of them and never reach a visitor's page.
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
