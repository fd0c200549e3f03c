import type {ReactiveElement} from 'lit';
import type {Competency} from '../../schemas/shared.js';
import type {Words} from '../words.js';
import {coverage, isCovered} from './coverage.js';
import {dress} from './dress.js';
import type {Framework, FrameworkId} from './framework.js';
import {renderGrid} from './grid.js';
import {recognize} from './recognize.js';

const loaders: Record<FrameworkId, () => Promise<{framework: Framework}>> = {
  'unesco-ai-cft-2024': () => import('../../frameworks/unesco-ai-cft-2024.js'),
  'unesco-ict-cft-v3-2018': () => import('../../frameworks/unesco-ict-cft-v3-2018.js'),
  'digcompedu-2017': () => import('../../frameworks/digcompedu-2017.js'),
};

const loaded: Partial<Record<FrameworkId, Framework>> = {};

/**
 * Each framework that we know with what is covered of it; all others by name.
 *
 * @param host is rendered again when a framework's data are there
 */
export function renderGrids(
  competencies: readonly Competency[],
  w: Words,
  host: ReactiveElement,
  renderNames: (competencies: readonly Competency[], w: Words) => unknown,
): unknown {
  const ids = new Map(competencies.map((competency) => [competency, recognize(competency)]));
  const shown = [...new Set(ids.values())].flatMap((id) => {
    const framework = id && frameworkFor(id, host);
    const members = competencies.filter((competency) => ids.get(competency) === id);
    const covered = framework ? coverage(members, framework) : [];
    return framework && covered.some(isCovered)
      ? [{id, grid: renderGrid(framework, covered, members, w)}]
      : [];
  });
  if (shown.length) dress(host.renderRoot);
  const others = competencies.filter((competency) => !shown.some(({id}) => id === ids.get(competency)));
  return [...shown.map(({grid}) => grid), renderNames(others, w)];
}

/** A framework's data, or undefined while they are on their way, or can't be had. */
function frameworkFor(id: FrameworkId, host: ReactiveElement): Framework | undefined {
  if (!loaded[id]) {
    loaders[id]().then(
      ({framework}) => {
        loaded[id] = framework;
        host.requestUpdate();
      },
      () => {},
    );
  }
  return loaded[id];
}
