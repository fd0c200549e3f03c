import {address, html} from './escape.js';
import type {Checked} from './request.js';
import {roomClass} from './room.js';

export type Attributes = readonly (readonly [name: string, value: string])[];

/** An attribute, where it has a value. */
export const given = (name: string, value: string | undefined): Attributes => (value ? [[name, value]] : []);

/** Attributes, each with a space before it. */
export const written = (attributes: Attributes, escape = html): string =>
  attributes.map(([name, value]) => ` ${name}${value === '' ? '' : `="${escape(value)}"`}`).join('');

export const link = ({url, text}: Checked, escape = html): string =>
  `<a href="${escape(url)}">${escape(text)}</a>`;

/** The loader's script tag. With `integrity` it is fetched by CORS, or a browser could not compare. */
export function loader({loader: {src, integrity}, api}: Checked): string {
  const attributes: Attributes = [
    ['src', src],
    ...given('integrity', integrity),
    ...given('crossorigin', integrity && 'anonymous'),
    ...given('data-api', api),
  ];
  return `<script defer${written(attributes)}></script>`;
}

/** The style sheet that keeps the widgets' room; what stands after it waits for it. */
export const reserve = (checked: Checked): string =>
  `<link${written([
    ['rel', 'stylesheet'],
    ['href', checked.reserve],
  ])}>`;

/** What is chosen, and a language if it shall not be the page's. */
const chosen = ({attributes, lang}: Checked): Attributes => [...attributes, ...given('lang', lang)];

/** The element itself, with its room. */
export const element = (checked: Checked): string =>
  block(`iioe-${checked.name}`, [...chosen(checked), ['class', roomClass(checked)]], link(checked));

/** The portable declaration: attributes without a value get one, since editors drop `data-x` or write `data-x=""`. */
export function portable(checked: Checked): string {
  const data = chosen(checked).map(([name, value]) => [`data-${name}`, value || 'true'] as const);
  const attributes = [['data-iioe', checked.name] as const, ...data, ['class', roomClass(checked)] as const];
  return block('div', attributes, link(checked));
}

export const block = (tag: string, attributes: Attributes, content: string, escape = html): string =>
  `<${tag}${written(attributes, escape)}>\n  ${content}\n</${tag}>`;

/** What the host's addresses take beside a widget's attributes. */
const look = ({lang, colorScheme}: Checked): Attributes => [
  ...given('lang', lang),
  ...given('color-scheme', colorScheme),
];

/** The address of the widget as a page of its own. */
export function frameAddress(checked: Checked): string {
  const {host, name, attributes} = checked;
  const query = new URLSearchParams([...attributes, ...look(checked)].map(([key, value]) => [key, value]));
  return `${host}embed/${name}${query.size > 0 ? `?${String(query)}` : ''}`;
}

/** A frame, and the link under it for where frames are shut. */
export function frame(checked: Checked): string {
  const {text, widget, attributes} = checked;
  const layout = attributes.find(([name]) => name === 'layout')?.[1] ?? 'card';
  const share = {row: 0.6, compact: 0.4}[layout] ?? 1;
  const tag = written([
    ['src', frameAddress(checked)],
    ['title', text],
    ['width', '100%'],
    ['height', String(Math.max(160, Math.round((widget.height * share) / 20) * 20))],
  ]);
  return `<iframe${tag}></iframe>\n<p>${link(checked)}</p>`;
}

/** The address of the live image, where there is one for what the widget shows. */
export function imageAddress(checked: Checked): string | undefined {
  const {widget, attributes, host} = checked;
  const {image} = widget;
  const id = attributes.find(([name]) => name === image?.by)?.[1];
  if (!image || id === undefined) return undefined;
  const query = new URLSearchParams(look(checked).map(([key, value]) => [key, value]));
  const path = `${image.path}${encodeURIComponent(id)}.svg${query.size > 0 ? `?${String(query)}` : ''}`;
  return address(path, host);
}

/** In whole pixels, as HTML takes them. */
const sizeOf = ({imageSize}: Checked): Attributes =>
  imageSize
    ? [
        ['width', String(Math.round(imageSize.width))],
        ['height', String(Math.round(imageSize.height))],
      ]
    : [];

/** A picture with its text, linked; the link alone where there is no picture. */
export function linkedImage(checked: Checked): string {
  const src = imageAddress(checked);
  if (!src) return `<p>${link(checked)}</p>`;
  const image = written([['src', src], ['alt', checked.text], ...sizeOf(checked)]);
  return `<p><a href="${html(checked.url)}"><img${image}></a></p>`;
}

/** For places that may take the picture out, and its text with it. */
export const imageAndLink = (checked: Checked): string =>
  imageAddress(checked) ? `${linkedImage(checked)}\n<p>${link(checked)}</p>` : linkedImage(checked);
