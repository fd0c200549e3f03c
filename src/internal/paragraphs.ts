import {html} from 'lit';
import {directionOf} from '../localization/choose.js';
import type {TextValue} from '../schemas/rules.js';
import type {Words} from './words.js';

/** A Text of several paragraphs, parted by blank lines. (API contract, "Resources: Case") */
export function paragraphs(text: TextValue | undefined, w: Words): unknown {
  const wording = w.wording(text);
  const foreign = w.isForeign(wording) ? wording.lang : undefined;
  // The paragraph is the page's, and stands at its edge; the words alone are of their language.
  return wording.value
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter(Boolean)
    .map((words) =>
      foreign
        ? html`<p><span lang=${foreign} dir=${directionOf(foreign)}>${words}</span></p>`
        : html`<p>${words}</p>`,
    );
}
