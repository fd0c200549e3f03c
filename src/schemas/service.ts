import {z} from './zod.js';
import {Id, Language, maybe, Str, Text, When} from './shared.js';

/** What an API says of itself at its base. */
export const Service = z.object({
  name: maybe(Text),
  version: maybe(Id),
  status: maybe(z.enum(['available', 'maintenance'])),
  notice: maybe(Text),
  languages: maybe(z.array(Language)),
  defaultLanguage: maybe(Language),
  collections: maybe(z.array(Str)),
  updated: When,
});
export type Service = z.output<typeof Service>;
