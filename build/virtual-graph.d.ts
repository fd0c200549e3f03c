/** Made by `build/cdn.js` when the classic scripts are built. */
declare module 'virtual:graph' {
  /** The files in `dist/cdn/` that each tag needs, its entry first. */
  export const graph: Record<string, readonly string[]>;
}
