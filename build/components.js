import {readdirSync} from 'node:fs';

/** The elements' names, from their folders: `course-card` for `src/components/course-card/`. */
export const components = readdirSync('src/components', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Entries for other kinds of API than that of the contract. */
export const sources = readdirSync('src/sources').map((file) => `src/sources/${file}`);
