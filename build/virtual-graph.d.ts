/** Made by `build/cdn.js` when the classic scripts are built. */
declare module 'virtual:graph' {
  /** The files in `dist/cdn/` that a loader asks for: address and SHA-256. */
  export const files: readonly (readonly [file: string, hash: string])[];
  /** Which of them each tag needs, and `late` (`src/internal/late.ts`): its own entry first. */
  export const needs: Record<string, readonly number[]>;
  /** Every tag. */
  export const tags: readonly string[];
}
