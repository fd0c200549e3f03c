/** What the page's API has to offer, for fields in which somebody chooses one of it. */

/** A text of the API's in a language, the page's unless told; else in the first it has. */
export const textOf = (text, lang) =>
  typeof text === 'string'
    ? text
    : (text?.[lang || document.documentElement.lang] ?? Object.values(text ?? {})[0] ?? '');

/** Whether an item has a page of its own: only then does `/go/` lead anywhere. */
const hasPage = (url, api) =>
  typeof url === 'string' && URL.canParse(url, api) && /^https?:$/.test(new URL(url, api).protocol);

const found = (items, api) =>
  new Map(
    items
      .filter(({id}) => id !== undefined)
      .map(({id, title, name, url}) => [
        String(id),
        {title: title ?? name ?? String(id), hasPage: hasPage(url, api)},
      ]),
  );

const folded = (text) => text.normalize().toLocaleLowerCase();

/** Ids by what was typed as a title: of those that have this very title, and of those that have it in theirs. */
export function titledLike(offered, typed) {
  const wanted = folded(typed);
  const titled = [...offered].map(([id, {title}]) => [id, folded(textOf(title))]);
  const idsOf = (fits) => (wanted ? titled.filter(([, title]) => fits(title)).map(([id]) => id) : []);
  return {exact: idsOf((title) => title === wanted), near: idsOf((title) => title.includes(wanted))};
}

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
      .filter((badge) => !badge.closest('#builder'))
      .map((badge) => [badge.getAttribute('certificate'), {title: badge.textContent.trim(), hasPage: false}]),
  );

/** Titles (as the API tells them) by ids, and whether there is a page: those that a search finds, else the first hundred. What can't be had offers nothing; an id can be typed. */
export async function resourcesOf(api, collection, q = '') {
  if (!collection) return new Map();
  if (collection === 'certificates') return onThePage();
  const items = await ask(api, collection, '').catch(() => []);
  const isThere = items.some(({id}) => String(id) === q);
  const more = q && items.length >= 100 && !isThere ? await ask(api, collection, q).catch(() => []) : [];
  return found([...more, ...items], api);
}
