/**
 * `dist/cdn/loader.js`: the autoloader. It imports only what stands on the page,
 * now or later, and asks for all of a widget's chunks at once.
 */
import {graph} from 'virtual:graph';
import {allowedOrigins, onElements, ownScript, upgradePortables} from './internal/portable.js';

const script = ownScript(/\/loader\.js(?:[?#]|$)/);
const folder = new URL('.', script?.src ?? document.baseURI).href;

const asked = new Map<string, Promise<CustomElementConstructor | undefined>>();

/** A tag's class, loaded when needed; undefined for what is no widget or can't be had. */
function load(tag: string): Promise<CustomElementConstructor | undefined> {
  const known = asked.get(tag);
  if (known) return known;
  const files = Object.hasOwn(graph, tag) ? graph[tag] : undefined;
  const promise = files ? fetchModule(tag, files) : Promise.resolve(customElements.get(tag));
  asked.set(tag, promise);
  return promise;
}

async function fetchModule(
  tag: string,
  files: readonly string[],
): Promise<CustomElementConstructor | undefined> {
  for (const file of files) preload(folder + file);
  try {
    await import(folder + files[0]);
  } catch (error) {
    // The next element of that tag may have more luck.
    asked.delete(tag);
    console.warn(`<${tag}>: its module could not be loaded.`, error);
  }
  return customElements.get(tag);
}

function preload(href: string): void {
  if (document.head.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  link.nonce = script?.nonce ?? '';
  document.head.append(link);
}

const selector = Object.keys(graph).join();
const options = {load, origins: allowedOrigins(script)};

onElements((root) => {
  for (const element of root.querySelectorAll(selector)) void load(element.localName);
  upgradePortables(root, options);
});
