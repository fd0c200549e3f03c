import type {BatchQuery, PageQuery} from './adapter.js';
import type {Reply} from './http.js';
import type {Owner} from './owner.js';

/** What an asker's requests go through: as whom, and how. */
export interface Session {
  readonly base: URL;
  readonly owner: Owner;
  /** Past the caches. */
  readonly fresh: boolean | undefined;
  /** No second attempt. */
  readonly once: boolean | undefined;
  /** Only for a source that doesn't speak the contract. */
  readonly translator: Translator | undefined;
  /** Asks for the token once more; for learner data. */
  readonly identify: (() => Promise<void>) | undefined;
  /** The same for the public: without a token. */
  open(this: void): Promise<Session>;
  /** @param form what to POST instead */
  get(this: void, url: string, signal: AbortSignal, form?: FormOf): Promise<Reply>;
}

/** A form that carries the token itself. */
export type FormOf = (token: string | null | undefined) => URLSearchParams;

/** Stands between the client and another kind of API; `translate.ts` makes it of an adapter. */
export interface Translator {
  items(query: BatchQuery, session: Session, signal: AbortSignal): Promise<Reply>;
  page(query: PageQuery, session: Session, signal: AbortSignal): Promise<Reply>;
  service(session: Session, signal: AbortSignal): Promise<Reply>;
}
