/** The demo's controls: language, light or dark, and the API's maintenance. Their state lives in the URL alone. */
import {words} from './words.js';

const root = document.documentElement;
const select = {lang: document.querySelector('#lang'), scheme: document.querySelector('#scheme')};
const maintenance = document.querySelector('#maintenance');

/** The page's own English, as it stands in the HTML. */
const english = new WeakMap();

/** Puts the page's own words under an element into the page's language; what has no translation stays English. */
export function translate(within = document) {
  for (const element of within.querySelectorAll('[data-t]')) {
    const word = words[element.dataset.t]?.[root.lang];
    if (!english.has(element)) english.set(element, element.textContent);
    element.textContent = word ?? english.get(element);
    // Marked as English, so that it is read aloud and set as such.
    const isForeign = !word && root.lang !== 'en';
    set(element, 'lang', isForeign ? 'en' : null);
    set(element, 'dir', isForeign ? 'ltr' : null);
  }
  for (const element of within.querySelectorAll('[data-t-label]')) {
    if (!english.has(element)) english.set(element, element.getAttribute('aria-label'));
    element.setAttribute('aria-label', words[element.dataset.tLabel]?.[root.lang] ?? english.get(element));
  }
}

/** Asks anew for the data of every widget on the page. */
function refresh() {
  const isWidget = ({localName}) => localName.startsWith('iioe-') && localName !== 'iioe-provider';
  for (const element of document.querySelectorAll('*')) if (isWidget(element)) element.refresh?.();
}

const set = (element, name, value) =>
  value === null ? element.removeAttribute(name) : element.setAttribute(name, value);

/** One choice of a select: the wanted one if it exists, else its first. */
const choice = ({options}, wanted) => ([...options].find(({value}) => value === wanted) ?? options[0]).value;

/** Brings the page into the state that its URL names. */
function apply() {
  const wanted = new URLSearchParams(location.search);
  const lang = choice(select.lang, wanted.get('lang'));
  const scheme = choice(select.scheme, wanted.get('scheme'));
  select.lang.value = root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  select.scheme.value = root.dataset.scheme = scheme;
  translate();
  for (const link of document.querySelectorAll('a[data-keep]')) link.search = location.search;
}

/** Writes a choice into the URL; the first of a select is what a bare URL means. */
function choose(name) {
  const url = new URL(location.href);
  const {value, options} = select[name];
  if (value === options[0].value) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, '', url);
  apply();
}

async function turnMaintenance() {
  const on = maintenance.getAttribute('aria-checked') !== 'true';
  const reply = await fetch('/demo/maintenance', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({on}),
  });
  if (!reply.ok) return;
  maintenance.setAttribute('aria-checked', String(on));
  refresh();
}

/** A server that stands before somebody else's API has no such switch; pages over data of one's own have none, either. */
async function readMaintenance() {
  const reply = await fetch('/demo/maintenance').catch(() => undefined);
  if (!reply?.ok) return void (maintenance.hidden = true);
  maintenance.setAttribute('aria-checked', String((await reply.json()).on));
}

for (const name of Object.keys(select)) select[name].addEventListener('change', () => choose(name));
addEventListener('popstate', apply);
document.querySelector('.controls').hidden = false;
apply();
if (maintenance) {
  maintenance.addEventListener('click', turnMaintenance);
  readMaintenance();
}
