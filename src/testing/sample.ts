import type {CollectionName} from '../schemas/index.js';
import data from './sample.json' with {type: 'json'};

/** A one-file document of the API contract: whole collections, as JSON. */
export type SampleDocument = {service: object} & Record<CollectionName, {id: string}[]>;

/** The sample data: invented texts, real figures of the 2025 Pioneer Award's cases. */
export const sample: SampleDocument = data;
