import {z} from './zod.js';
import {
  Country,
  Figures,
  Id,
  Image,
  Link,
  maybe,
  Num,
  OrganizationRef,
  Person,
  Stage,
  Text,
  When,
} from './shared.js';

/** An award's case: what an organisation did, in figures and words, and what the jury said. */
export const Case = z.object({
  id: Id,
  title: Text,
  summary: maybe(Text),
  url: maybe(Link),
  image: maybe(Image),
  organization: maybe(OrganizationRef),
  partners: maybe(z.array(OrganizationRef)),
  people: maybe(z.array(Person)),
  country: maybe(Country),
  region: maybe(Text),
  award: maybe(Id),
  edition: maybe(z.object({id: maybe(Id), name: Text, number: maybe(Num), region: maybe(Text)})),
  category: maybe(z.object({id: Id, name: maybe(Text)})),
  position: maybe(Num),
  background: maybe(Text),
  implementation: maybe(Text),
  outcomes: maybe(Text),
  jury: maybe(z.object({comment: Text, author: maybe(Text)})),
  framework: maybe(z.array(z.object({name: Text, note: maybe(Text)}))),
  figures: Figures,
  stages: maybe(z.array(Stage)),
  courses: maybe(z.array(Id)),
  published: When,
});
export type Case = z.output<typeof Case>;
