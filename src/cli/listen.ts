import {createAdaptorServer} from '@hono/node-server';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {FetchServer} from '../server/index.js';
import {compressed} from './compressed.js';
import {CommandError} from './usage.js';

/** A server that answers. */
export interface Listening {
  port: number;
  close(): void;
}

/** Both addresses of `localhost`: a browser may try either, and another program may hold one of them. */
const LOOPBACK = ['127.0.0.1', '::1'];
const DEFAULT_PORT = 8080;

/**
 * Listens on a port that was asked for, or on 8080 and, when that is taken, on the next free one.
 *
 * @param asked 0 for any free port
 * @param host an address instead of this machine's own
 */
export async function listen(
  server: FetchServer,
  asked: number | undefined,
  host?: string,
): Promise<Listening> {
  const hosts = host ? [host] : LOOPBACK;
  const answering = compressed(server);
  const ports =
    asked === undefined ? range(DEFAULT_PORT, 20) : asked === 0 ? Array<number>(5).fill(0) : [asked];
  for (const port of ports) {
    const listening = await open(answering, port, hosts);
    if (listening) return listening;
  }
  if (asked) throw new CommandError(`port ${asked} is taken; choose another with --port, or 0 for any`);
  throw new CommandError('found no free port');
}

const range = (start: number, length: number): number[] => Array.from({length}, (_, index) => start + index);

/** One server an address, all on one port; `undefined` when it is taken on any of them. */
async function open(
  server: FetchServer,
  wanted: number,
  hosts: readonly string[],
): Promise<Listening | undefined> {
  const servers: Server[] = [];
  const close = (): void => servers.forEach(stop);
  let port = wanted;
  for (const host of hosts) {
    try {
      const opened = await bind(server, port, host);
      servers.push(opened);
      port = (opened.address() as AddressInfo).port;
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException;
      // A machine without IPv6 has no ::1.
      if (servers.length && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      close();
      if (code === 'EADDRINUSE') return undefined;
      throw new CommandError(`can't listen on ${host}, port ${port}: ${message}`);
    }
  }
  return {port, close};
}

function bind({fetch}: FetchServer, port: number, host: string): Promise<Server> {
  const server = createAdaptorServer({fetch, overrideGlobalObjects: false}) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({port, host, exclusive: true}, () => resolve(server));
  });
}

/** Doesn't wait for connections that a browser keeps open. */
function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
