import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import type {CDPSession, Page} from 'puppeteer-core';
import {startServer} from './server.js';

/** A slow line: 1.6 Mbit/s, and 150 ms there and back. */
const SLOW = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000};

/** Puts a page on the slow line, with nothing in its cache. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', {cacheDisabled: true});
  await session.send('Network.emulateNetworkConditions', SLOW);
  return session;
}

/** The built server as a content delivery network would serve it: compressed, and all from one host. */
export interface CompressedSite {
  /** Its address, with the last slash. */
  url: string;
  /** In bytes, what was sent of each path that was asked for, without headers; since the start or `forget()`. */
  sent: ReadonlyMap<string, number>;
  forget(): void;
  stop(): void;
}

interface Compressed {
  body: Uint8Array;
  'Content-Type': string;
  'Content-Encoding': 'br';
}

/** @param pages by path, HTML or script, beside what the server has */
export async function openCompressed(pages: Readonly<Record<string, string>>): Promise<CompressedSite> {
  const origin = await startServer();
  const compressed = new Map<string, Promise<Compressed>>();
  const sent = new Map<string, number>();
  const at = (path: string): Promise<Compressed> => {
    const known = compressed.get(path) ?? compress(pages[path] ?? fetch(new URL(path, origin.url)), path);
    compressed.set(path, known);
    return known;
  };
  const server = createServer(({url: path = '/'}, response) => {
    void at(path).then(({body, ...headers}) => {
      sent.set(path, (sent.get(path) ?? 0) + body.byteLength);
      response.writeHead(200, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sent,
    forget: () => sent.clear(),
    stop: () => {
      server.close();
      server.closeAllConnections();
      origin.stop();
    },
  };
}

async function compress(content: string | Promise<Response>, path: string): Promise<Compressed> {
  const reply =
    typeof content === 'string'
      ? new Response(content, {
          headers: {'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html'},
        })
      : await content;
  const body = brotliCompressSync(new Uint8Array(await reply.arrayBuffer()));
  return {body, 'Content-Type': reply.headers.get('Content-Type') ?? '', 'Content-Encoding': 'br'};
}
