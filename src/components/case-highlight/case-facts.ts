import {html} from 'lit';
import type {Resource} from '../../data/source.js';
import {named, renderNamed, type Asking} from '../../internal/named.js';
import {renderOrganization} from '../../internal/organization.js';
import {factList} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import type {Award} from '../../schemas/award.js';
import type {Case} from '../../schemas/case.js';
import type {TextValue} from '../../schemas/rules.js';
import {awardShape} from '../../schemas/shapes/award.js';
import type {OrganizationRef} from '../../schemas/shared.js';

const awards: Resource<Award> = {collection: 'awards', shape: awardShape};

/** Whose case it is and where: the organisation's own country counts, the case's where it tells none. */
export function renderOwner({organization, country}: Case, w: Words): unknown {
  const where = organization?.country ?? country;
  const owner = organization && {...organization, ...(where && {country: where})};
  const content = owner ? renderOrganization(owner, w) : where && w.nameOf('region', where);
  return content && html`<p part="organization">${content}</p>`;
}

/**
 * What is said in a word or two: who, with whom, for which award.
 *
 * @param host is rendered again when the award's name is known
 */
export function renderFacts(item: Case, host: Asking, w: Words): unknown {
  const {people = [], partners = [], award: id, position} = item;
  const award = id === undefined ? undefined : named(awards, id, item, host);
  return factList(w, {
    people: lines(people.map(({name, role, url}) => html`${w.link(url, w.text(name))} ${small(role, w)}`)),
    partners: lines(partners.map((partner) => renderOrganization(partner, w))),
    award: id && renderAward(id, award, w),
    edition: renderEdition(item, w),
    category: w.text(categoryOf(item, award)),
    position: position !== undefined && w.number(position),
    country: isElsewhere(item) && w.nameOf('region', item.country!),
    region: w.text(item.region),
  });
}

function renderAward(id: string, award: Award | null | undefined, w: Words): unknown {
  return renderNamed(id, award && {name: award.shortName ?? award.name, url: award.url}, w);
}

/** By its own name, or as its award calls it. */
function categoryOf({category}: Case, award: Award | null | undefined): TextValue | undefined {
  const {id, name} = category ?? {};
  return name ?? award?.categories?.find((one) => one.id === id)?.name ?? id;
}

function renderEdition({edition}: Case, w: Words): unknown {
  if (!edition) return undefined;
  const {name, number, region} = edition;
  const place = [number !== undefined && w.term('editionNumber', {n: number}), w.text(region)].filter(
    Boolean,
  );
  return html`${w.text(name)}
    <span class="muted whole">${place.map((one, i) => [i ? ' · ' : '', one])}</span>`;
}

/** Whether the case is from another country than its organisation, which the owner's line doesn't tell. */
function isElsewhere({country, organization}: Case): boolean {
  const own: OrganizationRef['country'] = organization?.country;
  return !!country && !!own && country.toUpperCase() !== own.toUpperCase();
}

const lines = (all: readonly unknown[]): unknown =>
  all.length ? all.map((one) => html`<div>${one}</div>`) : undefined;

const small = (text: Case['region'], w: Words): unknown =>
  text && html`<span class="muted">${w.text(text)}</span>`;
