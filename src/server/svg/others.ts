import type {Localizer} from '../../localization/localizer.js';
import type {Case} from '../../schemas/case.js';
import type {Pathway} from '../../schemas/pathway.js';
import {inRow, NEAR, settings, type Card} from './card.js';
import {fact, HALF, inHalves} from './facts.js';
import {figures} from './figures.js';
import {nameOf, own, runOf} from './run.js';
import {paragraph, stack, type Sheet} from './sheet.js';

/** A pathway at a glance: who gives it, how many courses it takes, what one gets for it. */
export function pathwayCard(
  {id, title, issuer, steps = [], credential, figures: all}: Pathway,
  l: Localizer,
  sheet: Sheet,
): Card {
  const optional = steps.filter((step) => step.optional).length;
  const counts: string[] = [];
  if (steps.length) counts.push(l.term('stepCount', {n: steps.length}));
  if (optional) counts.push(l.term('optionalCount', {n: optional}));
  const giver = runOf(issuer?.name, l);
  return {
    icon: 'pathway',
    title: nameOf(title, id, l),
    head: [giver && paragraph(sheet, giver, settings.under)],
    parts: [
      stack(2 * NEAR, [
        counts.length > 0 && paragraph(sheet, own(inRow(counts), l), settings.strong),
        fact('credential', runOf(credential?.name, l), l, sheet),
      ]),
      figures(all, l, sheet),
    ],
  };
}

/** An award's case at a glance: whose it is, where, for what, and its figures. */
export function caseCard(
  {id, title, organization, country, edition, category, figures: all}: Case,
  l: Localizer,
  sheet: Sheet,
): Card {
  const owner = runOf(organization?.name, l);
  const where = organization?.country ?? country;
  const place = where ? own(l.nameOf('region', where), l) : undefined;
  return {
    icon: 'case',
    title: nameOf(title, id, l),
    head: [owner && paragraph(sheet, owner, settings.under)],
    parts: [
      stack(2 * NEAR, [
        fact('category', runOf(category?.name, l), l, sheet),
        inHalves([
          fact('edition', runOf(edition?.name, l), l, sheet, HALF),
          fact('country', place, l, sheet, HALF),
        ]),
      ]),
      figures(all, l, sheet),
    ],
  };
}
