/** On the server: the widget's own HTML within React's, for the page that the build has made. */
import {readFile, writeFile} from 'node:fs/promises';
import {oneFileSource} from 'iioe-widgets/one-file';
import {renderWidget} from 'iioe-widgets/server';
import {renderToString} from 'react-dom/server';
import {api, App} from './app';

const source = oneFileSource('https://site.example/iioe.json', {
  fetch: async () => new Response(await readFile('public/iioe.json')),
});
const {attributes, content} = await renderWidget({
  name: 'course-card',
  attributes: {course: 'ai-in-medicine', 'heading-level': '2'},
  source,
  api,
  form: 'shadow',
});
const app = renderToString(<App attributes={attributes} content={content} />);
const page = 'dist/index.html';
await writeFile(
  page,
  (await readFile(page, 'utf8')).replace('<!--app-->', () => app),
);
