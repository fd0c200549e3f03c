import {paragraphs} from './paragraphs.js';
import {html, nothing, type TemplateResult} from 'lit';
import {chooseText, directionOf, type Wording} from '../localization/choose.js';
import {figureWords} from '../localization/figure.js';
import type {Localizer} from '../localization/localizer.js';
import type {StringKey} from '../localization/strings.js';
import {safeImage, safeLink, type ImageValue, type TextValue} from '../schemas/rules.js';
import type {Figure} from '../schemas/shared.js';

/**
 * How data is shown inside a widget: Texts with their language, safe links and
 * images, honest figures. What is absent shows as `nothing`.
 */
export class Words {
  readonly l: Localizer;
  readonly #defaultLanguage: string | undefined;
  readonly #onLink: (event: MouseEvent) => void;

  constructor(l: Localizer, defaultLanguage: string | undefined, onLink: (event: MouseEvent) => void) {
    this.l = l;
    this.#defaultLanguage = defaultLanguage;
    this.#onLink = onLink;
  }

  /** A Text's wording for this reader, for attributes and sentences. */
  wording(text: TextValue | undefined, lang = this.l.lang): Wording {
    return chooseText(text ?? '', lang, this.#defaultLanguage);
  }

  /** A Text; in another language than the widget's it says so. */
  text(text: TextValue | undefined, lang?: string): unknown {
    if (!text) return nothing;
    const wording = this.wording(text, lang);
    return this.l.isForeign(wording)
      ? html`<span lang=${wording.lang!} dir=${directionOf(wording.lang!)}>${wording.value}</span>`
      : wording.value;
  }

  /** Several Texts in a row, each in its own language. */
  join(texts: readonly TextValue[] = []): unknown {
    const gaps = this.l.gaps(texts.length);
    return texts.length ? texts.map((text, i) => html`${this.text(text)}${gaps[i]}`) : nothing;
  }

  date(iso: string | undefined): unknown {
    return iso ? this.l.date(iso) : nothing;
  }

  /** A link, or its content alone where there is no safe address. */
  link(url: string | undefined, content: unknown, part?: string): unknown {
    const href = safeLink(url);
    return href ? html`<a part=${part ?? nothing} href=${href} @click=${this.#onLink}>${content}</a>` : content;
  }

  /** A picture; decorative where it has no words. One that can't be had leaves its place, not a broken frame. */
  image({url, alt, width, height}: Partial<ImageValue> = {}, part = 'image'): unknown {
    const src = safeImage(url);
    return src
      ? html`<img
          part=${part}
          src=${src}
          alt=${this.wording(alt).value}
          width=${width ?? nothing}
          height=${height ?? nothing}
          loading="lazy"
          referrerpolicy="no-referrer"
          @error=${markBroken}
          @load=${markBroken}
        />`
      : nothing;
  }

  /** A figure's number alone: seen as "7,000+", read as "more than 7,000". */
  value(figure: Figure): unknown {
    const {shown, spoken} = figureWords(figure, this.l) ?? {};
    if (shown === spoken) return shown ?? this.text(figure.text);
    return html`<bdi aria-hidden="true">${shown}</bdi><span class="spoken">${spoken}</span>`;
  }

  /** A figure with all that belongs to it. */
  figure(figure: Figure): TemplateResult {
    const {unit, label, population, period, asOf, derived, source, value} = figure;
    const {l} = this;
    const notes = [
      this.text(population),
      this.text(period),
      asOf && l.term('asOf', {date: l.date(asOf)}),
      derived && l.term('derived'),
      source && this.link(source, l.term('source')),
    ].filter((note) => note && note !== nothing);
    const name = !label && unit === 'hours' ? l.term('hours', {n: value ?? 2}) : this.text(label);
    return html`<li part="figure" class="figure">
      <span part="figure-value" class="value">${this.value(figure)}</span>
      <span part="figure-label">${name}</span>
      ${notes.map((note) => html`<span class="muted">${note}</span>`)}
    </li>`;
  }

  figures(figures: readonly Figure[] = []): unknown {
    return figures.length
      ? html`<ul part="figures" class="figures" role="list">
          ${figures.map((figure) => this.figure(figure))}
        </ul>`
      : nothing;
  }

  /** Short words side by side: tags, competencies. */
  chips(part: string, words: readonly unknown[] = []): unknown {
    const said = words.filter(Boolean);
    return said.length
      ? html`<ul part=${part} class="cluster" role="list">
          ${said.map((word) => html`<li class="chip">${word}</li>`)}
        </ul>`
      : nothing;
  }

  /** A title as a heading of the level that fits the page. */
  heading(level: number, content: unknown): TemplateResult {
    return html`<div part="heading" class="heading" role="heading" aria-level=${level > 0 && level < 7 ? level : 3}>${content}</div>`;
  }

  /** A list of facts under their labels; what is absent is left out. */
  facts(facts: Partial<Record<StringKey, unknown>>, part = 'facts'): unknown {
    const known = Object.entries(facts).filter(([, value]) => value && value !== nothing) as [StringKey, unknown][];
    return known.length
      ? html`<dl part=${part} class="facts">
          ${known.map(([key, value]) => html`<dt>${this.l.term(key)}</dt><dd>${value}</dd>`)}
        </dl>`
      : nothing;
  }

  paragraphs(text: TextValue | undefined): unknown {
    return paragraphs(text, this);
  }

  fact(label: string, value: unknown, part?: string): unknown {
    return value && value !== nothing ? html`<dt>${label}</dt><dd part=${part ?? nothing}>${value}</dd>` : nothing;
  }

  plain(text: TextValue | undefined): string {
    return this.wording(text).value;
  }

  inLanguage(text: TextValue, lang: string): unknown {
    return this.text(text, lang);
  }

  /** A part of a widget under its label, if there is anything in it. */
  section(part: string, key: StringKey, content: unknown): unknown {
    return !content || content === nothing
      ? nothing
      : html`<div part=${part}><p class="label">${this.l.term(key)}</p>${content}</div>`;
  }
}

const markBroken = ({target, type}: Event): unknown => (target as Element).classList.toggle('broken', type === 'error');
