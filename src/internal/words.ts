import {html, nothing, type TemplateResult} from 'lit';
import {chooseText, directionOf} from '../localization/choose.js';
import {figureWords} from '../localization/figure.js';
import type {Localizer} from '../localization/localizer.js';
import {safeImage, safeLink, type ImageValue, type TextValue} from '../schemas/rules.js';
import type {Figure} from '../schemas/shared.js';

/** How data is shown inside a widget: Texts with their language, safe links and images, honest figures. */
export class Words {
  readonly l: Localizer;
  readonly #defaultLanguage: string | undefined;
  readonly #onLink: (event: MouseEvent) => void;

  constructor(l: Localizer, defaultLanguage: string | undefined, onLink: (event: MouseEvent) => void) {
    this.l = l;
    this.#defaultLanguage = defaultLanguage;
    this.#onLink = onLink;
  }

  /** A Text's wording alone, for attributes and sentences. */
  plain(text: TextValue | undefined): string {
    return text === undefined ? '' : this.l.choose(text, this.#defaultLanguage).value;
  }

  /** A Text; in another language than the widget's it says so. */
  text(text: TextValue | undefined): unknown {
    if (text === undefined) return nothing;
    const wording = this.l.choose(text, this.#defaultLanguage);
    return this.l.isForeign(wording)
      ? html`<span lang=${wording.lang!} dir=${directionOf(wording.lang!)}>${wording.value}</span>`
      : wording.value;
  }

  /** The wording for one language, as a version of a course has it. */
  inLanguage(text: TextValue, lang: string): unknown {
    const wording = chooseText(text, lang, lang);
    const foreign = this.l.isForeign(wording);
    return foreign ? html`<span lang=${wording.lang!} dir=${directionOf(wording.lang!)}>${wording.value}</span>` : wording.value;
  }

  /** Several Texts in a row, each in its own language. */
  join(texts: readonly TextValue[]): unknown {
    if (!texts.length) return nothing;
    const gaps = this.l.gaps(texts.length);
    return texts.map((text, i) => html`${this.text(text)}${gaps[i]}`);
  }

  /** A Text of several paragraphs, parted by blank lines. */
  paragraphs(text: TextValue | undefined): unknown {
    if (text === undefined) return nothing;
    const wording = this.l.choose(text, this.#defaultLanguage);
    const lang = this.l.isForeign(wording) ? wording.lang : undefined;
    const dir = lang && directionOf(lang);
    return wording.value
      .split(/\n\s*\n/)
      .filter((words) => words.trim())
      .map((words) => html`<p lang=${lang ?? nothing} dir=${dir ?? nothing}>${words.trim()}</p>`);
  }

  /** A link, or its content alone where there is no safe address. */
  link(url: string | undefined, content: unknown, part?: string): unknown {
    const href = safeLink(url);
    if (href === undefined) return content;
    return html`<a part=${part ?? nothing} href=${href} @click=${this.#onLink}>${content}</a>`;
  }

  /** A picture; decorative where it has no words. */
  image(image: ImageValue | undefined, part = 'image'): unknown {
    const src = safeImage(image?.url);
    if (!image || src === undefined) return nothing;
    return html`<img
      part=${part}
      src=${src}
      alt=${this.plain(image.alt)}
      width=${image.width ?? nothing}
      height=${image.height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${hide}
      @load=${show}
    />`;
  }

  /** A figure's number alone: seen as "7,000+", read as "more than 7,000". */
  value(figure: Figure): unknown {
    const words = figureWords(figure, this.l);
    if (!words) return this.text(figure.text);
    if (words.shown === words.spoken) return words.shown;
    return html`<span aria-hidden="true">${words.shown}</span><span class="spoken">${words.spoken}</span>`;
  }

  /** A figure with all that belongs to it. */
  figure(figure: Figure): TemplateResult {
    const unit = figure.unit === 'hours' && !figure.label ? this.l.term('hours', {n: figure.value ?? 2}) : undefined;
    const notes = [
      this.text(figure.population),
      this.text(figure.period),
      figure.asOf && this.l.term('asOf', {date: this.l.date(figure.asOf)}),
      figure.derived && this.l.term('derived'),
      figure.source && this.link(figure.source, this.l.term('source')),
    ].filter((note) => note && note !== nothing);
    return html`<li part="figure" class="figure">
      <span part="figure-value" class="value">${this.value(figure)}</span>
      ${figure.label || unit ? html`<span part="figure-label" class="name">${figure.label ? this.text(figure.label) : unit}</span>` : nothing}
      ${notes.map((note) => html`<span class="muted note-line">${note}</span>`)}
    </li>`;
  }

  figures(figures: readonly Figure[] | undefined): unknown {
    if (!figures?.length) return nothing;
    return html`<ul part="figures" class="figures" role="list">${figures.map((figure) => this.figure(figure))}</ul>`;
  }

  /** A title as a heading of the level that fits the page. */
  heading(level: number, content: unknown): TemplateResult {
    const fits = Number.isInteger(level) && level >= 1 && level <= 6 ? level : 3;
    return html`<div part="heading" class="heading" role="heading" aria-level=${fits}>${content}</div>`;
  }

  /** A row of a list of facts, nothing where there is no value. */
  fact(label: string, value: unknown, part?: string): unknown {
    if (value === undefined || value === '' || value === nothing || value === false) return nothing;
    return html`<dt>${label}</dt><dd part=${part ?? nothing}>${value}</dd>`;
  }
}

/** A picture that can't be had leaves its place, not a broken frame. */
const hide = (event: Event): void => (event.target as HTMLElement).classList.add('broken');
const show = (event: Event): void => (event.target as HTMLElement).classList.remove('broken');
