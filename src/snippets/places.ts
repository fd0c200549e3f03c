import {markdown as escaped} from './escape.js';
import {angularComponent, react, svelte, vue} from './frameworks.js';
import {
  element,
  frame,
  frameAddress,
  imageAddress,
  imageAndLink,
  link,
  linkedImage,
  loader,
  portable,
  reserve,
} from './html.js';
import type {Note} from './notes.js';
import type {Checked} from './request.js';

export type Language = 'html' | 'jsx' | 'vue' | 'svelte' | 'angular' | 'markdown';

/** How a widget comes to a place: by a script there, by a frame, or as a picture. */
type Way = 'script' | 'frame' | 'image';

export interface PlaceRules {
  /** Its name, the same in every language. */
  title: string;
  way: Way;
  language: Language;
  write: (checked: Checked) => string;
  /** What an administrator of the place adds once. */
  once?: (checked: Checked) => string;
  notes: readonly Note[];
}

const withScript = {way: 'script', language: 'html', notes: []} as const;
const asFrame = {way: 'frame', language: 'html', notes: ['frame-height']} as const;
const asImage = {way: 'image', language: 'html', notes: []} as const;

/** The script beside the `div`: one paste, nothing to ask an administrator for. */
const portableWithLoader = (checked: Checked): string => `${portable(checked)}\n${loader(checked)}`;

const loaderAndRoom = (checked: Checked): string => `${loader(checked)}\n${reserve(checked)}`;

function markdown(checked: Checked): string {
  const {text, url} = checked;
  const src = imageAddress(checked);
  const label = src ? `![${escaped(text)}](${src})` : escaped(text);
  return `[${label}](${url})`;
}

const table = {
  site: {
    ...withScript,
    title: 'Own website',
    write: (checked) => `${loaderAndRoom(checked)}\n\n${element(checked)}`,
  },
  'moodle-page': {
    ...withScript,
    title: 'Moodle: page, book, label',
    write: portableWithLoader,
    // TinyMCE takes a `<link>` out.
    once: reserve,
    notes: ['editor-source', 'moodle-script', 'admin-room'],
  },
  'moodle-frame': {
    ...asFrame,
    title: 'Moodle: frame',
    write: frame,
    notes: ['editor-source', 'frame-height', 'frame-sandbox'],
  },
  'moodle-forum': {...asImage, title: 'Moodle: forum post', write: linkedImage, notes: ['editor-source']},
  canvas: {...asFrame, title: 'Canvas', write: frame, notes: ['editor-source', 'frame-height']},
  'open-edx': {
    ...withScript,
    title: 'Open edX: raw HTML block',
    write: (checked) => `${reserve(checked)}\n${portableWithLoader(checked)}`,
    notes: [],
  },
  wordpress: {...asFrame, title: 'WordPress', write: frameAddress, notes: ['oembed-line']},
  'wordpress-loader': {
    ...withScript,
    title: 'WordPress with the loader',
    write: portable,
    once: loaderAndRoom,
    notes: ['admin-loader'],
  },
  drupal: {
    ...asImage,
    title: 'Drupal',
    write: imageAndLink,
    notes: ['editor-source', 'drupal-images'],
  },
  mail: {...asImage, title: 'Mail signature', write: linkedImage},
  react: {...withScript, title: 'React', language: 'jsx', write: react, notes: ['types-react']},
  vue: {...withScript, title: 'Vue', language: 'vue', write: vue, notes: ['vue-custom-element']},
  svelte: {...withScript, title: 'Svelte', language: 'svelte', write: svelte},
  angular: {
    ...withScript,
    title: 'Angular',
    language: 'angular',
    write: angularComponent,
    notes: ['angular-schema', 'angular-room'],
  },
  markdown: {...asImage, title: 'Markdown, README', language: 'markdown', write: markdown},
} as const satisfies Record<string, PlaceRules>;

export type Place = keyof typeof table;

/** The places, in the order in which a chooser offers them. */
export const places: Readonly<Record<Place, PlaceRules>> = table;

/** What stands where the widget itself may not: a link. */
export const linkAlone = (checked: Checked, {language}: PlaceRules): string =>
  language === 'markdown' ? `[${escaped(checked.text)}](${checked.url})` : `<p>${link(checked)}</p>`;
