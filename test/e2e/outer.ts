import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, Page} from 'puppeteer-core';

/** Somebody else's site, on another origin than the host's. */
export interface Outer {
  /** Opens a page with this body. */
  open(browser: Pick<Browser, 'newPage'>, body: string): Promise<Page>;
  stop(): void;
}

export async function startOuter(): Promise<Outer> {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const body = pages[Number(request.url?.slice(1))];
    response.writeHead(body === undefined ? 404 : 200, {'Content-Type': 'text/html; charset=utf-8'});
    response.end(`<!doctype html><html lang="en"><title>A page of another site</title>${body ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    async open(browser, body) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/${pages.push(body) - 1}`);
      return page;
    },
    stop: () => void server.close(),
  };
}

/** What a page of another site shows of a snippet. */
export interface Shown {
  /** The state of each widget. */
  widgets: string[];
  /** The addresses of its frames. */
  frames: string[];
  /** Whether each image has come. */
  images: boolean[];
  /** The texts of the links that a visitor sees, an image's text among them. */
  links: string[];
}

/** In the page: as text, since what tsx makes of a function needs a helper that no page has. */
const LOOK = `(async () => {
  const widgets = () => [...document.querySelectorAll('*')].filter(({localName}) => /^iioe-/.test(localName));
  const pending = () =>
    widgets().some(({state}) => [undefined, 'idle', 'loading'].includes(state)) ||
    [...document.images].some(({complete}) => !complete) ||
    (document.scripts.length > 0 && widgets().length === 0);
  for (let tries = 0; tries < 100 && pending(); tries++) await new Promise((done) => setTimeout(done, 50));
  return {
    widgets: widgets().map(({state}) => state),
    frames: [...document.querySelectorAll('iframe')].map(({src}) => src),
    images: [...document.images].map(({naturalWidth}) => naturalWidth > 0),
    links: [...document.links]
      .filter((link) => link.checkVisibility())
      .map((link) => (link.textContent.trim() || link.querySelector('img')?.alt) ?? ''),
  };
})()`;

export const look = async (page: Page): Promise<Shown> => (await page.evaluate(LOOK)) as Shown;

/** As h5p-resizer.js does: it answers a hello, makes the frame small, and takes what it is then told. */
export const H5P_RESIZER = `<script>
  addEventListener('message', ({data, source, origin}) => {
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
    if (!frame || data.context !== 'h5p') return;
    const respond = (action) => source.postMessage({context: 'h5p', action}, origin);
    if (data.action === 'hello') respond('hello');
    if (data.action === 'prepareResize' && (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)) {
      frame.style.height = '1px';
      respond('resizePrepared');
    }
    if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
  });
</script>`;
