import {figureWords} from '../../localization/figure.js';
import type {Localizer} from '../../localization/localizer.js';
import type {Figure} from '../../schemas/shared.js';
import {settings} from './card.js';
import {HALF, inHalves} from './facts.js';
import {number, own, runOf, type Run} from './run.js';
import {paragraph, stack, type Block, type Setting, type Sheet} from './sheet.js';

/** More would be no picture at a glance. */
const MOST = 4;

const big: Setting = {size: 22, weight: 'bold', color: 'accent', width: HALF, lines: 2};
const inWords: Setting = {...big, size: 16};
const label: Setting = {...settings.value, width: HALF, lines: 3};
const note: Setting = {...settings.note, width: HALF, lines: 3};

/** The first figures, two in a row; each with its bound, and with all that belongs to it. (API contract, "Reading: Figure") */
export function figures(all: readonly Figure[] = [], l: Localizer, sheet: Sheet): Block | undefined {
  return inHalves(all.slice(0, MOST).map((figure) => renderFigure(figure, l, sheet)));
}

function renderFigure(figure: Figure, l: Localizer, sheet: Sheet): Block {
  const {unit, population, period, asOf, derived} = figure;
  const {shown, spoken, dir} = figureWords(figure, l) ?? {};
  const text = runOf(figure.text, l);
  const value = shown === undefined ? text : number(shown, dir);
  const hours = unit === 'hours' && !figure.label ? own(l.term('hours'), l) : undefined;
  const notes: (Run | undefined | false)[] = [
    runOf(population, l),
    runOf(period, l),
    !!asOf && own(l.term('asOf', {date: l.date(asOf.slice(0, 10))}), l),
    !!derived && own(l.term('derived'), l),
  ];
  const set = (run: Run | undefined | false, setting: Setting, words?: string) =>
    run && paragraph(sheet, run, setting, words);
  const {words, ...block} = stack(2, [
    set(value, shown === undefined ? inWords : big, spoken),
    set(runOf(figure.label, l) ?? hours, label),
    ...notes.map((run) => set(run, note)),
  ]);
  return {...block, words: [words.join(', ')]};
}
