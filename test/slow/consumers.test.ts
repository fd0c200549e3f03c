import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {consumer, pack} from '../support/packed.js';
import {openBrowser} from '../e2e/browser.js';
import {bundlers, filesIn, type Site} from '../e2e/bundlers.js';
import {watch} from '../e2e/page.js';
import {openSite} from '../e2e/site.js';

const style = `import 'iioe-widgets/themes/ocean.css';`;
/** What needs every kind of entry: a widget, a source, a check; and what they load late: a language, details, JSON-LD. */
const code = `
  import 'iioe-widgets/course-card/define';
  import {DataClient, IioeProvider} from 'iioe-widgets';
  import {oneFileSource} from 'iioe-widgets/one-file';
  import {verifyCredential} from 'iioe-widgets/verify';

  customElements.define('my-provider', class extends IioeProvider {});
  const provider = document.createElement('my-provider');
  provider.source = oneFileSource(new URL('/iioe.json', location.href).href);
  const card = document.createElement('iioe-course-card');
  Object.assign(card, {course: 'x', loading: 'eager', lang: 'fr'});
  const ready = new Promise((resolve) => card.addEventListener('iioe-ready', resolve, {once: true}));
  provider.append(card);
  document.body.append(provider);

  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], issuer: 'did:key:zNone',
    credentialSubject: {}, proof: {type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022'},
  };
  window.outcome = Promise.all([ready, verifyCredential(credential)]).then(([, {verdict, format}]) => ({
    state: card.state,
    words: card.shadowRoot.textContent.replace(/\\s+/g, ' '),
    registered: ['iioe-course-card', 'iioe-course-list', 'iioe-provider'].filter((tag) => customElements.get(tag)),
    accent: getComputedStyle(document.documentElement).getPropertyValue('--iioe-accent').trim(),
    check: [verdict, format],
    client: typeof DataClient,
  }));
`;
const data = JSON.stringify({courses: [{id: 'x', title: 'AI in medicine', workload: 'PT10H'}]});

const packed = pack();
const browser = await openBrowser();
after(() => browser.close());

interface Outcome {
  state: string;
  words: string;
  registered: string[];
  accent: string;
  check: string[];
  client: string;
}

/** Opens the page of a project, and says what came of it. */
async function open(files: Site, head: string): Promise<Outcome> {
  const html = `<!doctype html><html class="iioe-theme-ocean" lang="en"><meta charset="utf-8"><title>A consumer</title>${head}<script type="module" src="/page.js"></script>`;
  const site = await openSite({'': html, 'iioe.json': data, ...files});
  try {
    const {page, faults} = await watch(browser);
    await page.goto(site.url);
    const outcome = (await page.evaluate('window.outcome')) as Outcome;
    await page.close();
    assert.deepEqual(faults, []);
    return outcome;
  } finally {
    site.stop();
  }
}

function works({state, words, registered, check, client}: Outcome): void {
  assert.equal(state, 'ready');
  assert.match(words, /AI in medicine/);
  assert.match(words, /10\sheures/, 'the French words came');
  assert.deepEqual(registered, ['iioe-course-card']);
  assert.deepEqual(check, ['not-verified', 'ob3-di']);
  assert.equal(client, 'function');
}

for (const [name, bundle] of Object.entries(bundlers))
  test(`an app built by ${name} shows a card, in another language, and checks a credential`, async () => {
    const files = await bundle(consumer(packed, {'page.js': `${style}\n${code}`}));
    const sheet = 'page.css' in files ? '<link rel="stylesheet" href="/page.css">' : '';
    const outcome = await open(files, sheet);
    works(outcome);
    if (name !== 'Rollup') assert.notEqual(outcome.accent, '', 'the theme came');
  });

/** `docs/frameworks.md` has it. */
const imports = {
  'iioe-widgets': '/node_modules/iioe-widgets/dist/index.js',
  'iioe-widgets/course-card/define':
    '/node_modules/iioe-widgets/dist/components/course-card/course-card.define.js',
  'iioe-widgets/one-file': '/node_modules/iioe-widgets/dist/sources/one-file.js',
  'iioe-widgets/verify': '/node_modules/iioe-widgets/dist/verify/index.js',
  '#lit-hydration': '/node_modules/iioe-widgets/dist/internal/lit/hydrate-lit-html.js',
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  '@lit/context': '/node_modules/@lit/context/index.js',
  'zod/mini': '/node_modules/zod/mini/index.js',
};

test('a page without a bundler, with an import map, shows the same', async () => {
  // Else loaded only for what a server rendered; `watch` tells if it can't be.
  const late = `import '/node_modules/iioe-widgets/dist/internal/hydrate.js';`;
  const project = consumer(packed, {'page.js': `${late}\n${code}`});
  const link = '<link rel="stylesheet" href="/node_modules/iioe-widgets/dist/cdn/themes/ocean.css">';
  const map = `<script type="importmap">${JSON.stringify({imports})}</script>`;
  const outcome = await open(filesIn(project), `${link}${map}`);
  works(outcome);
  assert.notEqual(outcome.accent, '', 'the theme came');
});
