import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {onPath, type Launcher} from './engine.js';

/** The engine of Safari, as GTK has it. It knows no mode without a screen, so it gets one of its own. */
const [driverPath, screenPath] = [onPath('WebKitWebDriver'), onPath('Xvfb')];

export const webkit: Launcher = {
  missing: driverPath && screenPath ? undefined : 'not installed: apt-get install webkit2gtk-driver xvfb',
  async launch() {
    const children: ChildProcess[] = [];
    const stop = () => children.forEach((child) => child.kill());
    try {
      const screen = spawn(screenPath!, ['-displayfd', '1'], {stdio: ['ignore', 'pipe', 'ignore']});
      children.push(screen);
      const patience = {signal: AbortSignal.timeout(20_000)};
      const [display] = (await once(screen.stdout, 'data', patience)) as [Buffer];
      const port = await freePort();
      const env = {...process.env, DISPLAY: `:${display.toString().trim()}`};
      children.push(spawn(driverPath!, [`--port=${port}`], {stdio: 'ignore', env}));
      const {name, send} = await openSession(`http://127.0.0.1:${port}`);
      const evaluate = (expression: string) =>
        send('POST', '/execute/sync', {script: `return (${expression})`, args: []});
      return {
        name,
        open: async (url) => void (await send('POST', '/url', {url})),
        evaluate,
        evaluateIn: async (frame, expression) => {
          await send('POST', '/frame', {id: frame});
          return evaluate(expression).finally(() => send('POST', '/frame', {id: null}));
        },
        close: () => send('DELETE', '').then(stop, stop),
      };
    } catch (error) {
      stop();
      throw error;
    }
  },
};

/** The driver takes 0 for "any", but tells nobody which. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  return port;
}

/** WebDriver, as far as we need it: https://www.w3.org/TR/webdriver2/ */
async function openSession(driver: string) {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${driver}${path}`, {method, ...(body && {body: JSON.stringify(body)})});
    const {value} = (await response.json()) as {value: unknown};
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await answers(driver);
  const {sessionId, capabilities} = (await ask('POST', '/session', {capabilities: {}})) as {
    sessionId: string;
    capabilities: Record<string, string>;
  };
  return {
    name: `${capabilities.browserName}/${capabilities.browserVersion}`,
    send: (method: string, path: string, body?: object) => ask(method, `/session/${sessionId}${path}`, body),
  };
}

/** Waits for the driver, which says nothing when it is there. */
async function answers(driver: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${driver}/status`).catch(() => undefined)) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver doesn’t answer');
}
