import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../localization/choose.js';
import {Localizer} from '../localization/localizer.js';
import {safeImage, safeLink, type ImageValue, type TextValue} from '../schemas/rules.js';
import {pictures} from './pictures.js';

/**
 * What a widget says and how data is shown inside it: Texts with their language,
 * safe links and images. What is absent shows as `undefined`.
 */
export class Words extends Localizer {
  /** A Text; in another language than the widget's it says so. Of an unknown one, its letters tell the direction. */
  text(text: TextValue | undefined, lang?: string): unknown {
    if (!text) return undefined;
    const wording = this.wording(text, lang);
    const {value, lang: own} = wording;
    if (!own) return html`<bdi>${value}</bdi>`;
    return this.isForeign(wording) ? html`<span lang=${own} dir=${directionOf(own)}>${value}</span>` : value;
  }

  /** A link, or its content alone where there is no safe address. */
  link(url: string | undefined, content: unknown): unknown {
    // What was read is not parsed once more: its scheme tells enough.
    const href = /^https?:/.test(url!) ? url : safeLink(url);
    return href ? html`<a href=${href}>${content}</a>` : content;
  }

  /** A picture; decorative where it has no words. One that can't be had, or is spared, leaves its place, and its words in it. */
  image({url, alt, width, height}: Partial<ImageValue> = {}, part = 'image'): unknown {
    const src = safeImage(url);
    const words = this.wording(alt);
    const own = this.isForeign(words) && words.lang;
    return (
      src &&
      html`<img
        part=${part}
        src=${pictures.spared ? nothing : src}
        alt=${words.value}
        lang=${own || nothing}
        dir=${own ? directionOf(own) : nothing}
        width=${width ?? nothing}
        height=${height ?? nothing}
        loading="lazy"
        referrerpolicy="no-referrer"
      />`
    );
  }

  /** Short words side by side: tags, competencies. */
  chips(part: string, words: readonly unknown[] = []): unknown {
    return this.items(
      part,
      words.filter(Boolean).map((word) => html`<li part="chip" class="chip">${word}</li>`),
      'cluster',
    );
  }

  /** A list, if there is anything in it. */
  items(part: string, items: readonly unknown[], name = part): unknown {
    return items.length
      ? html`<ul part=${part} class=${name} role="list">
          ${items}
        </ul>`
      : undefined;
  }

  /** A title as a heading of the level that fits the page. */
  heading(level: number, content: unknown): TemplateResult {
    return html`<div part="heading" role="heading" aria-level=${level > 0 && level < 7 ? level : 3}>
      ${content}
    </div>`;
  }
}
