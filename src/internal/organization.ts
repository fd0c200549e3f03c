import {html, type TemplateResult} from 'lit';
import type {OrganizationRef} from '../schemas/shared.js';
import type {Words} from './words.js';

/** An organisation's mark and name, then in small print what it is and where. */
export function renderOrganization(
  {name, url, logo, kinds = [], country}: OrganizationRef,
  w: Words,
): TemplateResult {
  const facts: string[] = kinds.map((kind) => w.term(kind));
  if (country) facts.push(w.nameOf('region', country.toUpperCase()));
  return html`${w.image(logo, 'logo')} ${w.link(url, w.text(name))}
    <span class="muted whole">${facts.join(' · ')}</span>`;
}
