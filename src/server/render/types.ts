import type {DataSource} from '../../data/source.js';

/** One widget, to be rendered where there is no browser. */
export interface RenderRequest {
  /** The tag without `iioe-`. */
  name: string;
  /** As a page would write them; those that the widget doesn't know are left out. */
  attributes: Readonly<Record<string, string>>;
  /** Where its data come from. */
  source: DataSource;
  /** The base address that the page's own widget asks, when it asks again; the page's own API unless told. */
  api?: string | undefined;
  /** BCP 47; English unless told. */
  lang?: string | undefined;
  /** `shadow`: declarative shadow DOM, for hydration. `light`: HTML without script and style, for strict pages. */
  form: 'shadow' | 'light';
  /** Whether the reader saves data: then the pictures have no address until they are asked for. */
  saveData?: boolean;
}

export interface Rendered {
  /** 200, also for a declaration that only a browser can fill; 404 where there is no such thing, 403 where not everybody may see it; 502, 503 or 504 where it can't be had. */
  status: number;
  /** With 503: when to ask again, as the header `Retry-After` says it. */
  retryAfter?: string | undefined;
  /** The widget, with its data as JSON beside it so that nothing is asked twice; of an error its fallback. */
  html: string;
  /** The tag's own attributes, and what stands inside: `html` in two parts, for a framework that writes tags itself. The light form has no such tag. */
  attributes?: Readonly<Record<string, string>> | undefined;
  content?: string | undefined;
  /** What it shows, in words, for a page's title. */
  title?: string | undefined;
  /** The resource's own page. */
  url?: string | undefined;
  /** `'sha256-…'` of each `<style>` in the HTML, for a Content-Security-Policy. */
  styleHashes: readonly string[];
  /** What it shows, as the widget's `data` takes it. */
  data?: object | undefined;
  /** schema.org's JSON-LD, as data. */
  thing?: object | undefined;
}
