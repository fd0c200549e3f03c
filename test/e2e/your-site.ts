import {readFileSync} from 'node:fs';
import type {HTTPRequest, Page} from 'puppeteer-core';

/** The page that an example stands on. */
export const PAGE = 'https://your.site/page';

const CREDENTIAL = 'c-c57c447f49e68517a10154f7430b5fa1';

/** Where the documentation's addresses are on our server: its embed host, its API, its web site. */
const places: readonly (readonly [from: string, to: string])[] = [
  ['https://widgets.your.site/', ''],
  ['https://your.site/iioe-widgets/', 'dist/cdn/'],
  ['https://your.site/images/', 'images/'],
  ['https://api.your.site/iioe/', 'api/'],
  ['https://api.your.site/', ''],
];

/** What stands on that site as a file. */
function fileOf(url: string): {body: string; contentType: string} | undefined {
  const sample = readFileSync('src/testing/sample.json', 'utf8');
  if (url === 'https://your.site/iioe.json') return {body: sample, contentType: 'application/json'};
  if (url === 'https://your.site/my/session-token') return {body: 'token', contentType: 'text/plain'};
  if (url !== 'https://your.site/badges/123.json') return undefined;
  const {certificates} = JSON.parse(sample) as {certificates: {id: string; credential?: string}[]};
  const {credential = ''} = certificates.find(({id}) => id === CREDENTIAL)!;
  return {body: credential, contentType: 'application/json'};
}

/**
 * Lets a page believe that it stands at `PAGE`, with the hosts of the documentation around it. Every other host
 * answers 404. A token is not passed on: the server has a demo learner instead.
 *
 * @param policy the page's Content-Security-Policy
 */
export async function onYourSite(page: Page, server: string, html: string, policy?: string): Promise<void> {
  const answer = async (request: HTTPRequest) => {
    const url = request.url();
    if (/^(?:data|blob):/.test(url)) return request.continue();
    if (url === PAGE) {
      const headers = policy ? {'Content-Security-Policy': policy} : {};
      return request.respond({body: html, contentType: 'text/html; charset=utf-8', headers});
    }
    const file = fileOf(url);
    if (file) return request.respond({...file, headers: {'Access-Control-Allow-Origin': '*'}});
    const place = places.find(([from]) => url.startsWith(from));
    if (!place) return request.respond({status: 404, headers: {'Access-Control-Allow-Origin': '*'}});
    const reply = await fetch(server + place[1] + url.slice(place[0].length), {method: request.method()});
    // Unpacked already.
    const headers = Object.fromEntries(
      [...reply.headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name)),
    );
    return request.respond({status: reply.status, headers, body: Buffer.from(await reply.arrayBuffer())});
  };
  await page.setRequestInterception(true);
  // A page that is closed meanwhile wants no answer.
  page.on('request', (request) => void answer(request).catch(() => undefined));
  await page.goto(PAGE);
}
