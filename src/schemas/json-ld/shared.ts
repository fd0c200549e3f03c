import type {z} from '../zod.js';
import type {Competency, CredentialOffer, Image, OrganizationRef, Person} from '../shared.js';
import {some, type Say, type Thing} from './say.js';

/** The parts that several kinds of things have. */
export function organization(ref: OrganizationRef | undefined, say: Say): Thing | undefined {
  if (!ref) return undefined;
  const {name, url, logo, country, kinds = []} = ref;
  return {
    // Several kinds of which only one is a university are still an organisation of education.
    '@type': kinds.includes('university') ? 'CollegeOrUniversity' : 'Organization',
    name: say.text(name),
    url: web(url),
    logo: picture(logo),
    address: country && {'@type': 'PostalAddress', addressCountry: country.toUpperCase()},
  };
}

export const people = (list: readonly Person[] = [], say: Say): readonly Thing[] | undefined =>
  some(list.map(({name, url}) => ({'@type': 'Person', name: say.text(name), url: web(url)})));

/** Absolute addresses only: a search engine has no page to resolve them against; nor is `mailto:` a page. */
export const web = (url: string | undefined): string | undefined =>
  url && /^https?:/i.test(url) ? url : undefined;

export const picture = (image: Image | undefined): string | undefined => web(image?.url);

export function competencies(list: readonly Competency[] = [], say: Say): readonly Thing[] | undefined {
  return some(
    list.map(({name, framework, url}) => ({
      '@type': 'DefinedTerm',
      name: say.text(name),
      url: web(url),
      inDefinedTermSet: say.text(framework),
    })),
  );
}

/** What schema.org's examples call them. */
const CATEGORIES = {microCertification: 'micro-certification', certificate: 'certificate', badge: 'badge'};

export function offered(offer: z.output<typeof CredentialOffer> | undefined, say: Say): Thing | undefined {
  return (
    offer && {
      '@type': 'EducationalOccupationalCredential',
      name: say.text(offer.name),
      credentialCategory: offer.kind && CATEGORIES[offer.kind],
    }
  );
}
