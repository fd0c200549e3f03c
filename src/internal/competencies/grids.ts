import type {ReactiveElement} from 'lit';
import type {Competency} from '../../schemas/shared.js';
import type {Words} from '../words.js';
import {coverage, isCovered} from './coverage.js';
import {dress} from './dress.js';
import type {Framework, FrameworkId} from './framework.js';
import {gridOf, type Grid} from './grid.js';
import {lateOnce} from './late-once.js';
import {recognize} from './recognize.js';

/** Their data, each loaded for the first who names it. */
const known: Record<FrameworkId, (host: ReactiveElement) => {framework: Framework} | undefined> = {
  'unesco-ai-cft-2024': lateOnce(() => import('../../frameworks/unesco-ai-cft-2024.js')),
  'unesco-ict-cft-v3-2018': lateOnce(() => import('../../frameworks/unesco-ict-cft-v3-2018.js')),
  'digcompedu-2017': lateOnce(() => import('../../frameworks/digcompedu-2017.js')),
};

/**
 * The grid that a competency stands under: its framework's, with what is covered of it; `null` while that is on its
 * way. It has none where we don't know the framework, or nothing of it is covered.
 *
 * @param host is rendered again when a framework's data are there
 */
export function gridsOf(
  competencies: readonly Competency[],
  w: Words,
  host: ReactiveElement,
): ReadonlyMap<Competency, Grid | null> {
  const ids = new Map(competencies.map((competency) => [competency, recognize(competency)]));
  const grids = new Map<Competency, Grid | null>();
  for (const id of new Set(ids.values())) {
    if (!id) continue;
    const framework = known[id](host)?.framework;
    const members = competencies.filter((competency) => ids.get(competency) === id);
    const covered = framework && coverage(members, framework);
    if (covered && !covered.some(isCovered)) continue;
    const grid = covered ? gridOf(framework, covered, w) : null;
    for (const member of members) grids.set(member, grid);
  }
  if (grids.size) dress(host.renderRoot);
  return grids;
}
