import {durationWords} from '../../localization/duration.js';
import type {Localizer} from '../../localization/localizer.js';
import type {Course} from '../../schemas/course.js';
import {inRow, NEAR, settings, type Card} from './card.js';
import {fact} from './facts.js';
import {figures} from './figures.js';
import {nameOf, own, runOf} from './run.js';
import {paragraph, stack, type Block, type Sheet} from './sheet.js';

/** A course at a glance. Its series' figures are shown as the series', never as its own. */
export function courseCard(course: Course, l: Localizer, sheet: Sheet): Card {
  const {id, title, provider, series} = course;
  const named = (['learners', 'satisfaction'] as const).flatMap((key) =>
    course[key] ? [{label: l.own(key), ...course[key]}] : [],
  );
  const giver = runOf(provider?.name, l);
  const facts = [tags(course, l, sheet), fact('languages', own(languages(course, l), l), l, sheet)];
  return {
    icon: 'course',
    kind: own(l.term('forCourse'), l),
    title: nameOf(title, id, l),
    head: [giver && paragraph(sheet, giver, settings.under)],
    parts: [
      stack(2 * NEAR, facts),
      figures([...named, ...(course.figures ?? [])], l, sheet),
      series && renderSeries(series, l, sheet),
    ],
  };
}

function tags(
  {enrolment, level, mode, free, workload}: Course,
  l: Localizer,
  sheet: Sheet,
): Block | undefined {
  const keys = [enrolment, level, mode, free && ('free' as const)];
  const words = keys.flatMap((key) => (key ? [l.term(key)] : []));
  if (workload) words.push(durationWords(workload, l));
  return words.length ? paragraph(sheet, own(inRow(words), l), settings.strong) : undefined;
}

/** Those that it says, and those of its versions. */
function languages({languages = [], versions = []}: Course, l: Localizer): string {
  const tags = new Map(
    [...versions.map(({language}) => language), ...languages].map((tag) => [tag.toLowerCase(), tag]),
  );
  const names = [...tags.values()].map((tag) => l.nameOf('language', tag));
  return l.list(names).join('');
}

function renderSeries(
  {name, figures: all}: NonNullable<Course['series']>,
  l: Localizer,
  sheet: Sheet,
): Block {
  const shown = figures(all, l, sheet);
  return stack(NEAR, [
    fact('series', runOf(name, l), l, sheet),
    shown && paragraph(sheet, own(l.term('seriesFigures'), l), settings.label),
    shown,
  ]);
}
