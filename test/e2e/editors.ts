import {createReadStream, existsSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';

const types: Record<string, string> = {'.js': 'text/javascript; charset=utf-8', '.css': 'text/css'};

/** What real editors give back of what was put into their source view. */
export interface Editors {
  tinymce(html: string, options: object): Promise<string>;
  ckeditor(html: string, plugins: readonly string[], config: object): Promise<string>;
  stop(): void;
}

/** TinyMCE and CKEditor from their packages, in a page of their own. */
export async function openEditors(browser: Browser): Promise<Editors> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join('node_modules', path);
    if (path === '/') return void response.writeHead(200, {'Content-Type': 'text/html'}).end(PAGE);
    if (!/^\/(?:tinymce|ckeditor5)\//.test(path) || !existsSync(file))
      return void response.writeHead(404).end();
    response.writeHead(200, {'Content-Type': types[extname(path)] ?? 'application/octet-stream'});
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await browser.newPage();
  await page.goto(url);
  return {
    tinymce: (html, options) => run(page, 'throughTinyMce', html, options),
    ckeditor: (html, plugins, config) => run(page, 'throughCkEditor', html, plugins, config),
    stop: () => void server.close(),
  };
}

const run = (page: Page, name: string, ...given: unknown[]): Promise<string> =>
  page.evaluate(`${name}(...${JSON.stringify(given)})`) as Promise<string>;

const PAGE = `<!doctype html><meta charset="utf-8"><title>Editors</title>
<script src="/tinymce/tinymce.min.js"></script>
<script src="/ckeditor5/dist/browser/ckeditor5.umd.js"></script>
<script>
  async function throughTinyMce(html, options) {
    const target = document.body.appendChild(document.createElement('textarea'));
    const [editor] = await tinymce.init({
      target, license_key: 'gpl', base_url: '/tinymce', suffix: '.min', promotion: false, ...options,
    });
    editor.setContent(html);
    const kept = editor.getContent();
    editor.remove();
    target.remove();
    return kept;
  }
  async function throughCkEditor(html, plugins, config) {
    const target = document.body.appendChild(document.createElement('div'));
    const editor = await CKEDITOR.ClassicEditor.create(target, {
      licenseKey: 'GPL', plugins: plugins.map((name) => CKEDITOR[name]), ...config,
    });
    editor.setData(html);
    const kept = editor.getData();
    await editor.destroy();
    target.remove();
    return kept;
  }
</script>`;
