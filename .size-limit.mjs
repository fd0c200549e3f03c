import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {components} from './build/components.js';

/** A module of `dist/cdn/` and all it imports at once: what a browser loads for it. */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    filesOf(join(file, '..', imported), found);
  }
  return found;
}

const limits = {'course-card': '14 kB'};

export default [
  ...components.map((name) => ({
    name: `${name} with all it imports`,
    path: [...filesOf(`dist/cdn/${name}.js`)],
    ...(limits[name] && {limit: limits[name]}),
  })),
  {name: 'all widgets in one script', path: 'dist/cdn/iioe-widgets.js'},
  {name: 'the autoloader', path: 'dist/cdn/loader.js'},
];
