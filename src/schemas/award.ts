import {z} from './zod.js';
import {Figure, Id, Link, maybe, Num, OrganizationRef, Text, When} from './shared.js';

/** An award: who runs it, how many took part, and how the winners break down. */
export const Award = z.object({
  id: Id,
  name: Text,
  shortName: maybe(Text),
  summary: maybe(Text),
  year: maybe(Num),
  organizer: maybe(OrganizationRef),
  sponsor: maybe(OrganizationRef),
  theme: maybe(Text),
  submissions: maybe(Figure),
  countries: maybe(Figure),
  winners: maybe(Figure),
  breakdown: maybe(z.array(z.object({name: Text, figure: Figure}))),
  categories: maybe(z.array(z.object({id: maybe(Id), name: Text}))),
  regions: maybe(z.array(Text)),
  published: When,
  url: maybe(Link),
});
export type Award = z.output<typeof Award>;
