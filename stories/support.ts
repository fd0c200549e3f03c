import {html, nothing, type TemplateResult} from 'lit';
import '../src/register.js';
import {fakeApi, json, problem, type FakeApi} from '../src/testing/index.js';

/** How the API behaves in a story. */
const faults: Record<string, FakeApi['answer']> = {
  ready: undefined,
  loading: () => new Promise<Response>(() => {}),
  error: () => problem(500),
  'not-found': () => json({items: []}),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  maintenance: () => problem(503, {detail: 'The platform is being set up. It will be available soon.'}),
  'invalid-data': () => new Response('<!doctype html><title>Sign in</title>'),
};

export type Fault = keyof typeof faults;

/** A widget in front of an API over the sample data. */
export const withApi = (content: TemplateResult, fault: Fault = 'ready', lang?: string): TemplateResult =>
  html`<iioe-provider api="api/" lang=${lang ?? nothing} .fetch=${fakeApi(faults[fault]).fetch}>
    ${content}
  </iioe-provider>`;

interface StateStory {
  render: () => TemplateResult;
}

/** The stories that every widget has: its states, its layouts, its languages. */
export function stateStories(content: (layout?: string) => TemplateResult, fallback: TemplateResult) {
  const story = (fault: Fault, what = content(), lang?: string): StateStory => ({
    render: () => withApi(what, fault, lang),
  });
  return {
    Ready: story('ready'),
    Row: story('ready', content('row')),
    Compact: story('ready', content('compact')),
    French: story('ready', content(), 'fr'),
    Mongolian: story('ready', content(), 'mn'),
    Loading: story('loading'),
    LoadingWithFallback: story('loading', fallback),
    NotFound: story('not-found', fallback),
    ServerError: story('error', fallback),
    Offline: story('offline', fallback),
    Maintenance: story('maintenance', fallback),
    InvalidData: story('invalid-data', fallback),
  };
}
