import {readdirSync} from 'node:fs';

/** The elements' names, from their folders, as the build finds them (`build/components.js`). */
export const components: readonly string[] = readdirSync('src/components', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();
