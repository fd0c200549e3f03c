import {Hono} from 'hono';
import {Problem} from './problems.js';
import {everywhere} from './replies.js';
import {isRecord} from '../data/collection/values.js';

/** What the demo's maintenance switch turns. */
export interface MaintenanceSwitch {
  on: boolean;
}

/**
 * `/demo/maintenance`: `GET` tells `{on}`, `POST {on: boolean}` turns it. It asks for JSON, which a form on
 * another site can't send without a preflight, and that one is never answered.
 */
export function createDemo(maintenance: MaintenanceSwitch): Hono {
  const demo = new Hono();
  const state = () =>
    Response.json({on: maintenance.on}, {headers: {...everywhere, 'Cache-Control': 'no-store'}});
  demo.get('/maintenance', state);
  demo.post('/maintenance', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) {
      throw new Problem(400, 'Send JSON: {"on": true} or {"on": false}.');
    }
    const body: unknown = await c.req.json().catch(() => undefined);
    if (!isRecord(body) || typeof body.on !== 'boolean') {
      throw new Problem(400, 'Send {"on": true} or {"on": false}.');
    }
    maintenance.on = body.on;
    return state();
  });
  demo.all('/maintenance', () => {
    throw new Problem(405, 'Read it or turn it.', {Allow: 'GET, HEAD, POST'});
  });
  return demo;
}
