import {directionOf} from '../../localization/choose.js';
import type {Localizer} from '../../localization/localizer.js';
import {safeLink, type TextValue} from '../../schemas/rules.js';
import {attributesOf, escapeHtml} from '../html.js';

/** What most resources of the contract have; a list has items that have it. */
export interface Titled {
  title?: TextValue;
  name?: TextValue;
  url?: string;
  items?: readonly Titled[];
}

export const titleOf = ({title, name}: Titled, w: Localizer): string | undefined =>
  w.wording(title ?? name).value || undefined;

/** What stands in the page until there is script: links to the resources' own pages. */
export function fallbackOf(data: Titled, w: Localizer): string {
  if (!data.items) return linkTo(data, w);
  const items = data.items.map((item) => `<li>${linkTo(item, w)}</li>`);
  return items.length ? `<ul>${items.join('')}</ul>` : '';
}

function linkTo(data: Titled, w: Localizer): string {
  const {value, lang} = w.wording(data.title ?? data.name);
  const own = lang !== undefined && w.isForeign({value, lang}) ? {lang, dir: directionOf(lang)} : {};
  const href = safeLink(data.url);
  return `<${href ? 'a' : 'span'}${attributesOf({href, ...own})}>${escapeHtml(value)}</${href ? 'a' : 'span'}>`;
}
