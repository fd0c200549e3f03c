import autocannon from 'autocannon';
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {startServer, type Server} from '../e2e/server.js';
import {alternate, type Measure} from './stats.js';

const RUNS = 3;
/** Each is asked by so many at once, for so many seconds. */
const LOAD = {connections: 10, duration: 2};

/** What one process of the host answers a second, beside the least that its framework can do. */
const addresses: [name: string, path: string][] = [
  ['/embed', 'embed/course-card?course=ai-in-medicine'],
  ['/api', 'api/courses?ids=ai-in-medicine'],
  ['/oembed', 'oembed?url='],
  ['/go', 'go/courses/ai-in-medicine'],
  ['/badge', 'badge/course/ai-in-medicine.svg'],
];

export async function hostMeasures(): Promise<Measure[]> {
  const [host, hello] = await Promise.all([startServer(), startHello()]);
  try {
    const measures: Measure[] = [];
    for (const [name, path] of addresses) {
      const url =
        host.url + path + (path.endsWith('?url=') ? encodeURIComponent(host.url + addresses[0]![1]) : '');
      // What isn't mounted is not measured.
      if ((await fetch(url, {redirect: 'manual'})).status >= 400) continue;
      measures.push({
        name: `${name} of the embed host, beside a Hono "hello"`,
        unit: 'requests/s',
        ...(await alternate(
          RUNS,
          () => rateOf(url),
          () => rateOf(hello.url),
        )),
      });
    }
    return measures;
  } finally {
    host.stop();
    hello.stop();
  }
}

async function rateOf(url: string): Promise<number> {
  const {requests, errors} = await autocannon({url, ...LOAD});
  if (errors) throw new Error(`${url} failed ${errors} times`);
  return requests.average;
}

/** In a process of its own, as the host is. */
async function startHello(): Promise<Server> {
  const script = `
    import {serve} from '@hono/node-server';
    import {Hono} from 'hono';
    const app = new Hono().get('/', (c) => c.text('hello'));
    serve({fetch: app.fetch, port: 0}, ({port}) => console.log('http://localhost:' + port + '/'));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  return {url, stop: () => void child.kill()};
}
