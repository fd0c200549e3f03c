import type {Rendered} from '../render/types.js';
import {goAddress, type FrameAddress} from './address.js';
import {declaration} from './declaration.js';
import {hostWords, kindOf} from '../words.js';
import type {Reading} from '../reader.js';
import {renderWidget} from '../render/index.js';

/** What a frame shows: rendered here, but for what only the visitor's browser may ask for. */
export async function renderFrame(
  address: FrameAddress,
  {source, api}: Reading,
  isPersonal: boolean,
  saveData: boolean,
): Promise<Rendered> {
  const {name, widget, lang} = address;
  // The frame is all that there is: nothing is gained by waiting until it is seen.
  const attributes = {...address.attributes, loading: 'eager'};
  if (isPersonal || widget.isPersonal || (widget.item && !address.item)) return declared(address, api);
  return renderWidget({name, attributes, source, api, lang, form: 'shadow', saveData});
}

/** Not one request of ours: of learner data, and of a credential at an address that a stranger chose. */
function declared({name, attributes, lang}: FrameAddress, api: string): Rendered {
  const {credential, course, pathway} = attributes;
  const fallback = credential
    ? {...hostWords(lang, 'credential'), url: credential}
    : course
      ? {...hostWords(lang, 'course'), url: goAddress('courses', course)}
      : pathway
        ? {...hostWords(lang, 'pathway'), url: goAddress('pathways', pathway)}
        : (kindOf(name, lang) ?? {text: ''});
  return {status: 200, html: declaration(name, attributes, {api, lang}, fallback), styleHashes: []};
}
