import type {Page} from 'puppeteer-core';

/** The attributes that a place keeps, by the tags that it keeps; `data-*` are all of those. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/**
 * A filter by a list: a tag that is not allowed goes, its content stays, but for a script's; attributes likewise,
 * and addresses other than http(s). It runs in a page, on what a browser reads.
 */
export const filterBy = (allowed: Allowed, page: Page, html: string): Promise<string> =>
  page.evaluate(
    `(() => {
      const allowed = new Map(Object.entries(${JSON.stringify(allowed)}));
      const isKept = (names, {name, value}) =>
        (names.includes(name) || (name.startsWith('data-') && names.includes('data-*'))) &&
        (!['href', 'src'].includes(name) || /^https?:/.test(value));
      const {body} = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
      for (const element of [...body.querySelectorAll('*')]) {
        const names = allowed.get(element.localName);
        if (element.localName === 'script') element.remove();
        else if (!names) element.replaceWith(...element.childNodes);
        else for (const attribute of [...element.attributes])
          if (!isKept(names, attribute)) element.removeAttribute(attribute.name);
      }
      return body.innerHTML;
    })()`,
  ) as Promise<string>;

const COMMON = ['style', 'class', 'id', 'title', 'role', 'lang', 'dir', 'data-*'];

/**
 * Canvas' lists (instructure/canvas-lms, gems/canvas_sanitize/lib/canvas_sanitize/canvas_sanitize.rb), for what a
 * snippet may hold. `test/places/` runs the same through the gem itself.
 */
export const CANVAS: Allowed = {
  p: COMMON,
  div: COMMON,
  a: [...COMMON, 'href', 'target', 'name'],
  img: [...COMMON, 'align', 'alt', 'height', 'src', 'width'],
  iframe: [...COMMON, 'src', 'width', 'height', 'name', 'allow', 'sandbox', 'allowfullscreen'],
};

/** What mail programs have in common: no classes, no data, no frames. Theirs are not published as lists. */
export const MAIL: Allowed = {
  p: [],
  div: [],
  br: [],
  a: ['href', 'target'],
  img: ['src', 'alt', 'width', 'height'],
};
