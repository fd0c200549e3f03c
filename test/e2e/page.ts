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
export async function watch(browser: Browser): Promise<Watched> {
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
    const reply = {body: html, contentType: 'text/html; charset=utf-8', headers: {'Content-Security-Policy': policy}};
    void (isOurs ? request.respond(reply) : request.continue());
  });
  await page.goto(url);
}

/** Waits until every widget on the page has left `idle` and `loading`; lazy ones are scrolled to. */
export async function allSettled(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const widgets = () =>
      [...document.querySelectorAll<HTMLElement & {state: string; refresh(): Promise<void>}>('*')].filter(
        ({localName}) => localName.startsWith('iioe-') && localName !== 'iioe-provider',
      );
    const waits = ['idle', 'loading', undefined];
    for (let tries = 0; tries < 200 && widgets().some(({state}) => waits.includes(state)); tries++) {
      widgets()
        .find(({state}) => waits.includes(state))
        ?.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    scrollTo(0, 0);
    return Object.fromEntries(widgets().map((widget, i) => [`${i} ${widget.localName}`, widget.state]));
  });
}
