import {z} from './zod.js';
import {
  Country,
  Figure,
  Figures,
  Id,
  Image,
  Link,
  maybe,
  OrganizationRef,
  Stage,
  Text,
  When,
} from './shared.js';

/** A programme: a cohort through its stages, and what supports it. */
export const Program = z.object({
  id: Id,
  title: Text,
  summary: maybe(Text),
  url: maybe(Link),
  image: maybe(Image),
  organization: maybe(OrganizationRef),
  partners: maybe(z.array(OrganizationRef)),
  country: maybe(Country),
  supports: maybe(z.array(Text)),
  stages: maybe(z.array(Stage)),
  figures: Figures,
  target: maybe(Figure),
  asOf: When,
});
export type Program = z.output<typeof Program>;
