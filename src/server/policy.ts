import type {ApiDocument} from './options.js';
import {code, isRecord} from '../data/collection/values.js';

/**
 * The Content-Security-Policy of the pages: nothing but what they need, no inline script, no inline style but those
 * named, and Trusted Types.
 *
 * @param connect origins beside our own that scripts may fetch from
 * @param images origins beside our own that images may come from
 * @param styles hashes of the styles that stand in the page
 * @param own our own origin by its name, for pages that others may sandbox: WebKit takes `'self'` for the sandbox's
 * opaque origin, that nothing is of, where it is the address that the page came from (CSP 3 §2.2.2; WebKit 316847)
 */
export function contentSecurityPolicy(
  connect: readonly string[],
  images: readonly string[],
  styles: readonly string[] = [],
  own?: string,
): string {
  const self = own ? `'self' ${own}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${self}`,
    [`style-src ${self}`, ...styles].join(' '),
    [`img-src ${self} data:`, ...images].join(' '),
    [`connect-src ${self}`, ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The origins of all pictures in a data file: whoever serves a file means its pictures to show. */
export function imageOrigins(data: ApiDocument): string[] {
  const origins = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isRecord(value)) return;
    for (const [field, inner] of Object.entries(value)) {
      if (field === 'image' || field === 'logo') add(isRecord(inner) ? inner.url : inner);
      visit(inner);
    }
  };
  const add = (url: unknown): void => {
    const origin = originOf(code(url) ?? '');
    if (origin) origins.add(origin);
  };
  visit(data);
  return [...origins].sort();
}

/** What a policy can name; to the URL standard `a;sandbox` is a host, too. (CSP 3 §2.3.1, `host-source`) */
const host = /^[\w.-]+(?::\d{1,5})?$/;

/** The origin of an absolute http(s) URL, as a policy names it; nothing of any other. */
export function originOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const {origin, host: named} = new URL(url);
  return host.test(named) ? origin : undefined;
}

/** The same as a list, for a policy to add. */
export function originsOf(url: string | undefined): string[] {
  const origin = url === undefined ? undefined : originOf(url);
  return origin === undefined ? [] : [origin];
}

/** The source that lets one inline style be. (CSP 3 §2.3.1, `hash-source`) */
export async function hashSource(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

const ancestor = /^(?:'self'|\*|https?:|(?:https?:\/\/)?(?:\*\.)?[\w.-]+(?::(?:\d{1,5}|\*))?)$/;

/**
 * Whether a text can be the value of `frame-ancestors`: `'none'`, or `'self'`, `*`, schemes and hosts
 * (CSP 3, §6.4.2). Anything else could write another directive.
 */
export const isAncestors = (value: string): boolean =>
  value === "'none'" || value.split(' ').every((one) => ancestor.test(one));
