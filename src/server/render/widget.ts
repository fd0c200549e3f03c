import type {RenderInfo} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {ServiceNote} from '../../data/source.js';
import {whenLate} from '../../internal/competencies/late-once.js';
import {pictures} from '../../internal/pictures.js';
import {common} from '../../localization/en/common.js';
import {failures} from '../../localization/en/failures.js';
import {languageFor} from '../../localization/load.js';
import {Localizer} from '../../localization/localizer.js';
import {safeLink} from '../../schemas/rules.js';
import {describe} from '../../schemas/json-ld/index.js';
import {widgets, type WidgetName} from '../../snippets/widgets.js';
import {serviceOf, versionError} from '../ask.js';
import {Collector, type Outcome} from './collector.js';
import {failureOf} from './failure.js';
import {fallbackOf, titleOf, type Titled} from './fallback.js';
import {attributesOf, dataText, escapeHtml} from '../html.js';
import {hashSource} from '../policy.js';
import {lightBox, lightOf} from './light.js';
import {elementOf} from './registry.js';
import {WidgetRenderer} from './renderer.js';
import type {Rendered, RenderRequest} from './types.js';

/** What names what, and what that names, and no deeper: a source that names anew at each answer has an end. */
const MOST_ROUNDS = 5;

/** Renders one widget; `index.ts` says what for. */
export async function render(request: RenderRequest): Promise<Rendered> {
  const {name, source} = request;
  const element = elementOf(name);
  const service = element && noteOf(await serviceOf(source));
  const w = await wordsFor(request.lang ?? 'en', service);
  if (!element) return failed({...request, name: ''}, {}, undefined, service, w);
  const attributes = known(request, element.observedAttributes);
  if (widgets[name as WidgetName].isPersonal || isForBrowser(attributes))
    return declared(request, attributes, w);
  const refusal = versionError(service);
  if (refusal) return failed(request, attributes, refusal, service, w);
  const collector = new Collector(source);
  collector.kept.service = service;
  const own = {...attributes, ...apiOf(request), lang: w.lang};
  const {tag, shadow, outcome} = await rounds(name, own, collector, request.saveData);
  const data = outcome?.value as Titled | undefined;
  if (!data) return failed(request, attributes, outcome?.error, service, w);
  const facts = {
    status: 200,
    title: titleOf(data, w),
    url: safeLink(data.url),
    data,
    thing: describe(name, data, sayIn(w)),
  };
  if (request.form === 'light')
    return {...facts, html: lightBox(name, w.locale, w.dir, lightOf(shadow)), styleHashes: []};
  const template = `<template shadowrootmode="open">${shadow}</template>`;
  const script = `<script type="application/json" slot="iioe-data">${dataText(collector.kept)}</script>`;
  const content = template + script + fallbackOf(data, w);
  const parts = inParts(name, {...tag, 'defer-hydration': ''}, content);
  return {...facts, ...parts, styleHashes: await hashesOf(content)};
}

/** Renders again and again, until all that the widget and those inside it ask for is there. */
async function rounds(
  name: string,
  attributes: Readonly<Record<string, string>>,
  collector: Collector,
  saveData = false,
): Promise<{tag: Record<string, string>; shadow: string; outcome: Outcome | undefined}> {
  for (let round = 1; ; round++) {
    const renderer = new WidgetRenderer(`iioe-${name}`);
    renderer.collector = collector;
    for (const [attribute, value] of Object.entries(attributes)) renderer.setAttribute(attribute, value);
    renderer.connectedCallback();
    const shadow = shadowOf(renderer, saveData);
    const [isAsked, isLate] = [await collector.settled(), await whenLate()];
    if ((!isAsked && !isLate) || round === MOST_ROUNDS) {
      // Its own, and those that it gives itself.
      const tag = Object.fromEntries([...renderer.element.attributes].map(({name, value}) => [name, value]));
      return {tag, shadow, outcome: renderer.outcome};
    }
  }
}

/** In one go, so that no other request's render is meant. */
function shadowOf(renderer: WidgetRenderer, saveData: boolean): string {
  pictures.spared = saveData;
  try {
    return collectResultSync(renderer.renderShadow(infoFor(renderer)) ?? []);
  } finally {
    pictures.spared = false;
  }
}

const infoFor = (renderer: WidgetRenderer): RenderInfo => ({
  elementRenderers: [WidgetRenderer],
  customElementInstanceStack: [renderer],
  customElementHostStack: [renderer],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});

/** What an upgraded widget needs of the service document, and no more. */
const noteOf = (note: ServiceNote | undefined): ServiceNote | undefined => {
  if (!note) return undefined;
  const {status, version, notice, defaultLanguage, languages} = note;
  return {status, version, notice, defaultLanguage, languages} as ServiceNote;
};

/** The language's file is there before the first render, so that no round lacks its words. */
async function wordsFor(lang: string, service: ServiceNote | undefined): Promise<Localizer> {
  const {tag, strings} = await languageFor(lang);
  return new Localizer(lang, tag, {...common, ...failures, ...strings}, service?.defaultLanguage);
}

/** The widget's own attributes, its language apart. */
function known({attributes}: RenderRequest, observed: readonly string[]): Record<string, string> {
  const own = Object.entries(attributes).filter(([name]) => observed.includes(name) && name !== 'api');
  return Object.fromEntries(own);
}

/** A credential at an address is fetched by the visitor's browser, never by a server. */
const isForBrowser = ({certificate, credential}: Record<string, string>): boolean =>
  !certificate && !!credential;

/** What no host may show: a learner's data are asked for by the learner's own browser. */
function declared(
  request: RenderRequest,
  attributes: Readonly<Record<string, string>>,
  w: Localizer,
): Rendered {
  const words = request.form === 'light' ? paragraph(w.term('error-forbidden')) : '';
  return {status: 200, ...around(request, attributes, words, w), styleHashes: []};
}

function failed(
  request: RenderRequest,
  attributes: Readonly<Record<string, string>>,
  cause: unknown,
  service: ServiceNote | undefined,
  w: Localizer,
): Rendered {
  const {status, words, retryAfter} = failureOf(cause, service, w);
  // An upgraded widget says it itself: these words are there until then, and while it asks again.
  const slot = request.form === 'light' ? undefined : 'loading';
  return {
    status,
    ...around(request, attributes, paragraph(words, slot), w),
    title: words,
    retryAfter,
    styleHashes: [],
  };
}

const paragraph = (words: string, slot?: string): string =>
  `<p${attributesOf({class: 'iioe-message', slot})}>${escapeHtml(words)}</p>`;

/** The widget's declaration around a fallback: it asks by itself when it is upgraded. */
function around(
  request: RenderRequest,
  attributes: Readonly<Record<string, string>>,
  content: string,
  w: Localizer,
): Parts {
  const {name, form} = request;
  if (form === 'light' || !name) return {html: lightBox(name || 'widget', w.locale, w.dir, content)};
  return inParts(name, {...attributes, ...apiOf(request), lang: w.lang}, content);
}

const apiOf = ({api}: RenderRequest): {api?: string} => (api === undefined ? {} : {api});

type Parts = Pick<Rendered, 'html' | 'attributes' | 'content'>;

const inParts = (name: string, attributes: Readonly<Record<string, string>>, content: string): Parts => ({
  html: `<iioe-${name}${attributesOf(attributes)}>${content}</iioe-${name}>`,
  attributes,
  content,
});

/** Of each style in the HTML, once, as a policy lists it. (CSP 3 §2.3.1) */
async function hashesOf(html: string): Promise<string[]> {
  const styles = new Set([...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style));
  return Promise.all([...styles].map(hashSource));
}

const sayIn = (w: Localizer): Parameters<typeof describe>[2] => ({
  text: (text) => (text === undefined ? undefined : w.wording(text).value || undefined),
  language: (text) => (text === undefined ? undefined : w.wording(text).lang),
});
