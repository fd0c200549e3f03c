import {existsSync, readFileSync} from 'node:fs';
import {components} from './components.js';
import {evaluate} from './evaluate.js';

/** What is there already, or hidden. */
const DONE = ':defined,[defer-hydration],[hidden]';

/** What a style sheet keeps for each layout until there is data (`--_wait`). */
function waitsOf(file) {
  const source = readFileSync(file, 'utf8');
  const rules = /(?::host|\.(\w+)) \{[^}]*?--_wait: ([^;]+);/g;
  return Object.fromEntries(
    [...source.matchAll(rules)].map(([, layout, height]) => [layout ?? 'card', height]),
  );
}

/** The rules that say how high a widget will be, in each of its layouts. */
function heightsOf(name) {
  const file = `src/components/${name}/${name}.styles.ts`;
  return Object.entries(existsSync(file) ? waitsOf(file) : {}).map(([layout, height]) => {
    const [tag, div] = layout === 'card' ? ['', ''] : [`[layout=${layout}]`, `[data-layout=${layout}]`];
    return `:where(iioe-${name}${tag},[data-iioe=${name}]${div}){--iioe-room:${height}}`;
  });
}

/**
 * The style sheet by which the autoloader keeps room for widgets that are still to come, from the same lengths that
 * they keep themselves while they wait. Of no weight in the cascade, so that a page's own styles win.
 */
export async function room() {
  const {IGNORED} = await evaluate('src/internal/ignored.ts');
  const widgets = components.filter((name) => name !== 'provider');
  const tags = widgets.map((name) => `iioe-${name}`);
  const divs = widgets.map((name) => `[data-iioe=${name}]`);
  const waiting = [
    `:is(${tags}):not(${DONE})`,
    `:is(${divs}):not(:has(>:is(${tags}):defined),${IGNORED},:is(${IGNORED}) *)`,
  ];
  const {card: standard} = waitsOf('src/styles/widget.ts');
  // A widget has its padding around that.
  const height = `min(2rem + var(--iioe-room,${standard}), 100vh)`;
  return [`:where(${waiting}){display:block;min-block-size:${height}}`, ...widgets.flatMap(heightsOf)].join(
    '',
  );
}
