/** The snippet builder: its form's state lives in the page's URL, and what it shows follows from that alone. */
import {notes, places, release, snippetFor, widgets} from '/dist/snippets/index.js';
import {recall, remember} from './builder-address.js';
import {measureIn, showIn, sizeOf} from './builder-preview.js';
import {sayBy, worded} from './builder-said.js';
import {copyFrom} from './copy.js';
import {translate} from './demo.js';
import {resourcesOf, textOf, titledLike} from './resources.js';
import {stayAt} from './stay.js';

const builder = document.querySelector('#builder');
const form = builder.querySelector('form');
const fields = form.elements;
const preview = builder.querySelector('.preview');
const measuring = builder.querySelector('.measure');
const api = new URL(document.querySelector('meta[name="iioe-api"]').content, location.href).href;

const titles = {
  'course-card': 'Course',
  'course-list': 'List of courses',
  'pathway-card': 'Pathway',
  'progress-tracker': 'A learner’s progress',
  'program-progress': 'Programme',
  'certificate-badge': 'Certificate',
  'certificate-list': 'A learner’s certificates',
  'case-highlight': 'Case',
  'case-list': 'List of cases',
  'award-summary': 'Award',
};

/** The resources that the field offers, by their ids. */
let offered = new Map();
let integrity;
/** How high the chosen widget is, as far as known. */
let measured;
/** The sizes of the images seen so far, by their addresses. */
const sizes = new Map();

/** The attributes by which the widget of the form can be told what to show. */
const choosing = () => Object.keys(widgets[fields.widget.value].collections);

function offerChoices() {
  const {attributes} = widgets[fields.widget.value];
  const ways = choosing();
  const known = fields.by.value;
  fields.by.replaceChildren(...ways.map((way) => new Option(way)));
  if (ways.includes(known)) fields.by.value = known;
  show('by', ways.length > 1);
  show('id', ways.length > 0);
  show('limit', 'limit' in attributes);
  show('searchable', 'searchable' in attributes);
}

const show = (name, isThere) => (document.getElementById(`${name}-field`).hidden = !isThere);

async function offerResources() {
  const [widget, by] = [fields.widget.value, fields.by.value];
  const found = await resourcesOf(api, widgets[widget].collections[by], fields.id.value);
  if (widget !== fields.widget.value || by !== fields.by.value) return;
  offered = found;
  const titles = [...offered].map(([id, {title}]) => [id, textOf(title) || id]);
  const options = titles.map(([id, title]) => Object.assign(new Option(title, id), {label: title}));
  document.querySelector('#resources').replaceChildren(...options);
  // Something is seen at once; whoever comes by a link has chosen already.
  if (!fields.id.value) fields.id.value = offered.keys().next().value ?? '';
  render();
}

/** What is typed as an id: itself, or the id of the one whose title it is. */
function chosenId() {
  const typed = fields.id.value.trim();
  const {exact} = titledLike(offered, typed);
  return exact.length === 1 && !offered.has(typed) ? exact[0] : typed;
}

/** What the form says, as the snippets take it. */
function request() {
  const {widget, by, limit, searchable, layout, heading, colours, in: lang, place} = fields;
  const id = chosenId();
  const attributes = {...(choosing().length > 0 && {[by.value]: id})};
  if ('limit' in widgets[widget.value].attributes) {
    Object.assign(attributes, {limit: limit.value, searchable: searchable.checked});
  }
  return {
    place: place.value,
    widget: widget.value,
    attributes,
    look: {layout: layout.value, headingLevel: heading.value, colorScheme: colours.value},
    lang: lang.value,
    api,
    host: `${location.origin}/`,
    ...(integrity && {version: release, integrity}),
    fallback: fallback(id),
  };
}

/** The title of what is chosen, leading to its own page where it has one, else to the host's page of the widget. */
function fallback(id) {
  const {widget, by, in: lang} = fields;
  const item = offered.get(id);
  const url = new URL(`/embed/${widget.value}`, location.href);
  if (item?.hasPage)
    url.pathname = `/go/${widgets[widget.value].collections[by.value]}/${encodeURIComponent(id)}`;
  else {
    if (choosing().length > 0 && id) url.searchParams.set(by.value, id);
    if (lang.value) url.searchParams.set('lang', lang.value);
  }
  return {
    text: textOf(item?.title, lang.value) || id || widget.selectedOptions[0].textContent,
    url: url.href,
  };
}

function render() {
  const asked = request();
  const {shows} = snippetFor(asked);
  const isChosen = choosing().length === 0 || fields.id.value.trim() !== '';
  measure(asked, isChosen);
  const snippet = snippetFor({...asked, measured, imageSize: sizes.get(shows.src)});
  builder.querySelector('#lines code').textContent = snippet.code;
  const once = builder.querySelector('#once');
  once.hidden = snippet.once === undefined;
  once.querySelector('code').textContent = snippet.once ?? '';
  const list = builder.querySelector('.notes');
  list.replaceChildren(...snippet.notes.map((note) => worded('li', `note-${note}`, notes[note])));
  translate(list);
  builder.querySelector('#in-frame').hidden = shows.as !== 'frame';
  showIn(preview, asked, shows, isChosen);
  if (shows.as === 'image' && isChosen && !sizes.has(shows.src)) sizing = learnSize(shows.src);
}

/** Ends when the lines have the size of their image. */
let sizing;
async function learnSize(src) {
  sizes.set(src, undefined);
  sizes.set(src, await sizeOf(src));
  render();
}

const measure = measureIn(measuring, (found) => {
  measured = found;
  if (found) render();
  else sayBy(fields.id);
});

/** A mistyped id: the widget's own answer tells, but a learner's progress is none in either case. */
function told({type, target, detail}) {
  if (target.parentElement?.parentElement !== measuring || choosing().length === 0) return;
  const isUnknown = !offered.has(chosenId()) && offered.size > 0 && offered.size < 100;
  const isMissing =
    type === 'iioe-error' ? detail.kind === 'not-found' : target.state === 'empty' && isUnknown;
  sayBy(fields.id, ...(isMissing ? notFound() : []));
}

/** That there is no such id; and which ids have a title like it. */
function notFound() {
  const words = worded('span', 'bNoSuchId', 'The API has nothing by this id. Choose one that is offered.');
  const {near} = titledLike(offered, fields.id.value.trim());
  if (near.length === 0) return [words];
  const like = worded('span', 'bTitlesLike', 'These have such a title:');
  const ids = near
    .slice(0, 3)
    .flatMap((id) => [' ', Object.assign(document.createElement('code'), {textContent: id})]);
  return [words, ' ', like, ...ids];
}

const valueOf = (field) =>
  field === fields.id ? chosenId() : field.type === 'checkbox' && !field.checked ? '' : field.value;

/** An address may be of another release, or mistyped. */
function sayUnknown() {
  const name = new URLSearchParams(location.search).get('widget');
  if (!name || Object.hasOwn(widgets, name)) return;
  const words = worded('span', 'bNoWidget', 'There is no widget of this name:');
  sayBy(fields.widget, words, ' ', Object.assign(document.createElement('q'), {textContent: name}));
}

let typing;
function changed({target}) {
  if (target === fields.widget || target === fields.by) {
    sayBy(target === fields.widget ? target : fields.id);
    fields.id.value = '';
    offered = new Map();
    offerChoices();
    void offerResources();
  }
  clearTimeout(typing);
  typing = setTimeout(
    () => {
      render();
      remember(fields, valueOf);
      if (target === fields.id && !offered.has(chosenId())) void offerResources();
    },
    target.type === 'text' ? 300 : 0,
  );
}

let isStarted = false;
async function start() {
  if (isStarted) return;
  isStarted = true;
  observer.disconnect();
  const hashes = await fetch('/dist/cdn/integrity.json').then(
    (reply) => (reply.ok ? reply.json() : {}),
    () => ({}),
  );
  integrity = hashes['loader.js'];
  await offerResources();
}

fields.widget.append(
  ...Object.keys(widgets).map((name) => worded('option', `w-${name}`, titles[name], {value: name})),
);
fields.place.append(
  ...Object.entries(places).map(([name, {title}]) => worded('option', `p-${name}`, title, {value: name})),
);
// As in the HTML, where a select's first option is what a bare address means.
for (const select of form.querySelectorAll('[name=heading]')) select.value = '';
offerChoices();
sayUnknown();
recall(fields, offerChoices);
translate(builder);
document.querySelector('#by-hand').hidden = true;
builder.hidden = false;
form.addEventListener('input', changed);
// Once it is typed to its end, a title gives way to its id, as the lines have it.
fields.id.addEventListener('change', () => (fields.id.value = chosenId()));
form.addEventListener('submit', (event) => event.preventDefault());
for (const type of ['iioe-ready', 'iioe-error']) measuring.addEventListener(type, told);
copyFrom(
  builder.querySelector('#lines code'),
  builder.querySelector('#copy'),
  (word, english) => {
    const said = worded('span', word, english);
    builder.querySelector('#copied').replaceChildren(said);
    translate(builder.querySelector('#copied'));
  },
  () => sizing,
);
// A page that shows courses asks for no more than those until somebody comes here.
const observer = new IntersectionObserver(([{isIntersecting}]) => isIntersecting && void start(), {
  rootMargin: '300px',
});
observer.observe(builder);
// Whoever comes by the keyboard, or by a link to a choice, may be there before it is in view.
builder.addEventListener('focusin', start, {once: true});
if ([...fields].some(({name}) => name && new URLSearchParams(location.search).has(name))) void start();

stayAt('#embed', start);
