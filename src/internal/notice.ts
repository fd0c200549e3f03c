import {html} from 'lit';
import type {DataSource, ServiceNote} from '../data/source.js';
import {sleep, whenVisible} from './awake.js';
import * as failure from './failure.js';
import type {KeptSource} from './kept.js';
import {nodesAround} from './nodes-around.js';
import type {RemoteController} from './remote-controller.js';
import type {RemoteHost} from './remote.js';
import type {Words} from './words.js';

/** How long until an API is asked whether its maintenance is over, in milliseconds. */
const RECHECK = 30_000;

type Remote = RemoteController<unknown>;

const boards = new WeakMap<DataSource, Board>();

/** What an API says of itself is shown beside data once a page: in its first widget. Loaded when it says something. */
export function announce(
  host: RemoteHost,
  remote: Remote,
  asked: DataSource,
  note: ServiceNote,
  signal: AbortSignal,
): void {
  const source = realOf(asked);
  const board = boards.get(source) ?? new Board(source);
  boards.set(source, board);
  board.join(host, remote, note, signal);
}

/** An API is one, though each prerendered widget has answers of its own before it. */
const realOf = (source: DataSource): DataSource => (source as Partial<KeptSource>).real ?? source;

/** All widgets of an API that show data. */
class Board {
  readonly #source: DataSource;
  readonly #members = new Map<RemoteHost, Remote>();
  #note: ServiceNote | undefined;
  #isWatched = false;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** @param signal aborted when the widget leaves, or asks anew */
  join(host: RemoteHost, remote: Remote, note: ServiceNote, signal: AbortSignal): void {
    this.#members.set(host, remote);
    remote.moved = () => this.#update();
    this.#note = note;
    // The words of maintenance are a failure's.
    remote.failure = failure;
    signal.addEventListener('abort', () => queueMicrotask(() => this.#update()));
    this.#update();
    void this.#watch();
  }

  readonly #render = (w: Words): unknown =>
    html`<p part="notice" class="message" role="status">
      ${w.text(this.#note?.notice) ?? w.term('error-maintenance')}
    </p>`;

  #update(): void {
    const isHere = ([host, {request}]: [RemoteHost, Remote]) =>
      host.isConnected && request && realOf(request.source) === this.#source;
    for (const member of this.#members) if (!isHere(member)) this.#members.delete(member[0]);
    const isSaying = !!this.#note?.notice || isMaintained(this.#note);
    const first = isSaying ? firstOf([...this.#members.keys()]) : undefined;
    for (const [host, remote] of this.#members) {
      remote.notice = host === first ? this.#render : undefined;
      host.requestUpdate();
    }
  }

  /** Takes the notice away when the maintenance is over. */
  async #watch(): Promise<void> {
    if (this.#isWatched) return;
    this.#isWatched = true;
    while (this.#members.size && isMaintained(this.#note)) {
      await sleep(RECHECK);
      await whenVisible();
      this.#note = await this.#source.service?.(true).catch(() => this.#note);
      this.#update();
    }
    this.#isWatched = false;
  }
}

const isMaintained = (note: ServiceNote | undefined): boolean => note?.status === 'maintenance';

/** The first in the document, of those that are seen if there are any. */
function firstOf(hosts: RemoteHost[]): RemoteHost | undefined {
  const seen = hosts.filter((host) => host.getClientRects().length);
  return (seen.length ? seen : hosts).sort(inDocumentOrder)[0];
}

/** Shadow roots are no border: what counts is where their hosts stand. */
function inDocumentOrder(one: Node, other: Node): number {
  const [around, otherwise] = [one, other].map((node) => nodesAround(node).reverse()) as [Node[], Node[]];
  const parting = around.findIndex((node, i) => node !== otherwise[i]);
  const [a, b] = [around[parting], otherwise[parting]];
  if (!a || !b) return a ? 1 : -1;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
