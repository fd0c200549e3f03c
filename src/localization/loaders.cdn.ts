import {libraryFolder} from '../internal/library-script.js';
import type {Strings} from './strings.js';

/** As `loaders.ts`, for a classic script: a module's address has to be spelt out there. */
const load = (tag: string) => async (): Promise<{strings: Strings}> =>
  (await import(/* @vite-ignore */ `${libraryFolder()}lang/${tag}.js`)) as {strings: Strings};

export const loaders = {fr: load('fr')};
