import {chooseText} from '../localization/choose.js';
import {rules, type TextValue} from '../schemas/rules.js';
import type {ServerOptions} from './options.js';

/** What the API is called: as its data say, or by its host. */
export function serviceName({data, api}: Pick<ServerOptions, 'data' | 'api'>, lang: string): string {
  const {name, defaultLanguage} = data?.service ?? {};
  const text = rules.text(name) as TextValue | undefined;
  if (text)
    return chooseText(text, lang, typeof defaultLanguage === 'string' ? defaultLanguage : undefined).value;
  return api === undefined ? 'IIOE-compatible API' : new URL(api).host;
}
