import {collections, type CollectionName} from '../../schemas/index.js';
import type {Draft, PublicCollection, Report} from './drafts.js';
import {freeId, nameOf, slugOf} from './ids.js';
import type {Json} from './place.js';
import {sound} from './sound.js';
import {joinVersions} from './versions.js';
import {isObject} from '../../schemas/rules.js';

/** Drafts by collection. */
export type Drafts = ReadonlyMap<PublicCollection, readonly Draft[]>;

/** A one-file source. */
export type OneFile = {service: Json} & {[Name in CollectionName]?: Json[]};

/** Where an organisation stands in another item. */
const ORGANIZATIONS = ['provider', 'issuer', 'organization', 'organizer', 'sponsor', 'partners'];

/** What an item says of an organisation. */
const OF_ORGANIZATION = ['name', 'url', 'logo', 'country', 'kinds'];

/** Makes the document of all drafts, with what its schemas let stand. */
export function documentOf(drafts: Drafts, service: Json, report: Report): OneFile {
  const whole = new Map(
    [...drafts].map(([name, items]) => {
      // Only courses have versions; elsewhere no item has a language, and the first of one id counts.
      return [name, withIds(name, joinVersions(items, report), report)] as const;
    }),
  );
  const organizations = new Map((whole.get('organizations') ?? []).map(({item}) => [item.id, item]));
  const document: OneFile = {service};
  for (const name of Object.keys(collections) as PublicCollection[]) {
    const items = whole.get(name)?.flatMap((draft) => {
      const item = withOrganizations(draft.item, organizations) as Json;
      return sound(name, {...draft, item}, report) ?? [];
    });
    if (items) Object.assign(document, {[name]: items});
  }
  return document;
}

/** An id out of the title for those without one, so that an item keeps its address while its title stands. */
function withIds(name: PublicCollection, drafts: readonly Draft[], report: Report): Draft[] {
  const taken = new Set(drafts.flatMap(({item}) => (typeof item.id === 'string' ? [item.id] : [])));
  return drafts.map((draft) => {
    const {item, row, file} = draft;
    // Whoever knows a certificate's id may read it: an id out of its name would be known to all.
    const slug = item.id === undefined && name !== 'certificates' ? slugOf(nameOf(item)) : '';
    if (!slug) return draft;
    const id = freeId(slug, taken);
    taken.add(id);
    report(`${file}: row ${row}: has no id; "${id}" is made from its title`);
    return {...draft, item: {id, ...item}};
  });
}

/** An organisation named by its id gets what the file of organisations says of it. */
function withOrganizations(value: unknown, known: ReadonlyMap<unknown, Json>, name = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => withOrganizations(entry, known, name));
  if (!isObject(value)) return value;
  const facts = ORGANIZATIONS.includes(name) ? known.get(value.id) : undefined;
  const own = Object.entries(value).map(([field, inner]) => [field, withOrganizations(inner, known, field)]);
  const shared = OF_ORGANIZATION.filter((field) => facts?.[field] !== undefined);
  return {
    ...Object.fromEntries(shared.map((field) => [field, facts![field]])),
    ...Object.fromEntries(own),
  } as Json;
}
