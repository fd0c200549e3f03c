import type {Case} from '../case.js';
import type {Pathway} from '../pathway.js';
import type {Program} from '../program.js';
import {offered, organization, people, picture, web} from './shared.js';
import {some, type Say, type Thing} from './say.js';

/** https://schema.org/EducationalOccupationalProgram: courses that lead to one credential. */
export const describePathway = (pathway: Pathway, say: Say): Thing => ({
  '@type': 'EducationalOccupationalProgram',
  name: say.text(pathway.title),
  description: say.text(pathway.summary),
  url: web(pathway.url),
  image: picture(pathway.image),
  provider: organization(pathway.issuer, say),
  educationalCredentialAwarded: offered(pathway.credential, say),
  // A step that is known by its id alone has no name for a stranger.
  hasCourse: some(
    (pathway.steps ?? [])
      .filter(({title}) => title)
      .map(({title}) => ({'@type': 'Course', name: say.text(title)})),
  ),
});

/** The programme itself; its cohort's figures have no property there. */
export const describeProgram = (program: Program, say: Say): Thing => ({
  '@type': 'EducationalOccupationalProgram',
  name: say.text(program.title),
  description: say.text(program.summary),
  url: web(program.url),
  image: picture(program.image),
  provider: organization(program.organization, say),
});

/** https://schema.org/Article: a case is told by somebody about an organisation. */
export const describeCase = (told: Case, say: Say): Thing => ({
  '@type': 'Article',
  headline: say.text(told.title),
  description: say.text(told.summary),
  inLanguage: say.language(told.title),
  url: web(told.url),
  image: picture(told.image),
  about: organization(told.organization, say),
  mentions: some(
    (told.partners ?? []).map((partner) => organization(partner, say)).concat(people(told.people, say) ?? []),
  ),
  datePublished: told.published,
});
