/** What the page's API has to offer, for fields in which somebody chooses one of it. */

const language = () => document.documentElement.lang;

/** A text of the API's in the page's language, else in the first it has. */
const textOf = (text) =>
  typeof text === 'string' ? text : (text?.[language()] ?? Object.values(text ?? {})[0] ?? '');

const titled = (items) =>
  new Map(
    items
      .filter(({id}) => id !== undefined)
      .map(({id, title, name}) => [String(id), textOf(title ?? name) || String(id)]),
  );

/** A one-file source holds whole collections. */
async function ask(api, collection, q) {
  const isFile = new URL(api).pathname.endsWith('.json');
  const url = new URL(isFile ? '' : collection, api);
  if (!isFile) url.searchParams.set('limit', '100');
  if (!isFile && q) url.searchParams.set('q', q);
  const reply = await fetch(url);
  if (!reply.ok) return [];
  const body = await reply.json();
  return (isFile ? body[collection] : body.items) ?? [];
}

/** Certificates can't be listed (API contract, "Learner data"): those that stand on the page are known. */
const onThePage = () =>
  new Map(
    [...document.querySelectorAll('main iioe-certificate-badge[certificate]')]
      .filter((badge) => !badge.closest('.preview'))
      .map((badge) => [badge.getAttribute('certificate'), badge.textContent.trim()]),
  );

/** Titles by ids: those that a search finds, else the first hundred. What can't be had offers nothing; an id can be typed. */
export async function resourcesOf(api, collection, q = '') {
  if (!collection) return new Map();
  if (collection === 'certificates') return onThePage();
  const items = await ask(api, collection, '').catch(() => []);
  const isThere = items.some(({id}) => String(id) === q);
  const found = q && items.length >= 100 && !isThere ? await ask(api, collection, q).catch(() => []) : [];
  return titled([...found, ...items]);
}
