import {z} from './zod.js';
import {CredentialOffer, Figures, Id, Image, Link, maybe, OrganizationRef, Text} from './shared.js';

/** Courses that lead to one credential, in order. */
export const Pathway = z.object({
  id: Id,
  title: Text,
  summary: maybe(Text),
  url: maybe(Link),
  image: maybe(Image),
  issuer: maybe(OrganizationRef),
  steps: maybe(z.array(z.object({course: Id, title: maybe(Text), optional: maybe(z.boolean())}))),
  credential: maybe(CredentialOffer),
  figures: Figures,
});
export type Pathway = z.output<typeof Pathway>;
