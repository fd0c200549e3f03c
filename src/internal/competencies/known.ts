import {html, isServer, type ReactiveElement} from 'lit';
import type {Competency} from '../../schemas/shared.js';
import {pictures} from '../pictures.js';
import {section} from '../sections.js';
import type {Words} from '../words.js';
import type {Grid} from './grid.js';
import {lateOnce} from './late-once.js';
import {ADAPTED, NAMES} from './names.js';

/** What shows the frameworks that we know as grids. */
const gridsFor = lateOnce(() => import('./grids.js'));

/** Where a visitor has unfolded one. */
const unfolded = new WeakSet<ReactiveElement>();

/**
 * Whether a widget shows its grids: they are bigger than the rest of a card, so it does when a visitor unfolds one,
 * and goes on with those that a server has rendered.
 */
const isWanted = (host: ReactiveElement): boolean =>
  isServer
    ? !pictures.spared
    : unfolded.has(host) || !!host.renderRoot.querySelector('[part=framework-table]');

/**
 * Competencies by framework, each under its name, which says enough; where we know the framework, its grid is folded
 * away below that, and `host` is rendered again when it is there.
 */
export function renderCompetencies(
  competencies: readonly Competency[],
  w: Words,
  host: ReactiveElement,
): unknown {
  // Without a name there is nothing to unfold.
  const isDue = competencies.some((one) => isKnown(one) && (!one.framework || isWanted(host)));
  const grids = isDue ? gridsFor(host)?.gridsOf(competencies, w, host) : undefined;
  // Those of no framework come first: below a name they would be read as its own.
  const groups = new Map<unknown, Competency[]>([['', []]]);
  for (const one of competencies) {
    const head = grids?.get(one) ?? w.wording(one.framework).value;
    groups.set(head, [...(groups.get(head) ?? []), one]);
  }
  const content = [...groups].map(([head, members]) => {
    const grid = typeof head === 'string' ? undefined : (head as Grid);
    const framework = members.find((one) => one.framework)?.framework;
    const isComing = members.some((one) => (grids ? grids.get(one) === null : isKnown(one)));
    const isFolded = grid ?? (framework && isComing);
    return [
      isFolded ? renderFolded(grid, w.text(framework ?? grid?.title), host) : renderName(framework, w),
      renderChips(members, w),
    ];
  });
  return section(w, 'competencies', competencies.length && content);
}

const isKnown = ({id, framework}: Competency): boolean => {
  const names = JSON.stringify([id, framework]);
  return NAMES.test(names) && !ADAPTED.test(names);
};

const renderName = (name: Competency['framework'], w: Words): unknown =>
  name && html`<p class="muted framework">${w.text(name)}</p>`;

/** A framework's name; its grid, as far as that is there. */
function renderFolded(grid: Grid | undefined, name: unknown, host: ReactiveElement): unknown {
  const unfold = () => {
    if (unfolded.has(host)) return;
    unfolded.add(host);
    host.requestUpdate();
  };
  return html`<details part="framework" class="grid" @toggle=${unfold}>
    <summary class="framework">
      ${grid?.map} <span class="muted"><u>${name}</u> <span>${grid?.areas}</span></span>
    </summary>
    ${grid?.table}
  </details>`;
}

const renderChips = (competencies: readonly Competency[], w: Words): unknown =>
  w.chips(
    '',
    competencies.map(
      ({name, dimension, level, url}) =>
        html`${w.link(url, w.text(name))}
          <small class="whole">${w.text(dimension)}${dimension && level && ' · '}${w.text(level)}</small>`,
    ),
  );
