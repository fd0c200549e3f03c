import type {TokenAnswer} from '../data/source.js';
import {DataError} from '../data/errors.js';

/** The page's own answer, within a time limit: what fails or hangs there is told apart from the API's failures. */
export const timely =
  (getToken: () => TokenAnswer, limit = 3000) =>
  async (): Promise<Awaited<TokenAnswer>> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DataError('timeout', 'getToken did not answer in time')), limit);
    });
    try {
      return await Promise.race([getToken(), late]);
    } catch (error) {
      throw error instanceof DataError
        ? error
        : new DataError('forbidden', `getToken failed: ${String(error)}`);
    } finally {
      clearTimeout(timer);
    }
  };
