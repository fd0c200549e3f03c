import {DataError} from '../data/errors.js';
import {explain} from '../data/explain.js';
import type {Answer, DataSource, Resource, ServiceNote} from '../data/source.js';
import {checkVersion} from '../data/version.js';

/** Milliseconds for an answer; who shows images gives up before long. */
const PATIENCE = 10_000;
/** And for the service document, which is a courtesy and never a condition. */
const COURTESY = 2_000;

export interface Asked<T> {
  /** Or by its right name why there is none. */
  answer: Answer<T> | DataError;
  service: ServiceNote | undefined;
}

/** Asks for one item, and for what its API says of itself. */
export async function askOne<T>(source: DataSource, resource: Resource<T>, id: string): Promise<Asked<T>> {
  const signal = AbortSignal.timeout(PATIENCE);
  const asking = source.item(resource, {by: 'ids', id}, {signal});
  const [answer, service] = await Promise.all([
    asking.catch((error: unknown) => failed(error, signal)),
    serviceOf(source),
  ]);
  const refusal = versionError(service);
  if (refusal) return {answer: refusal, service};
  return {answer: answer instanceof DataError ? explain(answer, service).error : answer, service};
}

/** A source rejects with a `DataError`, or with whatever when the time is over. */
function failed(error: unknown, {aborted}: AbortSignal): DataError {
  if (error instanceof DataError) return error;
  if (aborted) return new DataError('timeout', String(error));
  throw error;
}

/** What the API says of itself, if it says so soon. */
export async function serviceOf(source: DataSource): Promise<ServiceNote | undefined> {
  let timer: number | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, COURTESY)));
  // A source of somebody's own may fail at once, too.
  const asking = (async () => source.service?.())().catch(() => undefined);
  const note = await Promise.race([asking, late]);
  clearTimeout(timer);
  return note;
}

/** Why nothing that an API of another version says is shown. */
export function versionError(service: ServiceNote | undefined): DataError | undefined {
  try {
    checkVersion(service);
    return undefined;
  } catch (error) {
    return error as DataError;
  }
}
