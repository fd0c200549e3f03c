import type {Reply} from './asker.js';
import type {Endpoint} from './endpoint.js';
import {expectStatus} from './replies.js';
import {skip} from './report.js';

/** Who has the reply already gets a 304. */
export async function checkNotModified(
  endpoint: Endpoint,
  {address, headers}: Reply,
  worst?: 'warn',
): Promise<void> {
  await endpoint.check(
    'not-modified',
    async () => {
      const etag = headers.get('ETag');
      if (!etag) skip('There is no ETag to ask with.');
      const reply = await endpoint.follow(address, {headers: {'If-None-Match': etag}});
      expectStatus(reply, 'A reply that is known already is sent again.', 304);
      return 'A known ETag answers 304.';
    },
    worst,
  );
}
