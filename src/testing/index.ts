/** For tests and stories of pages that use the widgets: sample data, and an API over it without a server. */
export {sample} from './sample.js';
export type {SampleDocument} from './sample.js';
export {fakeApi, json, problem, sampleItem} from './fake-api.js';
export type {FakeApi} from './fake-api.js';
