/** The script tag that brought the library, if it is a classic one; a module can’t know its own. */
const libraryScript =
  typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

/** An attribute of the library's tag; without that, of the last tag that carries it. */
const attribute = (name: string): string | undefined =>
  libraryScript?.getAttribute(name) ??
  [...document.querySelectorAll<HTMLScriptElement>(`script[${name}]`)].at(-1)?.getAttribute(name) ??
  undefined;

/** The page's API: `data-api` of the script, or `<meta name="iioe-api">`. */
export function pageApi(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="iioe-api"]');
  return attribute('data-api') || meta?.content || undefined;
}

export const pageLanguage = (): string | undefined => attribute('data-lang') || undefined;
