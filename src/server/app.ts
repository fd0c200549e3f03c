import {Hono, type MiddlewareHandler} from 'hono';
import {createIdentify} from './access.js';
import {createApi, type ApiContext} from './api.js';
import {createBadges} from './badges.js';
import {createDemo} from './demo.js';
import {createEmbed} from './embed/index.js';
import {faultContexts} from './faults.js';
import {createGo} from './go.js';
import {createOembed} from './oembed.js';
import type {ServerOptions} from './options.js';
import {isOrigin} from './origin.js';
import {createPages} from './pages.js';
import {isAncestors} from './policy.js';
import {Problem} from './problems.js';
import {createReader} from './reader.js';
import {problemReply} from './replies.js';
import {createStore} from './store.js';

/** Puts the rooms together: `/api/`, what other sites embed, the demo's switches when asked for, and the files. */
export function createApp(options: ServerOptions): Hono {
  check(options);
  // Bases are read with and without the slash at their end.
  const app = new Hono({strict: false});
  const maintenance = {on: options.maintenance ?? false};
  app.onError((error) => problemReply(error instanceof Problem ? error : unexpected(error)));
  if (options.data) {
    const context: ApiContext = {
      store: createStore(options.data),
      identify: createIdentify(options),
      isMaintained: () => maintenance.on,
      maxAge: options.maxAge ?? 60,
    };
    app.route('/api', createApi(context));
    if (options.demoControls) mountDemo(app, context, maintenance);
  }
  const reader = createReader(options, (request) => app.fetch(request));
  if (reader) {
    app.use('/embed/*', readOnly);
    app.use('/oembed', readOnly);
    app.use('/go/*', readOnly);
    app.route(
      '/embed',
      createEmbed(options, reader, () => maintenance.on),
    );
    app.route('/oembed', createOembed(options, reader));
    app.route('/go', createGo(options, reader));
    const source = (request: Request) => reader.for(request).source;
    app.route('/badge', createBadges({source, maxAge: options.maxAge}));
  }
  const pages = createPages(options);
  app.all('*', (c) => pages(c.req.raw));
  return app;
}

/** What could write into a header, or reads as something else than it says, is a mistake of whoever starts it. */
function check({frameAncestors, origin}: ServerOptions): void {
  if (frameAncestors !== undefined && !isAncestors(frameAncestors))
    throw new TypeError(`frameAncestors can't be "${frameAncestors}"`);
  if (origin !== undefined && !isOrigin(origin))
    throw new TypeError(`origin must be a scheme and a host, not "${origin}"`);
}

const readOnly: MiddlewareHandler = async (c, next) => {
  if (!['GET', 'HEAD'].includes(c.req.method))
    throw new Problem(405, 'This can only be read.', {Allow: 'GET, HEAD'});
  await next();
};

function mountDemo(app: Hono, context: ApiContext, maintenance: {on: boolean}): void {
  app.route('/demo', createDemo(maintenance));
  for (const [kind, faulty] of Object.entries(faultContexts(context))) {
    app.route(`/faults/${kind}`, createApi(faulty));
  }
}

/** The visitor learns no more than that it failed; whoever runs the server gets the error. */
function unexpected(error: Error): Problem {
  console.error(error);
  return new Problem(500, 'The server could not answer this request.');
}
