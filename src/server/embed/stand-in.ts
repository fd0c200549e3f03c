import type {Rendered, RenderRequest} from '../render/types.js';
import {lookUp, statusOf, type Found} from '../lookup.js';
import {hostWords} from '../words.js';
import {goAddress} from './address.js';
import {declaration} from './declaration.js';
import {widgetNamed} from './widgets.js';

/** The widget's declaration, with a link as its fallback: what there is to render where Lit's renderer is not. */
export async function renderWidget({
  name,
  attributes,
  source,
  api,
  lang = 'en',
}: RenderRequest): Promise<Rendered> {
  const item = widgetNamed(name)?.item;
  const id = item && attributes[item.attribute];
  const reply = (status: number, found?: Found): Rendered => {
    const problem = hostWords(lang, status === 404 ? 'notFound' : 'unavailable');
    const {text, lang: textLang} =
      status === 200
        ? {text: found?.title ?? id ?? hostWords(lang, 'noScript').text, lang: found?.titleLang}
        : problem;
    const url = found?.url && item && id ? goAddress(item.collection, id) : undefined;
    const html = declaration(name, attributes, api, {text, url, lang: textLang});
    return {status, html, title: found?.title, url: found?.url, styleHashes: []};
  };
  if (!item || !id) return reply(200);
  try {
    const found = await lookUp(source, item.collection, id, lang);
    return reply(found ? 200 : 404, found);
  } catch (error) {
    return reply(statusOf(error));
  }
}
