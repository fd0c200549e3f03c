import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageFor} from '../localization/load.js';
import {Localizer} from '../localization/localizer.js';
import type {Strings} from '../localization/strings.js';
import {languageOf, watchLanguage} from './language-watch.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps a widget's `Localizer` in step with the language around it and the strings the page replaces. */
export class Localized implements ReactiveController {
  /** Undefined while the language's file is on its way: rather no words than English ones. */
  localizer: Localizer | undefined;

  readonly #host: Host;
  readonly #english: Partial<Strings>;
  readonly #replaced: () => Partial<Strings> | undefined;
  #lang = '';
  #strings: Partial<Strings> | undefined;
  #unwatch: (() => void) | undefined;

  /**
   * @param english the widget's own strings
   * @param replaced those that the page replaces
   */
  constructor(host: Host, english: Partial<Strings>, replaced: () => Partial<Strings> | undefined) {
    this.#host = host;
    this.#english = english;
    this.#replaced = replaced;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLanguage(this.#host, () => {
      if (languageOf(this.#host) !== this.#lang) this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdate(): void {
    const lang = languageOf(this.#host);
    const replaced = this.#replaced();
    if (this.localizer && lang === this.#lang && replaced === this.#strings) return;
    this.#lang = lang;
    this.#strings = replaced;
    const language = languageFor(lang);
    this.localizer = undefined;
    if (language instanceof Promise) void language.then(() => this.#host.requestUpdate());
    else this.localizer = new Localizer(lang, language.tag, {...this.#english, ...language.strings, ...replaced});
  }
}
