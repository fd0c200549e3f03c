/** Made by `npm run build`; types are checked before that too. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
