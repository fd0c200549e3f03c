import {createServer, request as ask} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Pages of a test's own, and all that the built server has, on one origin. */
export interface Host {
  /** Its address, with the last slash. */
  url: string;
  /** The paths asked for, in order: what a browser asks for is seen here in every engine. */
  requests: string[];
  /** Puts a text at a path, or in place of what the server has there; without one there is nothing. */
  place(path: string, text?: string, headers?: Readonly<Record<string, string>>): void;
  stop(): void;
}

/** Notes faults and warnings, for engines that tell nobody: the first script of a page, as `/record.js`. */
const RECORD = `
  window.faults = [];
  window.warnings = [];
  addEventListener('error', ({message}) => message && faults.push('exception: ' + message));
  addEventListener('unhandledrejection', ({reason}) => faults.push('rejection: ' + reason));
  addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    faults.push('CSP ' + violatedDirective + ' ' + blockedURI + ' ' + sample));
  for (const [level, list] of [['warn', warnings], ['error', faults]]) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      list.push(words.map(String).join(' '));
      say(...words);
    };
  }
`;

const typeOf = (path: string): string =>
  path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';

export async function startHost(upstream: string): Promise<Host> {
  const {hostname, port: upstreamPort} = new URL(upstream);
  const texts = new Map<string, {text: string | undefined; headers: Readonly<Record<string, string>>}>();
  const requests: string[] = [];
  const server = createServer((request, reply) => {
    const path = request.url ?? '/';
    requests.push(path);
    const placed = texts.get(path);
    if (placed) {
      reply.writeHead(placed.text === undefined ? 404 : 200, {
        'Content-Type': typeOf(path),
        'Cache-Control': 'no-store',
        ...placed.headers,
      });
      reply.end(placed.text);
      return;
    }
    const {method, headers} = request;
    const question = ask({hostname, port: upstreamPort, path, method, headers}, (answer) => {
      // Nor is a second question to the API answered by the browser itself.
      const fresh = path.startsWith('/api') && {'cache-control': 'no-store'};
      reply.writeHead(answer.statusCode!, {...answer.headers, ...fresh});
      answer.pipe(reply);
    });
    question.on('error', () => reply.destroy());
    request.pipe(question);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const host: Host = {
    url: `http://127.0.0.1:${port}/`,
    requests,
    place: (path, text, headers = {}) => void texts.set(path, {text, headers}),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  host.place('/record.js', RECORD);
  return host;
}
