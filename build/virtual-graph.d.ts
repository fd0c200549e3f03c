/** Made by `build/cdn.js` when the classic scripts are built. */
declare module 'virtual:graph' {
  /** The files in `dist/cdn/` that a loader asks for: address and `integrity`. */
  export const files: readonly (readonly [file: string, integrity: string])[];
  /**
   * Which of them each tag needs, and `late` and `early` (`src/internal/`): its own entry first. Under the tag with
   * ` in full`: which it needs unless its layout leaves something out, if those are more.
   */
  export const needs: Record<string, readonly number[]>;
  /** The style sheet that keeps room for each widget until it is there (`build/room.js`). */
  export const room: string;
  /** Every tag. */
  export const tags: readonly string[];
}
