import {lookUp, statusOf, type Found} from '../lookup.js';
import type {Rendered, RenderRequest} from '../render/types.js';
import {goAddress, type FrameAddress} from './address.js';
import {declaration} from './declaration.js';
import {hostWords} from '../words.js';
import type {Reading} from '../reader.js';
import {widgetNamed} from './widgets.js';

/** What a frame shows: rendered here, but for what only the visitor's browser may ask for. */
export async function renderFrame(
  address: FrameAddress,
  {source, api}: Reading,
  isPersonal: boolean,
): Promise<Rendered> {
  const {name, widget, attributes, lang} = address;
  if (isPersonal || widget.isPersonal || (widget.item && !address.item)) return declared(address, api);
  return renderWidget({name, attributes, source, api, lang, form: 'shadow'});
}

/** Not one request of ours: of learner data, and of a credential at an address that a stranger chose. */
function declared({name, attributes, lang}: FrameAddress, api: string): Rendered {
  const {credential} = attributes;
  const fallback = credential
    ? {...hostWords(lang, 'credential'), url: credential}
    : hostWords(lang, 'noScript');
  return {status: 200, html: declaration(name, attributes, api, fallback), styleHashes: []};
}

/** The widget's declaration, with a link as its fallback. */
async function renderWidget({name, attributes, source, api, lang = 'en'}: RenderRequest): Promise<Rendered> {
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
