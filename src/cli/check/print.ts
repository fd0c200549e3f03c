import {styleText} from 'node:util';
import {plain} from '../terminal.js';
import type {Check, Detail, Outcome, Report} from './report.js';

const signs: Readonly<Record<Outcome, string>> = {pass: '✓', fail: '✗', warn: '!', skip: '–'};
const colours = {pass: 'green', fail: 'red', warn: 'yellow', skip: 'gray'} as const;

/** Room for the longest id. */
const WIDTH = 32;

/** So many places are shown of a check; `--json` tells more. */
const MOST_DETAILS = 5;

/** A report as text: a block an endpoint, a line a check, the verdict last. */
export function textOf(report: Report, isColoured: boolean): string {
  const paint: Paint = isColoured
    ? (colour, text) => styleText(colour, text, {validateStream: false})
    : (_colour, text) => text;
  const blocks = [...groupsOf(report.checks)].map(
    ([name, checks]) =>
      `${paint('bold', name)}\n${checks.flatMap((check) => linesOf(check, paint)).join('\n')}\n`,
  );
  return [...blocks, verdictOf(report, paint)].join('\n');
}

type Paint = (colour: Parameters<typeof styleText>[0] & string, text: string) => string;

function groupsOf(checks: readonly Check[]): Map<string, Check[]> {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const [name = ''] = check.id.split('/');
    groups.set(name, [...(groups.get(name) ?? []), check]);
  }
  return groups;
}

function linesOf({id, outcome, message, details}: Check, paint: Paint): string[] {
  const line = `  ${paint(colours[outcome], signs[outcome])} ${id.padEnd(WIDTH)} ${plain(message)}`;
  const more = details.length - MOST_DETAILS;
  return [
    line,
    ...details.slice(0, MOST_DETAILS).flatMap(detailLines),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}

function detailLines({address, pointer, item, expected, got}: Detail): string[] {
  const place = [address, pointer, item !== undefined && `(id ${item})`].filter(Boolean).join(' ');
  const lines = [place, expected && `  expected ${expected}`, got && `  got ${got}`];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => `      ${plain(line!)}`);
}

function verdictOf({compatible, counts}: Report, paint: Paint): string {
  const {pass, fail, warn, skip} = counts;
  const numbers = `${pass} passed, ${fail} failed, ${warn} warnings, ${skip} skipped`;
  const failed = `not IIOE-compatible: ${fail} ${fail === 1 ? 'check' : 'checks'} failed`;
  return `${numbers}\n${compatible ? paint('green', 'IIOE-compatible') : paint('red', failed)}\n`;
}
