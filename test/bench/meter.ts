import type {Browser, CDPSession, HTTPRequest, Page} from 'puppeteer-core';

/** What a page costs its visitor's machine, by the DevTools protocol. */
export interface Cost {
  /** Time of the main thread's tasks in milliseconds: scripts with their microtasks, style, layout, paint. */
  cpu: number;
  /** Bytes of the JS heap and of Blink's, after collection. */
  memory: number;
  /** DOM nodes, those of shadow trees included. */
  nodes: number;
}

const BARE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head><body></body></html>';

/** An empty page of that address's origin, with some scripts, in which one thing is measured. */
export async function withPage<T>(
  browser: Browser,
  url: string,
  scripts: readonly string[],
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: 1280, height: 900});
    await openBare(page, url);
    for (const script of scripts)
      await (script.startsWith('http') ? page.addScriptTag({url: script}) : page.evaluate(script));
    const session = await page.createCDPSession();
    // The thread's own time: what else a machine does counts little.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    return await work(page, session);
  } finally {
    await page.close();
  }
}

/** As if the site had such a page: in standards mode, and with no policy or viewer of another. */
async function openBare(page: Page, url: string): Promise<void> {
  const answer = (request: HTTPRequest): void =>
    void (request.url() === url
      ? request.respond({body: BARE, contentType: 'text/html'})
      : request.continue());
  await page.setRequestInterception(true);
  page.on('request', answer);
  await page.goto(url);
  page.off('request', answer);
  await page.setRequestInterception(false);
}

/** What it costs a page to run this script, until its promise is fulfilled. */
export async function costOf(page: Page, session: CDPSession, script: string): Promise<Cost> {
  const [memory, nodes] = [await heap(session), await nodesIn(session)];
  const cpu = await cpuOf(page, session, script);
  return {cpu, memory: (await heap(session)) - memory, nodes: (await nodesIn(session)) - nodes};
}

/** `ScriptDuration` would leave out microtasks, in which Lit renders. */
export async function cpuOf(page: Page, session: CDPSession, script: string): Promise<number> {
  const before = await taskTime(session);
  await page.evaluate(script);
  return (await taskTime(session)) - before;
}

async function taskTime(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
}

async function heap(session: CDPSession): Promise<number> {
  // The second finds what the finalizers of the first let go.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  // Puppeteer's types don't know of Blink's heap yet.
  const {usedSize, embedderHeapUsedSize = 0} = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usedSize + embedderHeapUsedSize;
}

const nodesIn = async (session: CDPSession): Promise<number> =>
  (await session.send('Memory.getDOMCounters')).nodes;
