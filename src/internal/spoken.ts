import type {ServiceNote} from '../data/source.js';
import {common} from '../localization/en/common.js';
import {languageFor} from '../localization/load.js';
import type {Strings} from '../localization/strings.js';
import {languageOf} from './language-watch.js';
import {Words} from './words.js';

interface Speaking extends HTMLElement {
  readonly service: ServiceNote | undefined;
  requestUpdate(): void;
}

/**
 * The words of a widget's language; undefined while its file is on its way, and then it is rendered again.
 *
 * @param english what came with the widget and its parts
 * @param own the page's, which go before ours
 */
export function findWords(
  widget: Speaking,
  english: readonly Partial<Strings>[],
  own: Partial<Strings> | undefined,
): Words | undefined {
  const lang = languageOf(widget);
  const language = languageFor(lang);
  if (language instanceof Promise) return void language.then(() => widget.requestUpdate());
  const strings = [own, language.strings, ...english, common];
  return new Words(lang, language.tag, strings, widget.service?.defaultLanguage);
}
