import type {Page} from 'puppeteer-core';
import {filterBy, type Allowed} from './allowed.js';

/**
 * What Drupal's format "Basic HTML" allows, and the editor over it gives (drupal/drupal,
 * core/profiles/standard/config/install/filter.format.basic_html.yml).
 */
const ALLOWED =
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>';

/** The plugins that Drupal's toolbar for it loads, by their names in CKEditor's package. */
export const plugins = [
  'Essentials',
  'Paragraph',
  'Link',
  'Image',
  'LinkImage',
  'GeneralHtmlSupport',
] as const;

export const config = {
  htmlSupport: {
    allow: [
      {name: 'a', attributes: ['hreflang']},
      {name: 'img', attributes: ['data-entity-uuid', 'data-entity-type', 'data-caption', 'data-align']},
    ],
  },
};

const allowed: Allowed = Object.fromEntries(
  [...ALLOWED.matchAll(/<(\w+)([^>]*)>/g)].map(([, tag = '', names = '']): [string, string[]] => [
    tag,
    names.trim().split(/\s+/),
  ]),
);

/** Drupal's `filter_html` over the list (core/modules/filter/src/Plugin/Filter/FilterHtml.php). */
export const filterHtml = (page: Page, html: string): Promise<string> => filterBy(allowed, page, html);

/** Drupal's `filter_html_image_secure`, which "Basic HTML" has on: a picture of another host becomes a red cross. */
export const secureImages = (html: string): string =>
  html.replace(/<img[^>]*>/g, '<img src="/core/misc/icons/e32700/error.svg" alt="Image removed.">');
