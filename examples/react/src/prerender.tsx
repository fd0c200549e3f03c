/** On the server the widgets are tags with their fallback: what a visitor sees first, and without JavaScript. */
import {readFileSync, writeFileSync} from 'node:fs';
import {renderToString} from 'react-dom/server';
import {App} from './app';

const page = 'dist/index.html';
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace('<!--app-->', () => renderToString(<App />)),
);
