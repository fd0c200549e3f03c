import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  credentialAt,
  payloadFor,
  widgets,
  written,
  type Payload,
  type WidgetName,
} from '../support/hostile.js';
import {watch} from './page.js';
import {browser, server} from './setup.js';

/** Payloads in all: `npm run test:fuzz` takes ten thousand. */
const COUNT = process.env.FUZZ === 'all' ? 10_000 : 300;
const SEED = Number(process.env.FUZZ_SEED ?? 20_251_127);

const PAGE = `${server.url}hostile.html`;
const API = 'https://api.example/api/';

/** Reports what a strict page would refuse, and refuses nothing, so that what gets through is seen to run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src * data:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html iioe-json-ld";

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">
  <script src="/dist/cdn/iioe-widgets.js"></script></head><body></body></html>`;

/** In the page, as text. */
const IN_PAGE = `(() => {
  const faults = [];
  globalThis.pwned = () => faults.push('a script ran');
  addEventListener('error', ({message}) => faults.push('exception: ' + message));
  addEventListener('unhandledrejection', ({reason}) => faults.push('rejection: ' + (reason?.stack ?? reason)));
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    faults.push('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sample));
  console.error = (...words) => faults.push('console.error: ' + words.join(' '));
  const prototypes = [Object, Array, Function, String, Promise, Map].map(({prototype}) => prototype);
  const shapes = () => prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join(';');
  const before = shapes();
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const elements = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? elements(one.shadowRoot) : [])]);
  const ACTIVE = ['iframe', 'object', 'embed', 'base', 'link', 'meta', 'frame', 'applet', 'style'];
  const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'ping', 'background'];
  const isSafe = (value) => /^(?:https?|mailto):$/.test(value.protocol) ||
    /^data:image\\/(?:png|jpe?g|gif|webp|avif);base64,[\\w+/=]*$/i.test(value.href);
  const look = (element) => {
    const {localName} = element;
    if (ACTIVE.includes(localName) || (localName === 'script' && element.type !== 'application/ld+json'))
      faults.push('an element <' + localName + '>');
    for (const {name, value} of element.attributes) {
      if (name.startsWith('on')) faults.push('an attribute ' + name);
      if (ADDRESSES.includes(name) && !(URL.canParse(value, location) && isSafe(new URL(value, location))))
        faults.push(name + '="' + value + '"');
      if (name === 'style' && /url|import|expression/i.test(value)) faults.push('style="' + value + '"');
    }
  };
  const isOver = ({state}) => state && !['idle', 'loading'].includes(state);
  globalThis.meet = async (tag, {way, attributes, body, status, service, strings}) => {
    faults.length = 0;
    const provider = document.createElement('iioe-provider');
    provider.api = '${API}';
    provider.getToken = async () => 'token';
    provider.fetch = async (url) => new Response(url === '${API}' ? service : body, {status: url === '${API}' ? 200 : status});
    provider.strings = JSON.parse(strings);
    const isPortable = way === 'portable';
    const element = document.createElement(isPortable ? 'div' : 'iioe-' + tag);
    const all = {loading: 'eager', 'json-ld': '', ...attributes};
    for (const [name, value] of Object.entries(all)) element.setAttribute(isPortable ? 'data-' + name : name, value);
    if (isPortable) {
      for (const name of ['onclick', 'onload', 'style', 'srcdoc', '__proto__', 'constructor', 'innerhtml', 'fetch'])
        element.setAttribute('data-' + name, 'pwned()');
      element.dataset.iioe = tag;
    }
    if (way === 'data') element.data = JSON.parse(body);
    provider.append(element);
    document.body.append(provider);
    const widget = () => (isPortable ? element.firstElementChild : element);
    const end = performance.now() + 5000;
    while (!(widget() && isOver(widget())) && performance.now() < end) await pause(2);
    const {state} = widget() ?? {};
    if (!widget() || !isOver(widget())) faults.push('stays ' + state);
    // What comes late: details, maps, language files.
    await pause(10);
    await widget()?.updateComplete;
    elements(provider).forEach(look);
    // A click on what checks a credential, whose answer has words of the credential's, too.
    const check = attributes.credential && widget()?.shadowRoot.querySelector('[part~=verify]');
    if (check) {
      const told = new Promise((done) => widget().addEventListener('iioe-verify', done, {once: true}));
      check.click();
      if (await Promise.race([told, pause(5000).then(() => 'late')]) === 'late') faults.push('checks for ever');
      await pause(10);
      await widget().updateComplete;
      elements(provider).forEach(look);
    }
    if (shapes() !== before) faults.push('a prototype was changed');
    provider.remove();
    history.replaceState(null, '', '${PAGE}');
    await pause(0);
    return {state, isChecked: !!check, faults: [...new Set(faults)]};
  };
})()`;

/** All strings that may name a picture. */
function picturesIn(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (name, value: unknown) => {
    // A credential's pictures have their address as an id, and may stand in a list.
    const [picture]: unknown[] = [value].flat();
    const {id} = (name === 'image' && typeof picture === 'object' && picture ? picture : {}) as {
      id?: unknown;
    };
    const address = ['image', 'logo', 'url'].includes(name) ? (id ?? picture) : undefined;
    if (typeof address === 'string') found.push(JSON.parse(written(JSON.stringify(address))) as string);
    return value;
  });
  return found;
}

const {page} = await watch(browser);
const asked = new Set<string>();
/** Of all payloads so far: a browser may take its time. */
const pictures = new Set<string>();
await page.setRequestInterception(true);
page.on('request', (request) => {
  const url = request.url();
  if (url === PAGE)
    return void request.respond({
      body: HTML,
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy-Report-Only': POLICY},
    });
  if (url.startsWith(`${server.url}dist/cdn/`)) return void request.continue();
  if (url.startsWith('data:')) return void request.continue();
  asked.add(url);
  void request.respond({status: 404});
});
await page.goto(PAGE);
await page.evaluate(IN_PAGE);

/** What would be found wrong, if a widget let it through. */
const LEAKY = `customElements.define('iioe-leaky', class extends HTMLElement {
  get state() {
    return performance.now() > this.since + 200 ? 'ready' : 'loading';
  }
  connectedCallback() {
    this.since = performance.now();
    this.attachShadow({mode: 'open'}).innerHTML = '<a href="javascript:pwned()">x</a>' +
      '<img src="https://text.example/" onerror="pwned()"><iframe></iframe>';
    console.error('told');
    Promise.reject(new Error('unheard'));
    setTimeout(() => { throw new Error('thrown'); });
    Object.prototype.polluted = true;
    setTimeout(() => delete Object.prototype.polluted, 500);
  }
})`;

test('what it looks for is found', async () => {
  await page.evaluate(LEAKY);
  const payload = {
    way: 'data',
    attributes: {},
    body: '{}',
    status: 200,
    service: '{}',
    strings: '{}',
  } as const;
  const {faults} = await meet('leaky' as WidgetName, payload);
  for (const fault of [
    /^a script ran/,
    /^exception: .*thrown/,
    /^rejection: .*unheard/,
    /^console.error: told/,
    /^policy: require-trusted-types-for/,
    /^policy: script-src/,
    /^href="javascript:/,
    /^an attribute onerror/,
    /^an element <iframe>/,
    /^a prototype was changed/,
    /^asked for https:\/\/text.example/,
  ])
    assert.ok(
      faults.some((one) => fault.test(one)),
      `${fault} in ${faults.join(' | ')}`,
    );
  await new Promise((resolve) => setTimeout(resolve, 600));
});

interface Met {
  state: string;
  /** Whether it had a credential that could be checked, and was. */
  isChecked: boolean;
  faults: string[];
}

/** What is wrong after a page has met it. */
async function meet(name: WidgetName, payload: Payload): Promise<Met> {
  asked.clear();
  const {attributes, body, service, strings} = payload;
  const all = {...payload, body: written(body), service: written(service), strings: written(strings)};
  const met = (await page.evaluate(`meet('${name}', ${JSON.stringify(all)})`)) as Met;
  for (const url of picturesIn(body))
    for (const base of [API, PAGE, attributes.credential ?? API])
      if (URL.canParse(url, base)) pictures.add(new URL(url, base).href.replace(/#.*/, ''));
  const unlisted = [...asked].filter((url) => !pictures.has(url)).map((url) => `asked for ${url}`);
  return {...met, faults: [...met.faults, ...unlisted]};
}

describe(`${COUNT} hostile payloads (seed ${SEED})`, () => {
  const names = Object.keys(widgets) as WidgetName[];
  const payloads: Record<string, [WidgetName, fc.Arbitrary<Payload>]> = {
    ...Object.fromEntries(names.map((name) => [name, [name, payloadFor(name)]])),
    'certificate-badge of a credential': ['certificate-badge', credentialAt(`${API}badge.json`)],
  };
  const each = Math.ceil(COUNT / Object.keys(payloads).length);
  for (const [title, [name, payload]] of Object.entries(payloads))
    test(title, async () => {
      const states: Record<string, number> = {};
      let checks = 0;
      await fc.assert(
        fc.asyncProperty(payload, async (one) => {
          const {state, isChecked, faults} = await meet(name, one);
          states[state] = (states[state] ?? 0) + 1;
          if (isChecked) checks++;
          assert.deepEqual(faults, []);
        }),
        {numRuns: each, seed: SEED},
      );
      // What is refused whole tests little.
      assert.ok((states.ready ?? 0) > each / 3, JSON.stringify(states));
      if (title !== name) assert.ok(checks > each / 3, `${checks} were checked`);
    });
});
