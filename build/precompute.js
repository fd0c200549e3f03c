import {evaluate, moduleOf} from './evaluate.js';

const isComputed = (id) => /\/src\/schemas\/shapes\/[^/]+\.ts$/.test(id);

/**
 * Evaluates now the modules of `src/schemas/shapes/` and puts their values in their place, so that zod stays
 * the one source of them and never reaches a visitor's page.
 */
export function precompute() {
  return {
    name: 'precompute',
    load: async (id) => (isComputed(id) ? moduleOf(await evaluate(id)) : null),
  };
}
