import type {Preview} from '@storybook/web-components-vite';
import {loaders} from '../src/localization/loaders.js';
import {apiStates, networks} from '../stories/api.js';
import {themeTitles} from '../stories/themes.js';

type Items = readonly {value: string; title: string}[];

const titled = (table: Readonly<Record<string, {title: string}>>): Items =>
  Object.entries(table).map(([value, {title}]) => ({value, title}));

/** A language's name in itself, as far as the browser knows it. */
const languageName = (tag: string): string => new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;

const languages: Items = ['en', ...Object.keys(loaders)].map((tag) => ({
  value: tag,
  title: `${languageName(tag)} (${tag})`,
}));

const directions: Items = [
  {value: 'auto', title: 'Direction of the language'},
  {value: 'ltr', title: 'Left to right'},
  {value: 'rtl', title: 'Right to left'},
];

const schemes: Items = [
  {value: 'light', title: 'Light'},
  {value: 'dark', title: 'Dark'},
  // A page can't force colours: the browser's own emulation can. (docs/accessibility.md)
  {value: 'contrast', title: 'System colours (by tokens, not forced)'},
];

const themes: Items = [
  {value: 'none', title: 'No theme'},
  ...Object.entries(themeTitles).map(([value, title]) => ({value, title})),
];

const widths: Items = [
  {value: 'full', title: 'Full width'},
  ...['600', '375', '320', '200'].map((value) => ({value, title: `${value} px wide`})),
];

const menu = (description: string, icon: string, items: Items) => ({
  description,
  toolbar: {icon: icon as 'globe', items: [...items], dynamicTitle: true},
});

export const globalTypes = {
  api: menu('What the API does', 'database', titled(apiStates)),
  network: menu('The network before it', 'transfer', titled(networks)),
  language: menu('Language of the page', 'globe', languages),
  direction: menu('Direction of the widget', 'paragraph', directions),
  scheme: menu('Colours of the page', 'contrast', schemes),
  theme: menu('Theme of the widgets', 'paintbrush', themes),
  width: menu('Width of what the widget stands in', 'grow', widths),
} satisfies Preview['globalTypes'];

export const initialGlobals = {
  api: 'ready',
  network: 'normal',
  language: 'en',
  direction: 'auto',
  scheme: 'light',
  theme: 'none',
  width: 'full',
};
