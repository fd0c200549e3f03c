/** Takes out of `dist/` the types that no public entry leads to: TypeScript writes some for every module. */
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {reached} from './reach.js';

const kept = reached('.', ['dist/jsx-types.d.ts']);
for (const file of readdirSync('dist', {recursive: true})) {
  const path = join('dist', file);
  if (path.endsWith('.d.ts') && !kept.has(path.replaceAll('\\', '/'))) rmSync(path);
}
