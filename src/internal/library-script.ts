/**
 * The script tag that brought the library, and what it says of the page. A module
 * does not know its tag, so there the last tag that carries the attribute counts.
 */
const current =
  typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

const attribute = (name: string): string | undefined =>
  current?.getAttribute(name) ??
  [...document.querySelectorAll<HTMLScriptElement>(`script[${name}]`)].at(-1)?.getAttribute(name) ??
  undefined;

/** The page's API: `data-api` of the script, or `<meta name="iioe-api">`. */
export function pageApi(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="iioe-api"]');
  return attribute('data-api') || meta?.content || undefined;
}

export const pageLanguage = (): string | undefined => attribute('data-lang') || undefined;
