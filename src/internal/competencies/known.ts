import {html, type ReactiveElement} from 'lit';
import type {Competency} from '../../schemas/shared.js';
import type {Words} from '../words.js';
import type {renderGrids} from './grids.js';

/** What the frameworks go by that we know: where none of it is read, nothing of them is loaded. */
const NAMES = /(ai|ict)\W?cft|digcompedu|(ai|ict|ce) compet\w+ framework|pour les ens/i;

/** The names of frameworks; as soon as it is there, what shows those that we know as grids. */
let renderFrameworks: typeof renderGrids = (competencies, w, host) => {
  if (NAMES.test(JSON.stringify(competencies)))
    import('./grids.js').then(
      (grids) => {
        renderFrameworks = grids.renderGrids;
        host.requestUpdate();
      },
      // The names say enough.
      () => {},
    );
  return renderNames(competencies, w);
};

/** Each name once. */
const renderNames = (competencies: readonly Competency[], w: Words): unknown =>
  [...new Map(competencies.map(({framework}) => [w.wording(framework).value, framework])).values()].map(
    (name) => name && html`<p class="muted framework">${w.text(name)}</p>`,
  );

/** Competencies as a plain list, then their frameworks; `host` is rendered again when more of them is there. */
export function renderCompetencies(
  competencies: readonly Competency[],
  w: Words,
  host: ReactiveElement,
): unknown {
  const chips = w.chips(
    '',
    competencies.map(
      ({name, dimension, level, url}) =>
        html`${w.link(url, w.text(name))}
          <small>${w.text(dimension)}${dimension && level && ' · '}${w.text(level)}</small>`,
    ),
  );
  return w.section(
    'competencies',
    chips && html`${chips}${renderFrameworks(competencies, w, host, renderNames)}`,
  );
}
