/** Builds the page of states: each widget with data, while waiting, and in every kind of failure. */
import {translate} from './demo.js';

const WIDGETS = [
  {tag: 'iioe-course-card', id: {course: 'ai-in-medicine'}, title: 'AI in medicine', t: 'medicine'},
  {
    tag: 'iioe-progress-tracker',
    id: {course: 'ai-in-medicine'},
    title: 'AI in medicine',
    t: 'medicine',
    // An unknown course is one that the learner has not begun.
    more: [
      {
        t: 'sEmpty',
        name: 'Not started yet',
        hint: 'The API has no record of it.',
        attributes: {course: 'responsible-ai'},
        expected: 'empty',
      },
    ],
    without: ['sNotFound', 'sBroken'],
  },
  {
    tag: 'iioe-program-progress',
    id: {program: 'must-ai-cascade'},
    title: 'AI skills for Mongolia’s teachers',
    t: 'mustProgramme',
  },
  {
    tag: 'iioe-certificate-badge',
    id: {certificate: 'c-c57c447f49e68517a10154f7430b5fa1'},
    title: 'AI in education: micro-certification',
    t: 'educationCertificate',
    more: [
      {
        t: 'sExpired',
        name: 'Expired',
        attributes: {certificate: 'c-6d926b67e20bbb7db75089226bf4595e', layout: 'compact'},
        expected: 'ready',
      },
      {
        t: 'sRevoked',
        name: 'Revoked',
        attributes: {certificate: 'c-82c3a96e9aa73b68e0f3337c462df14d', layout: 'compact'},
        expected: 'ready',
      },
      {
        t: 'sSuspended',
        name: 'Suspended',
        attributes: {certificate: 'c-d734d408ab7f046afa66d7ccee9ba4d4', layout: 'compact'},
        expected: 'ready',
      },
    ],
  },
  {
    tag: 'iioe-case-highlight',
    id: {case: 'must-ecosystem'},
    title: 'Ecosystem-driven practices',
    t: 'mustCase',
  },
  {tag: 'iioe-award-summary', id: {award: 'pioneer-2025'}, title: 'Pioneer Award', t: 'awardName'},
];

/** Never answers. Not the server's address that hangs: six of those would take all of a browser's connections. */
const silence = (_url, {signal}) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const noNetwork = () => Promise.reject(new TypeError('no network'));

/** `api`: what the widget reads; `fetch`: how its provider does; `expected`: the state it is in, until it tells itself. */
const READY = [
  {t: 'sCard', name: 'Ready: card', layout: 'card'},
  {t: 'sRow', name: 'Ready: row', layout: 'row'},
  {t: 'sCompact', name: 'Ready: compact', layout: 'compact'},
];
const STATES = [
  {
    t: 'sLoading',
    name: 'Loading',
    hint: 'A skeleton; it gives up after ten seconds.',
    fetch: silence,
    bare: true,
    expected: 'loading',
  },
  {
    t: 'sFallback',
    name: 'Loading, with a fallback',
    hint: 'The link stands there until the data comes.',
    fetch: silence,
    expected: 'loading',
  },
  {
    t: 'sStale',
    name: 'Out of date',
    hint: 'Cut the connection: the last good answer stays.',
    stale: true,
    expected: 'ready',
  },
  {t: 'sMaintenance', name: 'Maintenance', hint: 'It asks again by itself.', api: 'maintenance'},
  {t: 'sNetwork', name: 'No connection', fetch: noNetwork},
  {t: 'sHttp', name: 'The server fails', hint: 'Status 500.', api: 'error'},
  {t: 'sRate', name: 'Too many requests', hint: 'Status 429.', api: 'rate-limited'},
  {t: 'sForbidden', name: 'No access', hint: 'Status 403.', api: 'forbidden'},
  {t: 'sHtml', name: 'HTML in place of data', api: 'html'},
  {t: 'sNotFound', name: 'Not found', id: 'no-such-id'},
  {t: 'sBroken', name: 'Broken item', hint: 'Its title is a number.', api: 'broken-item', id: 'broken-item'},
  {
    t: 'sMisconfigured',
    name: 'Set up wrongly',
    hint: 'Its API is no web address.',
    base: 'ftp://api.example',
  },
  {t: 'sIdle', name: 'Nothing chosen', hint: 'It has no id.', id: null, expected: 'idle'},
];

/** An element with attributes and children; what is null is left out. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) made.setAttribute(name, value);
  made.append(...children.filter((child) => child != null));
  return made;
}

function widget({tag, id, title, t}, {api, base, id: other, layout = 'compact', attributes, bare}) {
  const ids = other === undefined ? id : Object.fromEntries(Object.keys(id).map((name) => [name, other]));
  const fallback = bare
    ? null
    : element('a', {href: `https://www.example.org/#${Object.values(id)[0]}`, 'data-t': t}, title);
  const from = base ?? (api && `/faults/${api}/`);
  return element(tag, {...ids, api: from, layout, 'heading-level': 4, ...attributes}, fallback);
}

/** A widget under its state's name, with the state that it says it is in. */
function cell(of, state) {
  const shown = widget(of, state);
  const badge = element('code', {class: 'badge', lang: 'en', dir: 'ltr'}, state.expected ?? '…');
  const place = provider(state, shown);
  const made = element(
    'article',
    {class: `state ${state.layout ?? ''}`},
    element('header', {}, element('h3', {'data-t': state.t}, state.name), badge),
    state.hint && element('p', {class: 'hint', 'data-t': `${state.t}Hint`}, state.hint),
    place,
    state.stale ? staleButton(place, shown) : null,
  );
  const tell = ({type, detail}) => {
    const news = [shown.state, shown.stale && 'stale', type === 'iioe-error' && detail.kind];
    badge.textContent = [...new Set(news.filter(Boolean))].join(' · ');
  };
  for (const type of ['iioe-ready', 'iioe-error']) made.addEventListener(type, tell);
  return made;
}

/** States that the network makes have a provider with a `fetch` of its own. */
function provider({fetch, stale}, shown) {
  if (!fetch && !stale) return shown;
  const made = element('iioe-provider', {api: new URL('/api/', location.href).href}, shown);
  const own = fetch ?? ((url, init) => (made.isCut ? noNetwork() : globalThis.fetch(url, init)));
  customElements.whenDefined('iioe-provider').then(() => (made.fetch = own));
  return made;
}

function staleButton(place, shown) {
  const button = element(
    'button',
    {type: 'button', 'aria-pressed': 'false', 'data-t': 'cut'},
    'Cut the connection',
  );
  button.addEventListener('click', () => {
    place.isCut = !place.isCut;
    button.setAttribute('aria-pressed', String(place.isCut));
    shown.refresh();
  });
  return button;
}

function section(of) {
  const {tag, more = [], without = []} = of;
  const states = [...more, ...STATES.filter(({t}) => !without.includes(t))];
  return element(
    'section',
    {id: tag, 'aria-labelledby': `${tag}-title`},
    element('h2', {id: `${tag}-title`, lang: 'en', dir: 'ltr'}, element('code', {}, `<${tag}>`)),
    element('div', {class: 'ready'}, ...READY.map((state) => cell(of, {...state, expected: 'ready'}))),
    element('div', {class: 'grid quarters'}, ...states.map((state) => cell(of, state))),
  );
}

const link = ({tag}) =>
  element('li', {}, element('a', {href: `#${tag}`, lang: 'en', dir: 'ltr'}, tag.replace('iioe-', '')));

document.querySelector('#widgets').append(...WIDGETS.map(link));
document.querySelector('#states').append(...WIDGETS.map(section));
translate();
// The browser looked for the place that the address names before it was there.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
