import {z} from './zod.js';
import {Competency, Id, Image, leaf, Link, maybe, OrganizationRef, Text, When} from './shared.js';

/** An Open Badge (2.0, 3.0): its address, the object itself, or a compact JWT. */
export const Credential = leaf('credential', z.union([z.string(), z.record(z.string(), z.unknown())]));

/** Its status as written: an unknown word must show as unknown, so any string passes here. */
const CertificateStatus = leaf('string', z.string(), {
  description: 'active, expired, revoked or suspended; a reader shows any other word as unknown.',
  examples: ['active', 'expired', 'revoked', 'suspended'],
});

/** A certificate as its API tells it; what it proves is the credential's business. */
export const Certificate = z.object({
  id: Id,
  name: Text,
  description: maybe(Text),
  image: maybe(Image),
  recipient: maybe(z.object({name: maybe(Text)})),
  issuer: maybe(OrganizationRef),
  course: maybe(Id),
  competencies: maybe(z.array(Competency)),
  issued: When,
  expires: When,
  status: maybe(CertificateStatus),
  credential: maybe(Credential),
  url: maybe(Link),
});
export type Certificate = z.output<typeof Certificate>;
