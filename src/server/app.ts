import {Hono} from 'hono';
import {createIdentify} from './access.js';
import {createApi, type ApiContext} from './api.js';
import {createBadges} from './badges.js';
import {createDemo} from './demo.js';
import {faultContexts} from './faults.js';
import type {ServerOptions} from './options.js';
import {ownSource} from './own-source.js';
import {createPages} from './pages.js';
import {Problem} from './problems.js';
import {problemReply} from './replies.js';
import {createStore} from './store.js';

/** Puts the rooms together: `/api/`, the demo's switches when asked for, and the files. */
export function createApp(options: ServerOptions): Hono {
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
  const source = ownSource(options, async (url, init) => app.request(url, init));
  if (source) app.route('/badge', createBadges({source, maxAge: options.maxAge}));
  const pages = createPages(options);
  app.all('*', (c) => pages(c.req.raw));
  return app;
}

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
