import {hydrate as adopt} from '@lit-labs/ssr-client';
import {LitElement, ReactiveElement, render, type PropertyValues, type RenderOptions} from 'lit';
import {DataError} from '../data/errors.js';
import type {DataSource, ItemQuery} from '../data/source.js';
import {languageFor} from '../localization/load.js';
import {prerenderedStyles} from '../styles/prerendered.js';
import {copyOf} from './adopted.js';
import {correct} from './hydrated.js';
import {KeptSource, type Kept} from './kept.js';
import {languageOf} from './language-watch.js';
import {isLateFor, whenLate} from './competencies/late-once.js';
import {atOnce, type WidgetState} from './remote.js';
import {sleep} from './awake.js';
import {warnOnce} from './warn.js';

/** What of a widget is needed to take over what was rendered for it. */
interface Prerendered extends HTMLElement {
  readonly state: WidgetState;
  readonly renderOptions: RenderOptions;
  source?(): DataSource | string;
  tokenFor?(source: DataSource): ItemQuery['getToken'];
  render(): unknown;
  update?(changed: PropertyValues): void;
  requestUpdate(): void;
}

/** How long a widget goes on showing what stands there for the sake of what comes late, in milliseconds. */
const PATIENCE = 3000;

const started = new WeakSet<Element>();

/**
 * Takes over a shadow root that was rendered elsewhere: its nodes stay, and what they show was not asked for again.
 * What doesn't fit is rendered anew. Loaded for the first widget that brings such a root.
 */
export async function hydrate(widget: HTMLElement): Promise<void> {
  const host = widget as Prerendered;
  await (isInside(host) ? released(host) : parsed(host));
  if (!host.isConnected || started.has(host)) return;
  started.add(host);
  atOnce.add(host);
  giveData(host);
  giveToken(host);
  const late = lateFor(host);
  host.update = (changed) => {
    const content = host.render();
    update(host, changed);
    if (isComing(host) || late()) return;
    delete host.update;
    atOnce.delete(host);
    takeOver(host, content);
  };
  host.removeAttribute('defer-hydration');
  // What the widget left undone.
  LitElement.prototype.connectedCallback.call(host as unknown as LitElement);
  // At once: a style sheet counts more than the style that stands in the root.
  const root = host.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, copyOf(prerenderedStyles, window)];
}

/** The base class's own, which knows no templates. */
const update = (host: unknown, changed: PropertyValues): void =>
  (ReactiveElement.prototype as unknown as {update(changed: PropertyValues): void}).update.call(
    host,
    changed,
  );

/** Those inside another widget are released when that has given them what they show. */
function isInside(host: Element): boolean {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('iioe-');
}

async function released(host: Element): Promise<void> {
  if (!host.hasAttribute('defer-hydration')) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(host, {attributeFilter: ['defer-hydration']});
  });
}

/** A script may know the element before its content is there. */
async function parsed(host: Element): Promise<void> {
  while (document.readyState === 'loading' && !host.nextSibling) await sleep(20);
}

/** Where a page names no API: whoever wants more than came with it learns why there is none. */
function nowhere(why: string): DataSource {
  const refuse = () => Promise.reject(new DataError('misconfigured', why));
  return {item: refuse, list: refuse};
}

/** The answers that came with the page count before the API's own, and where there is no API. */
function giveData(host: Prerendered): void {
  const kept = keptIn(host);
  const ask = host.source?.bind(host);
  if (!kept || !ask) return;
  let first: DataSource | undefined;
  let [given, alone]: (KeptSource | undefined)[] = [];
  host.source = () => {
    const source = ask();
    if (typeof source === 'string') return (alone ??= new KeptSource(nowhere(source), kept));
    first ??= source;
    return source === first ? (given ??= new KeptSource(first, kept)) : source;
  };
}

/** It is for the source itself. */
function giveToken(host: Prerendered): void {
  const tokenFor = host.tokenFor?.bind(host);
  if (tokenFor) host.tokenFor = (source) => tokenFor(source instanceof KeptSource ? source.real : source);
}

function keptIn(host: Element): Kept | undefined {
  const script = [...host.children].find(
    (child) => child.localName === 'script' && child.slot === 'iioe-data',
  );
  try {
    const kept = JSON.parse(script?.textContent ?? '') as Partial<Kept> | null;
    return kept?.answers ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Until all is there that the page shows already, it goes on showing that. */
const isComing = (host: Prerendered): boolean =>
  /idle|loading/.test(host.state) || languageFor(languageOf(host)) instanceof Promise;

/** Whether something is on its way that was there where it was rendered; it counts for so long. */
function lateFor(host: Prerendered): () => boolean {
  let patience: Promise<unknown> | undefined;
  let isOver = false;
  return () => {
    if (isOver || !isLateFor(host as unknown as ReactiveElement)) return false;
    patience ??= sleep(PATIENCE).then(() => (isOver = true));
    // What can't be had tells nobody.
    void Promise.race([whenLate(), patience]).then(() => host.requestUpdate());
    return true;
  };
}

function takeOver(host: Prerendered, content: unknown): void {
  const {renderOptions: options} = host;
  const root = host.shadowRoot as ShadowRoot & {_$litPart$?: unknown};
  delete options.renderBefore;
  for (const child of [...root.children]) if (child.localName === 'style') child.remove();
  try {
    if (root.firstChild) {
      adopt(content, root, options);
      correct(root, content);
      return;
    }
  } catch (error) {
    warnOnce(
      'hydration',
      host,
      '',
      `was rendered by another version, or changed since, and is rendered anew: ${String(error)}`,
    );
  }
  delete root._$litPart$;
  root.replaceChildren();
  render(content, root, options);
}
