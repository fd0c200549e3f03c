import type {Note} from './notes.js';
import {frameAddress, imageAddress} from './html.js';
import {linkAlone, places, type Language, type Place, type PlaceRules} from './places.js';
import {check, type Checked, type SnippetRequest} from './request.js';

export {notes, type Note} from './notes.js';
export {places, type Language, type Place} from './places.js';
export {release} from './release.js';
export type {SnippetRequest} from './request.js';
export {widgets, type WidgetName} from './widgets.js';

/** What to paste. */
export interface Snippet {
  language: Language;
  code: string;
  /** What an administrator of that place adds once. */
  once?: string;
  /** What a visitor of the place sees, and the address of a frame or an image. */
  shows: {as: 'widget' | 'frame' | 'image' | 'link'; src?: string};
  notes: Note[];
}

/**
 * The exact lines that show a widget in a place and survive its editor; `docs/embedding.md` says what was tried.
 *
 * @throws {TypeError} when there is no such place or widget, no fallback, or the host is no http(s) address
 */
export function snippetFor({place, ...request}: SnippetRequest & {place: Place}): Snippet {
  const checked = check(request);
  if (!Object.hasOwn(places, place)) throw new TypeError(`There is no place "${String(place)}".`);
  const rules = places[place];
  const isLink = checked.widget.isPersonal === true && rules.way !== 'script';
  const once = rules.once?.(checked);
  return {
    language: rules.language,
    code: isLink ? linkAlone(checked, rules) : rules.write(checked),
    ...(once !== undefined && {once}),
    shows: isLink ? {as: 'link'} : shownBy(checked, rules),
    notes: isLink ? [...checked.notes, 'personal-link'] : [...checked.notes, ...notesOf(checked, rules)],
  };
}

function shownBy(checked: Checked, {way}: PlaceRules): Snippet['shows'] {
  if (way === 'script') return {as: 'widget'};
  if (way === 'frame') return {as: 'frame', src: frameAddress(checked)};
  const src = imageAddress(checked);
  return src === undefined ? {as: 'link'} : {as: 'image', src};
}

function notesOf(checked: Checked, {way, language, notes}: PlaceRules): Note[] {
  const found: Note[] = [...notes];
  if (way === 'image') found.push(imageAddress(checked) ? 'image-live' : 'no-image');
  if (way === 'script' && checked.widget.isPersonal) found.push('personal-token');
  if (way === 'script' && !checked.api) found.push('no-api');
  if (way === 'script' && checked.colorScheme) found.push('scheme-follows');
  // Where scripts stand in HTML, they come from the host; elsewhere from the package.
  if (way === 'script' && language === 'html' && checked.isPinned) found.push('release-kept');
  return found;
}
