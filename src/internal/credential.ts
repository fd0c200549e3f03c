import {html, type TemplateResult} from 'lit';
import {credentialKinds} from '../localization/en/credential.js';
import type {CredentialOffer} from '../schemas/shared.js';
import type {z} from '../schemas/zod.js';
import type {Words} from './words.js';

/** What a course or a pathway gives, then in small print its kind; its English comes with it. */
export function renderCredential(
  offer: z.output<typeof CredentialOffer> | undefined,
  w: Words,
): TemplateResult | undefined {
  const kind = offer?.kind;
  const small = kind && html`<span class="muted whole">${w.term(kind, {}, credentialKinds)}</span>`;
  return offer && html`${w.text(offer.name)} ${small}`;
}
