import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';

/*
 * Styles follow the direction of the text: what begins a line stands at its start, not at the left. The words `left`
 * and `right` are also found by lint (`eslint.config.js`), while one writes; here is what takes more than a word.
 */

interface Declaration {
  selector: string;
  property: string;
  value: string;
}

/** A template of a style sheet, and not a file's name in a comment. */
const TEMPLATE = /(?<![\w.])css`([^`]*)`/;

/** One that doesn't mirror, and why; or why it may. */
interface Fault extends Declaration {
  why: string;
}

/** What is drawn by hand, and turned by hand where it must be. */
const exceptions: Record<string, Fault[]> = {
  'demo/course.css': [
    {
      selector: '.hero',
      property: 'background-position',
      value: '0 100%',
      why: 'which part of a picture is seen on a narrow screen: a picture is the same in every language',
    },
  ],
};

/** All of `src/`, whatever its name, since a style may stand anywhere; and the demo pages'. */
const files = ['src', 'demo']
  .flatMap((folder) =>
    readdirSync(folder, {recursive: true}).map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`),
  )
  .filter(
    (file) => file.endsWith('.css') || (file.endsWith('.ts') && TEMPLATE.test(readFileSync(file, 'utf8'))),
  )
  .sort();

/** The style sheets in a file: itself, or the templates that its `css` tags. */
function sheetsOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.css')) return source;
  return [...source.matchAll(new RegExp(TEMPLATE, 'g'))].map(([, sheet]) => sheet).join('\n');
}

/** Each declaration with the selector of its rule. */
function declarationsOf(sheet: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  for (const [, text = '', end] of sheet.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    const words = text.trim().replace(/\s+/g, ' ');
    const [, property, value] = /^([\w-]+): ?(.+)$/.exec(words) ?? [];
    if (end === '{') open.push(words);
    else if (property && value) found.push({selector: open.at(-1) ?? '', property, value});
    if (end === '}') open.pop();
  }
  return found;
}

/** The values of a declaration, in which functions stay whole. */
const partsOf = (value: string): string[] => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/** Four sides, of which the right and the left are not the same. */
const isLopsided = (value: string): boolean => {
  const parts = partsOf(value);
  return parts.length === 4 && parts[1] !== parts[3];
};

/** Four corners, which don't mirror: those at the top, those at the bottom. */
const isLopsidedRound = (value: string): boolean => {
  const parts = partsOf(value);
  const slash = parts.includes('/') ? parts.indexOf('/') : parts.length;
  return [parts.slice(0, slash), parts.slice(slash + 1)].some(
    ([first, second = first, third = first, fourth = second]) => first !== second || third !== fourth,
  );
};

/** What a declaration has of a side of the screen, in a word; undefined where it has nothing. */
function physical({property, value}: Declaration): string | undefined {
  if (/(^|-)(left|right)(-|$)/.test(property)) return 'a side in its name';
  if (/(^|[\s,(-])(left|right)\b/.test(value)) return 'a side in its value';
  if (property === 'direction') return 'a direction, which is the text’s own';
  if (/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property))
    return isLopsided(value) ? 'a right side unlike its left side' : undefined;
  if (property === 'border-radius')
    return isLopsidedRound(value) ? 'right corners unlike left ones' : undefined;
  if (/^(box|text)-shadow$/.test(property) && /(^|,)(?: ?inset)? ?-?[.\d]*[1-9]/.test(value))
    return 'a shadow to one side';
  return undefined;
}

/** A move or a turn that looks another way in a mirror. */
const isTurn = ({property, value}: Declaration): boolean =>
  property === 'rotate' ||
  property === 'translate' ||
  (property === 'transform' && /translate(X|3d)?\(|rotate|skew|matrix/.test(value)) ||
  (/^background-position(-x)?$|^object-position$|^transform-origin$/.test(property) &&
    !/^(center|50%|0 0|top|bottom)/.test(value));

const isFor = (one: Declaration, selector: string): boolean =>
  one.selector.replace(/:dir\((rtl|ltr)\)/g, '') === selector && one.selector !== selector;

/** What a sheet does that doesn't mirror. */
function faultsOf(sheet: string): Fault[] {
  const all = declarationsOf(sheet);
  return all.flatMap((one) => {
    if (/:dir\(|\[dir/.test(one.selector)) return [];
    const why = physical(one);
    if (why) return [{...one, why}];
    const isMirrored = all.some((other) => other.property === one.property && isFor(other, one.selector));
    return isTurn(one) && !isMirrored ? [{...one, why: 'a turn that has none of its own for :dir(rtl)'}] : [];
  });
}

const isSame = (one: Declaration, other: Declaration): boolean =>
  one.selector === other.selector && one.property === other.property && one.value === other.value;

describe('styles mirror', () => {
  test('there are styles', () => assert.ok(files.length > 12));

  for (const file of files)
    test(file, () => {
      const sheet = sheetsOf(file);
      assert.ok(declarationsOf(sheet).length, 'has declarations');
      const allowed = exceptions[file] ?? [];
      const faults = faultsOf(sheet);
      assert.deepEqual(
        faults.filter((fault) => !allowed.some((one) => isSame(one, fault))),
        [],
      );
      for (const one of allowed)
        assert.ok(
          faults.some((fault) => isSame(one, fault)),
          `${one.why}: is gone`,
        );
    });
});

describe('what doesn’t mirror is found', () => {
  const faulty = [
    'margin-left: 1px',
    'padding-right: 0',
    'left: 0',
    'border-left: 1px solid',
    'border-top-left-radius: 1px',
    'text-align: left',
    'float: right',
    'background: linear-gradient(to left, red, blue)',
    'margin: 0 1px 0 2px',
    'inset: 0 auto 0 0',
    'border-width: 0 2px 2px 0',
    'border-radius: 0 4px 4px 0',
    'box-shadow: 2px 0 red',
    'transform: translateX(4px)',
    'transform: translate(-50%, 0)',
    'rotate: 90deg',
    'direction: ltr',
  ];
  for (const one of faulty)
    test(one, () => assert.equal(faultsOf(`@media print { .a { color: red; ${one}; } }`).length, 1));

  const right = [
    'margin-inline-start: 1px',
    'margin: 0 1px 0 1px',
    'inset-block: 2rem -0.75rem',
    'border-radius: calc(var(--_radius) / 2)',
    'border-radius: 4px 4px 0 0',
    'padding: 0 max(1rem, 2%)',
    'box-shadow: 0 1px 2px red',
    'text-align: start',
    'transform: scaleX(-1)',
    'transform: translateY(2px)',
  ];
  for (const one of right) test(one, () => assert.deepEqual(faultsOf(`.a { ${one}; }`), []));

  test('a turn with one of its own for the other direction', () =>
    assert.deepEqual(faultsOf('.a { rotate: 90deg } .a:dir(rtl) { rotate: -90deg; left: 0 }'), []));
});
