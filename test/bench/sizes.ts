import {readdirSync} from 'node:fs';
import {components} from '../support/components.js';
import {bundledSize, servedSize} from './bundle.js';
import {PEERS} from './peers.js';
import {once, type Measure} from './stats.js';

const cdn = (name: string) => servedSize(`dist/cdn/${name}.js`);
const ours = (text: string) => bundledSize(text, process.cwd());
const peer = (...modules: string[]) =>
  bundledSize(modules.map((name) => `import '${name}';`).join('\n'), PEERS);

const shoelace = '@shoelace-style/shoelace/dist/components';
const awesome = '@awesome.me/webawesome/dist/components';
const mgt = `import {registerMgtPersonComponent} from '@microsoft/mgt-components'; registerMgtPersonComponent();`;
const core = `export {verifyCredential} from '@digitalcredentials/verifier-core';`;

/** What others weigh; a peer that isn't there, or that no browser can load, is left out with a word. */
const others = {
  shoelace: {
    name: 'Shoelace: card, badge, progress bar, which fetch and check nothing',
    size: () =>
      peer(
        `${shoelace}/card/card.js`,
        `${shoelace}/badge/badge.js`,
        `${shoelace}/progress-bar/progress-bar.js`,
      ),
  },
  awesome: {
    name: 'Web Awesome: card, badge, progress bar',
    size: () =>
      peer(`${awesome}/card/card.js`, `${awesome}/badge/badge.js`, `${awesome}/progress-bar/progress-bar.js`),
  },
  material: {
    name: 'Material: card, badge, linear progress',
    size: () =>
      peer(
        '@material/web/labs/card/outlined-card.js',
        '@material/web/labs/badge/badge.js',
        '@material/web/progress/linear-progress.js',
      ),
  },
  person: {name: 'Microsoft Graph Toolkit: mgt-person', size: () => bundledSize(mgt, PEERS)},
  blockcerts: {
    name: 'blockcerts-verifier, its one file as published',
    size: () => servedSize(`${PEERS}/node_modules/@blockcerts/blockcerts-verifier/dist/main.js`),
  },
  core: {name: 'verifier-core: the check of a credential', size: () => bundledSize(core, PEERS)},
};

/** Bytes that a browser loads, in brotli: ours, Lit alone, and what a page's author might take instead. */
export async function sizeMeasures(): Promise<Measure[]> {
  const kB = (name: string, value: number, more: Partial<Measure> = {}): Measure => ({
    name,
    ours: once(value),
    unit: 'kB',
    ...more,
  });
  const card = await ours(`import './dist/cdn/course-card.js';`);
  const asking = await ours(`import './dist/cdn/course-card.js'; import './dist/cdn/${client()}';`);
  const check = await proofCheck();
  const sizes = await othersSizes();
  const beside = (
    name: string,
    value: number,
    base: number | undefined,
    more: Partial<Measure> = {},
  ): Measure[] =>
    base === undefined ? [] : [kB(name, value, {floor: once(base), ratio: value / base, ...more})];
  return [
    kB('One course card as served, with Lit and validation', await cdn('course-card'), {
      limit: 11,
      why: 'Lit, leaner than it is published, is 2.9 kB of it, and the rest what a page sees of every widget: states and their words, providers, ten languages’ rules of choice, safe links, `.data`, what was prerendered, requests that wait until the widget is near. Everything else comes late already; each kilobyte more to spare is a feature.',
    }),
    kB('The same with its data client, which comes late: a card with `.data` needs none', await askingCard()),
    kB('All widgets in one file, without verification', await cdn('iioe-widgets'), {
      limit: 26,
      why: 'Ten widgets, the data client, and what asks several APIs in one. A page that shows one or two of them is better served by the loader.',
    }),
    kB('The autoloader', await cdn('loader')),
    kB('The check of a JWT as served', await cdn('verify')),
    ...(await Promise.all(
      components
        .filter((name) => name !== 'course-card')
        .map(async (name) => kB(`\`${name}.js\` as served, with all that it imports`, await cdn(name))),
    )),
    kB('Lit alone', await ours(`export {LitElement, html, css} from 'lit';`)),
    ...Object.entries(sizes).map(([key, value]) => kB(others[key as keyof typeof others].name, value)),
    ...beside('One course card in one bundle, beside Shoelace’s three', card, sizes.shoelace, {
      limit: 1,
      why: 'Shoelace’s card is a slot with a border; badge and bar are as small. Ours reads, checks, translates and links what it shows.',
    }),
    ...beside('The same with its data client', asking, sizes.shoelace),
    ...beside(
      'The check of a Data Integrity proof as served, with all that may come late for it, beside verifier-core',
      check,
      sizes.core,
      {limit: 1},
    ),
  ];
}

/** What asks an API, in `dist/cdn/`. */
const client = (): string =>
  `chunks/${readdirSync('dist/cdn/chunks').find((file) => file.startsWith('client-'))!}`;

async function askingCard(): Promise<number> {
  const known = new Set<string>();
  return (
    (await servedSize('dist/cdn/course-card.js', known)) + (await servedSize(`dist/cdn/${client()}`, known))
  );
}

async function proofCheck(): Promise<number> {
  const known = new Set<string>();
  const late = ['integrity', 'data-integrity-signature', 'keys-web', 'messages-late'];
  let size = 0;
  for (const name of ['verify', ...late.map((file) => `verify/${file}`)])
    size += await servedSize(`dist/cdn/${name}.js`, known);
  return size;
}

async function othersSizes(): Promise<Partial<Record<keyof typeof others, number>>> {
  const sizes: Partial<Record<keyof typeof others, number>> = {};
  for (const key of Object.keys(others) as (keyof typeof others)[])
    try {
      sizes[key] = await others[key].size();
    } catch (error) {
      console.log(
        `${others[key].name}: not measured, ${(error as Error).message.split('\n').slice(0, 2).join(' ')}`,
      );
    }
  return sizes;
}
