import {address} from '../../data/address.js';
import type {Ask, Asker, Reply} from './asker.js';
import {Group} from './report.js';

/** No collection and no item has this name. */
export const UNKNOWN = 'iioe-check-unknown';

export type Query = Readonly<Record<string, readonly string[]>>;

/** One address of the API with what lies under it, and all that it answered: what holds for every reply is checked there. */
export class Endpoint extends Group {
  readonly log: Reply[] = [];

  /** @param path below the base; the name of a collection unless told */
  constructor(
    name: string,
    readonly asker: Asker,
    private readonly path = name,
  ) {
    super(name);
  }

  list(query: Query = {}, ask?: Ask): Promise<Reply> {
    return this.follow(address(this.asker.base, this.path, query), ask);
  }

  /** An id is one segment of the path. */
  item(id: string, ask?: Ask): Promise<Reply> {
    return this.follow(address(this.asker.base, `${this.path}/${encodeURIComponent(id)}`), ask);
  }

  /** Asks for an address that a reply gave. */
  async follow(url: string, ask?: Ask): Promise<Reply> {
    const reply = await this.asker.ask(url, ask);
    this.log.push(reply);
    return reply;
  }
}
