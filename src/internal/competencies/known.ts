import {html, type ReactiveElement} from 'lit';
import type {Competency} from '../../schemas/shared.js';
import {pictures} from '../pictures.js';
import {section} from '../sections.js';
import type {Words} from '../words.js';
import {lateOnce} from './late-once.js';

/** What the frameworks go by that we know: where none of it is read, nothing of them is loaded. */
const NAMES = /(ai|ict)\W?cft|digcompedu|(ai|ict|ce) compet\w+ framework|pour les ens/i;

/** What shows the frameworks that we know as grids. */
const gridsFor = lateOnce(() => import('./grids.js'));

/**
 * Competencies by framework, each under its grid where we know it, else under its name, which says enough while
 * grids are not there, or are spared with the pictures; `host` is rendered again when they are there.
 */
export function renderCompetencies(
  competencies: readonly Competency[],
  w: Words,
  host: ReactiveElement,
): unknown {
  const isKnown = NAMES.test(JSON.stringify(competencies));
  const grids = isKnown && !pictures.spared ? gridsFor(host)?.gridsOf(competencies, w, host) : undefined;
  // Those of no framework come first: below a name they would be read as its own.
  const groups = new Map<unknown, Competency[]>([['', []]]);
  for (const one of competencies) {
    const head = grids?.get(one) ?? w.wording(one.framework).value;
    groups.set(head, [...(groups.get(head) ?? []), one]);
  }
  const content = [...groups].map(([head, members]) => [
    typeof head === 'string' ? renderName(members[0]?.framework, isKnown, w) : head,
    renderChips(members, w),
  ]);
  return section(w, 'competencies', competencies.length && content);
}

const renderName = (name: Competency['framework'], isKnown: boolean, w: Words): unknown =>
  name && html`<p class="muted framework ${isKnown && pictures.spared ? 'spared' : ''}">${w.text(name)}</p>`;

const renderChips = (competencies: readonly Competency[], w: Words): unknown =>
  w.chips(
    '',
    competencies.map(
      ({name, dimension, level, url}) =>
        html`${w.link(url, w.text(name))}
          <small>${w.text(dimension)}${dimension && level && ' · '}${w.text(level)}</small>`,
    ),
  );
