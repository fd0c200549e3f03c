import {makeComponents} from './components.js';
import {examplesOf, type ExampleData} from './examples.js';
import type {Json} from './json.js';
import {sharedParameters} from './parameters.js';
import {paths} from './paths.js';
import {reachable, withReferences} from './references.js';
import {headers, sharedResponses} from './responses.js';

const description = `What an API answers to be _IIOE-compatible_: the web components of \`iioe-widgets\` read it.

This contract is **not affiliated with or endorsed by UNESCO-ICHEI or IIOE**.

- Read-only: \`GET\`, JSON, UTF-8, camelCase.
- An API may serve any subset of the collections; an absent one answers 404.
- Readers ignore unknown fields and parameters, and send no cookies.
- Addresses in replies are relative to the base.
- Replies don't depend on \`Accept-Language\`: a text holds all its languages.
- A university without a server publishes one file instead: see the schema \`one-file.json\`.`;

/** What each tag stands for. */
const tags: Readonly<Record<string, string>> = {
  service: 'The service document, at the base itself.',
  courses: 'Courses.',
  pathways: 'Courses that lead to one credential, in order.',
  progress: 'Learners’ progress. Learner data in every form: with a bearer token, never kept.',
  programs: 'Programmes: a cohort’s way through its stages.',
  certificates: 'Certificates: public by id, learner data by learner.',
  cases: 'Award cases.',
  awards: 'Awards.',
  organizations: 'Organisations.',
};

/**
 * The contract as an OpenAPI 3.1 document.
 *
 * @param data where its examples are taken from
 */
export function openApiDocument(data: ExampleData): Json {
  const components = makeComponents();
  const used = reachable(components, ['Problem', ...Object.keys(examplesOf(data))]);
  const schemas = Object.fromEntries(used.map((name) => [name, components[name]]));
  return {
    openapi: '3.1.1',
    info: {
      title: 'IIOE-compatible API',
      version: '1',
      summary: 'Courses, pathways, progress, programmes, certificates, award cases and organisations',
      description,
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [
      {
        url: '{base}',
        description: 'Any base that answers as written here. Its own query goes into every request.',
        variables: {
          base: {
            default: 'http://localhost:8080/api',
            description: 'The address of the API; by default where `iioe-widgets serve` answers.',
          },
        },
      },
    ],
    tags: Object.entries(tags).map(([name, description]) => ({name, description})),
    paths: paths(),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The learner’s token. The page’s script gives it; it stands in no address.',
        },
      },
      parameters: sharedParameters,
      headers,
      responses: sharedResponses,
      schemas: withReferences(schemas, '#/components/schemas/'),
      examples: examplesOf(data),
    },
  };
}
