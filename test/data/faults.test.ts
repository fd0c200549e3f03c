import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {readBase} from '../../src/data/address.js';
import {DataClient, type ClientOptions} from '../../src/data/client.js';
import type {ErrorKind} from '../../src/data/errors.js';
import {get, rejectsWith} from './fixture.js';

/** What goes wrong on a wire, by a server that does it; the widgets' side is in `test/internal/faults.test.ts`. */

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

let handler: Handler;
const server = createServer((request, response) => {
  if (request.url === '/') response.end('{}');
  else handler(response, request);
});
let base: URL;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = readBase(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
after(() => server.closeAllConnections());
after(() => server.close());

const asked = (how: Handler, options: Partial<ClientOptions> = {}) => {
  handler = how;
  return get(new DataClient({base, ...options}), 'a');
};

const course = '{"items":[{"id":"a","title":"A"}]}';

const faults: [string, Handler, ErrorKind, boolean, Partial<ClientOptions>?][] = [
  ['a connection that is reset', (response) => response.socket?.destroy(), 'network', true],
  [
    'a connection that is reset in the middle of an answer',
    (response) => {
      response.writeHead(200, {'Content-Length': 1000});
      response.write(course);
      setTimeout(() => response.socket?.destroy(), 20);
    },
    'network',
    true,
  ],
  ['no answer', () => {}, 'timeout', true, {timeout: 50}],
  [
    'an answer that drips',
    (response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    },
    'timeout',
    true,
    {timeout: 100},
  ],
  ['JSON that ends in the middle', (response) => response.end(course.slice(0, 20)), 'invalid-data', true],
  ['an empty answer', (response) => response.end(), 'invalid-data', true],
  ['a login page', (response) => response.end('<!doctype html><form>'), 'invalid-data', true],
  [
    'a redirect to a login page',
    (response, {url}) =>
      url === '/login'
        ? response.writeHead(200, {'Content-Type': 'text/html'}).end('<!doctype html><form>')
        : response.writeHead(302, {Location: '/login'}).end(),
    'invalid-data',
    true,
  ],
  [
    'a redirect that leads back to itself',
    (response, {url}) => response.writeHead(302, {Location: url!}).end(),
    'network',
    true,
  ],
  ['{} where a list is due', (response) => response.end('{}'), 'invalid-data', false],
  ['an array where a list is due', (response) => response.end('[]'), 'invalid-data', false],
  ['null where a list is due', (response) => response.end('null'), 'invalid-data', false],
  ['a number where a list is due', (response) => response.end('5'), 'invalid-data', false],
  ['a 500 with a page', (response) => response.writeHead(500).end('<p>Oh'), 'http', true],
];
for (const [what, how, kind, retryable, options] of faults) {
  test(`${what} is ${kind}`, () => rejectsWith(asked(how, options), kind, {retryable}));
}

test('a host that no name leads to is network', () =>
  rejectsWith(get(new DataClient({base: readBase('http://nowhere.invalid/api')}), 'a'), 'network', {
    retryable: true,
  }));

test('a wrong content type is no fault', async () => {
  const {value} = await asked((response) =>
    response.writeHead(200, {'Content-Type': 'text/html'}).end(course),
  );
  assert.equal(value?.title, 'A');
});

test('a byte order mark is no fault', async () => {
  assert.equal((await asked((response) => response.end(`\uFEFF${course}`))).value?.title, 'A');
});

/** JSON of so many bytes: white space, mostly. */
const padded = (bytes: number) => course + ' '.repeat(bytes - course.length);
const MIB = 1024 * 1024;

test('an answer of 5 MiB is read', async () => {
  assert.equal((await asked((response) => response.end(padded(5 * MIB)))).value?.title, 'A');
});

test('one byte more is invalid, and not to be tried again', () =>
  rejectsWith(
    asked((response) => response.end(padded(5 * MIB + 1))),
    'invalid-data',
    {retryable: false},
  ));

test('what counts is the size when unpacked, whatever is said of it', async () => {
  const packed = gzipSync(padded(6 * MIB));
  for (const length of [{}, {'Content-Length': packed.length}]) {
    const headers = {'Content-Encoding': 'gzip', ...length};
    await rejectsWith(
      asked((response) => response.writeHead(200, headers).end(packed)),
      'invalid-data',
      {retryable: false},
    );
  }
});

test('an answer without end is given up at the limit', async () => {
  let sent = 0;
  await rejectsWith(
    asked((response) => {
      const chunk = Buffer.alloc(MIB, 32);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent++;
        sent++;
      };
      response.on('drain', more);
      more();
    }),
    'invalid-data',
    {retryable: false},
  );
  assert.ok(sent < 100, `${sent} MiB were sent`);
});

test('a page of 6 MiB with a 503 is maintenance all the same', () =>
  rejectsWith(
    asked((response) => response.writeHead(503).end(padded(6 * MIB))),
    'maintenance',
  ));
