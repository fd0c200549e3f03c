import {z} from './zod.js';
import {DateString, Id, Language, maybe, Str, Text} from './shared.js';

/** What an API says of itself at its base. */
export const Service = z.object({
  name: maybe(Text),
  version: maybe(Id),
  status: maybe(z.enum(['available', 'maintenance'])),
  notice: maybe(Text),
  languages: maybe(z.array(Language)),
  defaultLanguage: maybe(Language),
  collections: maybe(z.array(Str)),
  updated: maybe(DateString),
});
export type Service = z.output<typeof Service>;
