import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, it} from 'node:test';
import {OUTCOME, pageOf, POLICY, prerender, WAYS, WIDGETS, type Outcome} from '../e2e/prerendered.js';
import {inEachEngine, type Running} from './each.js';
import {startHost, type Host} from './host.js';

/** At each frame from the page's end on: what a widget looks like, where it is not what it was. Not every engine tells of shifts. */
const FLASHES = `
  window.flashes = [];
  const lookOf = (widget) => {
    const shown = [...widget.shadowRoot.querySelectorAll('slot, [part]')];
    return JSON.stringify([widget, ...shown].map((element) => {
      const {color, fontSize, paddingLeft, display} = getComputedStyle(element);
      const {width, height, top} = element.getBoundingClientRect();
      return [element.localName, color, fontSize, paddingLeft, display, width, height, top + scrollY];
    }));
  };
  const keepNodes = window.keep;
  window.keep = () => {
    keepNodes();
    const before = new Map([...seen.nodes.keys()].map((widget) => [widget, lookOf(widget)]));
    const look = () => {
      for (const [widget, was] of before) {
        const is = lookOf(widget);
        if (is !== was) flashes.push(widget.localName + ' was ' + was + ' is ' + is);
        before.set(widget, is);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
`;

const head = (way: string) =>
  `<script src="/record.js"></script><script nonce="test">${FLASHES}</script>${WAYS[way]}`;

/** In the page: all that was noted. */
const NOTED = `({warnings, faults, flashes})`;
const NOTHING = {warnings: [], faults: [], flashes: []};

/** Each way in one language, each language in one way. */
const CASES = [...Object.keys(WAYS).map((way) => ['en', way]), ['fr', 'modules'], ['ar', 'modules']] as const;

inEachEngine('hydration', (running: Running) => {
  let host: Host;
  before(async () => void (host = await startHost(running.server.url)));
  after(() => host.stop());

  const rendered = (...args: readonly string[]) => prerender(`${host.url}api/`, ...args);
  const open = async (way: string, body: string): Promise<Outcome> => {
    host.place('/page.html', pageOf(head(way), body), {'Content-Security-Policy': POLICY});
    host.requests.length = 0;
    await running.engine.open(`${host.url}page.html`);
    return (await running.engine.evaluate(OUTCOME)) as Outcome;
  };
  const asked = () => host.requests.filter((path) => /^\/api(\/|$)/.test(path));

  for (const [lang, way] of CASES as readonly (readonly [string, string])[])
    it(`in ${lang}, by ${way}: the nodes stay, nothing is asked, nothing flashes`, async () => {
      const bodies = await Promise.all(WIDGETS.map((args) => rendered(...args, '--lang', lang)));
      const outcome = await open(way, bodies.join('\n'));
      assert.deepEqual(await running.engine.evaluate(NOTED), NOTHING);
      assert.deepEqual(outcome.lost, []);
      assert.deepEqual(
        outcome.came,
        WIDGETS.map(() => 0),
      );
      assert.deepEqual(new Set(outcome.states), new Set(['ready']));
      assert.equal(outcome.styles, 0);
      assert.deepEqual(outcome.ready.sort(), WIDGETS.map(([name]) => `iioe-${name}`).sort());
      assert.deepEqual(asked(), []);
    });

  it('a widget that was taken over works: a click, a refresh, another id', async () => {
    await open('modules', await rendered('course-card', 'ai-in-medicine'));
    const url = await running.engine.evaluate(`new Promise((resolve) => {
      const card = document.querySelector('iioe-course-card');
      card.addEventListener('iioe-select', (event) => { event.preventDefault(); resolve(event.detail.url); });
      card.shadowRoot.querySelector('[part=heading] a').click();
    })`);
    assert.equal(url, 'https://courses.example.org/ai-in-medicine');
    assert.deepEqual(asked(), []);
    await running.engine.evaluate(`document.querySelector('iioe-course-card').refresh()`);
    assert.match(asked().join(), /ai-in-medicine/);
    const title = await running.engine.evaluate(`new Promise((resolve) => {
      const card = document.querySelector('iioe-course-card');
      card.addEventListener('iioe-ready', () => resolve(card.shadowRoot.querySelector('[part=heading]').textContent.trim()));
      card.course = 'ai-in-education';
    })`);
    assert.equal(title, 'AI in education');
  });

  it('what another version rendered is rendered anew, with one warning', async () => {
    const body = await rendered('course-card', 'ai-in-medicine');
    const other = body.replace(/<!--lit-part [^ ]+=-->/, '<!--lit-part AAAAAAAAAAA=-->');
    const {states} = await open('modules', other);
    assert.deepEqual(states, ['ready']);
    const {warnings, faults} = (await running.engine.evaluate(NOTED)) as {warnings: []; faults: []};
    assert.equal(warnings.length, 1);
    assert.deepEqual(faults, []);
    assert.deepEqual(asked(), []);
  });

  it('what has changed since is corrected in its place: a certificate that has expired', async () => {
    const body = await rendered('certificate-badge', 'c-c57c447f49e68517a10154f7430b5fa1');
    const {states} = await open('modules', body.replace('"expires":"2029', '"expires":"2019'));
    assert.deepEqual(states, ['ready']);
    const status = `document.querySelector('iioe-certificate-badge').shadowRoot.querySelector('[part=status]').textContent`;
    assert.match((await running.engine.evaluate(status)) as string, /Expired/);
  });

  it('without its data, as after a sanitiser, it asks the API and goes on showing the same', async () => {
    const body = await rendered('course-card', 'ai-in-medicine');
    const outcome = await open('modules', body.replace(/<script[^]*?<\/script>/, ''));
    assert.deepEqual([outcome.states, outcome.lost, outcome.came], [['ready'], [], [0]]);
    assert.match(asked().join(), /ai-in-medicine/);
    assert.deepEqual(await running.engine.evaluate(NOTED), NOTHING);
  });

  it('where the file that takes over can’t be had, it begins anew and shows its data', async () => {
    const file = readdirSync('dist/cdn/chunks').find((name) => name.startsWith('hydrate-'))!;
    host.place(`/dist/cdn/chunks/${file}`);
    const {states, lost} = await open('modules', await rendered('course-card', 'ai-in-medicine'));
    assert.deepEqual(states, ['ready']);
    // Or the tests above could not fail.
    assert.notDeepEqual(lost, []);
    assert.notDeepEqual(await running.engine.evaluate('flashes'), []);
    assert.deepEqual(await running.engine.evaluate('faults'), []);
  });
});
