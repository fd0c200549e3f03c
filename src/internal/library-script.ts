/** The script tag that brought the library, if it is a classic one; a module can’t know its own. */
const libraryScript =
  typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

/** An attribute of the library's tag; without that, of the last tag that carries it. */
const attribute = (name: string): string | null | undefined =>
  libraryScript?.getAttribute(name) ??
  [...document.querySelectorAll(`script[${name}]`)].at(-1)?.getAttribute(name);

/** The page's API: `data-api` of the script, or `<meta name="iioe-api">`. */
export const pageApi = (): string | undefined =>
  attribute('data-api') || document.querySelector<HTMLMetaElement>('meta[name="iioe-api"]')?.content;

export const pageLanguage = (): string | null | undefined => attribute('data-lang');
