/** Types for TypeScript's tests of `tests.js`. */
export const areas: readonly string[];
export const leftOut: readonly string[];
export function testsOf(part: string): string[];
