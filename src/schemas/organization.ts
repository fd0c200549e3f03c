import {z} from './zod.js';
import {Figures, Id, maybe, OrganizationRef, Text} from './shared.js';

/** An organisation in full; elsewhere it stands as an `OrganizationRef`. */
export const Organization = z.extend(OrganizationRef, {
  id: Id,
  summary: maybe(Text),
  roles: maybe(z.array(Text)),
  figures: Figures,
});
export type Organization = z.output<typeof Organization>;
