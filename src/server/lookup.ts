import {chooseText} from '../localization/choose.js';
import {DataError} from '../data/errors.js';
import type {DataSource, Resource} from '../data/source.js';
import type {CollectionName} from '../schemas/index.js';
import type {ImageValue, TextValue} from '../schemas/rules.js';
import {askOne} from './ask.js';

/** What items of every collection have in common. */
interface Linked {
  id: string;
  title?: TextValue;
  name?: TextValue;
  url?: string;
  image?: ImageValue;
}

const shape = {'id!': 'id', title: 'text', name: 'text', url: 'link', image: 'image'};

export interface Found {
  title: string | undefined;
  /** The language that the title is in, as far as known. */
  titleLang: string | undefined;
  /** Its own page; http(s) only. */
  url: string | undefined;
  image: ImageValue | undefined;
}

/**
 * What one item is called, and where its own page is.
 *
 * @returns undefined where the API has no such item
 * @throws DataError where it can't be had
 */
export async function lookUp(
  source: DataSource,
  collection: CollectionName,
  id: string,
  lang: string,
): Promise<Found | undefined> {
  const resource: Resource<Linked> = {collection, shape};
  const {value, service} = await readOne(source, resource, id);
  if (!value) return undefined;
  const {title: named = value.name, url, image} = value;
  const {value: title, lang: titleLang} =
    named === undefined ? {} : chooseText(named, lang, service?.defaultLanguage);
  return {title, titleLang, url: url !== undefined && /^https?:/i.test(url) ? url : undefined, image};
}

async function readOne(source: DataSource, resource: Resource<Linked>, id: string) {
  const {answer, service} = await askOne(source, resource, id);
  if (answer instanceof DataError) throw answer;
  return {value: answer.value, service};
}
