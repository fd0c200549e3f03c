import {corsFault} from './manners.js';
import type {Endpoint, Query} from './endpoint.js';
import {expectStatus} from './replies.js';
import {fail} from './report.js';
import {ORIGIN} from './asker.js';

/** A browser asks before it sends a token: `OPTIONS` on learner data. */
export async function checkPreflight(endpoint: Endpoint, query: Query): Promise<void> {
  await endpoint.check('preflight', async () => {
    for (const origin of [ORIGIN, 'null']) {
      const reply = await endpoint.list(query, {
        method: 'OPTIONS',
        origin,
        learner: true,
        headers: {'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization'},
      });
      expectStatus(reply, 'A browser can’t ask for leave to send a token.', 204);
      const {address, headers} = reply;
      const fault = corsFault(reply) ?? missingIn(headers);
      if (fault) fail('A browser gets no leave to send a token.', {address, ...fault});
    }
    return 'A browser may send a token.';
  });
}

/** `*` doesn't stand for `Authorization` (Fetch standard, "CORS-preflight fetch"). */
function missingIn(headers: Headers): {expected: string; got: string} | undefined {
  const wanted = {
    'Access-Control-Allow-Methods': [/(?:^|,)\s*(?:GET|\*)\s*(?:,|$)/i, 'GET'],
    'Access-Control-Allow-Headers': [/(?:^|,)\s*authorization\s*(?:,|$)/i, 'Authorization'],
    'Access-Control-Max-Age': [/^\d+$/, 'a number of seconds'],
  } as const;
  for (const [name, [form, words]] of Object.entries(wanted)) {
    const written = headers.get(name);
    if (written === null || !form.test(written))
      return {expected: `${name}: ${words}`, got: written ?? 'none'};
  }
  return undefined;
}
