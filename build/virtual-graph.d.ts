/** Made by `build/cdn.js` when the classic scripts are built. */
declare module 'virtual:graph' {
  /** The files in `dist/cdn/` that a loader asks for: address and `integrity`. */
  export const files: readonly (readonly [file: string, integrity: string])[];
  /**
   * Which of them each tag needs, and `late` (`src/internal/`): its own entry first. Under the tag
   * after a layout that leaves something out (`rowiioe-course-card`): which are enough, if those are less.
   */
  export const needs: Record<string, readonly number[]>;
  /** The style sheet that keeps room for each widget until it is there (`build/room.js`). */
  export const room: string;
  /** By every tag. */
  export const tags: Record<string, unknown>;
  /** Where a page shows one public item, and where that is to be had (`src/internal/asks.ts`). */
  export const asks: readonly (readonly [selector: string, attribute: string, path: string])[];
  /** How it is asked for. */
  export const asking: RequestInit;
}
