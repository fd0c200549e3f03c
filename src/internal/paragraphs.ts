import {html} from 'lit';
import {directionOf} from '../localization/choose.js';
import type {TextValue} from '../schemas/rules.js';
import type {Words} from './words.js';

/** A Text of several paragraphs, parted by blank lines. (API contract, "Resources: Case") */
export function paragraphs(text: TextValue | undefined, w: Words): unknown {
  const wording = w.wording(text);
  const foreign = w.isForeign(wording) ? wording.lang : undefined;
  return wording.value
    .split(/\n\s*\n/)
    .filter((words) => words.trim())
    .map((words) =>
      foreign
        ? html`<p lang=${foreign} dir=${directionOf(foreign)}>${words.trim()}</p>`
        : html`<p>${words.trim()}</p>`,
    );
}
