import type {Browser, HTTPRequest, Page} from 'puppeteer-core';

/** What went wrong on a page, and what it asked for. */
export interface Watched {
  page: Page;
  /** Console errors, exceptions and CSP violations. */
  faults: string[];
  /** The URLs asked for, in order. */
  requests: URL[];
}

/** The strictest policy that our widgets promise to work under. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Opens a page that writes down its faults and requests. */
export async function watch(browser: Pick<Browser, 'newPage'>): Promise<Watched> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const requests: URL[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    // A failed request is logged by the browser, not by us.
    const isNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNetwork) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => requests.push(new URL(request.url())));
  await page.exposeFunction('reportViolation', (violation: string) => void faults.push(violation));
  await page.evaluateOnNewDocument(`
    addEventListener('securitypolicyviolation', (event) =>
      reportViolation('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  `);
  return {page, faults, requests};
}

/** Serves one HTML text at an address of the server's, under a policy. */
export async function serveHtml(page: Page, url: string, html: string, policy = STRICT): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const isOurs = request.url() === url;
    const reply = {
      body: html,
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy': policy},
    };
    void (isOurs ? request.respond(reply) : request.continue());
  });
  await page.goto(url);
}

/** In the page: as text, since what tsx makes of a function needs a helper that no page has. */
const SETTLE = `(async () => {
  const widgets = () =>
    [...document.querySelectorAll('*')].filter(({localName}) => /^iioe-(?!provider)/.test(localName));
  // Ready is what the answer is; it is shown when the language's file is here, and told by the box's lang.
  const isShown = ({shadowRoot}) => !!shadowRoot.querySelector('[part=base]')?.lang;
  const waiting = () =>
    widgets().find((widget) => [undefined, 'idle', 'loading'].includes(widget.state) || !isShown(widget));
  for (let tries = 0; tries < 200 && waiting(); tries++) {
    waiting().scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  scrollTo(0, 0);
  return widgets().map(({state}) => state);
})()`;

/** Waits until every widget on the page has left \`idle\` and \`loading\`, and shows it; lazy ones are scrolled to. */
export const allSettled = async (page: Page): Promise<string[]> => (await page.evaluate(SETTLE)) as string[];
