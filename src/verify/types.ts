import type {Fetch} from '../data/http.js';
import type {MessageCode} from './messages.js';

/** What a check says (`docs/verification.md`): axis by axis, never one boolean. */
export interface VerificationResult {
  verdict: Verdict;
  format: Format;
  proof: ProofAxis;
  issuer: IssuerAxis;
  time: TimeAxis;
  status: StatusAxis;
  trust: TrustAxis;
  /** Who the credential says issued it; proven only where `issuer` is `bound`. */
  issuerId?: string;
  /** The issuer's name as the credential tells it: the issuer's own claim. */
  claimedIssuerName?: string;
  /** ISO 8601. */
  checkedAt: string;
  /** What was checked: this, and nothing else, may be shown as verified. */
  credential?: JsonObject;
  checks: Check[];
}

export type Verdict = 'verified' | 'not-verified' | 'could-not-check';
export type Format = 'ob3-jwt' | 'ob3-di' | 'ob2-hosted' | 'ob2-signed' | 'unknown';
export type ProofAxis = 'valid' | 'invalid' | 'unsupported' | 'unresolvable' | 'none';
export type IssuerAxis = 'bound' | 'mismatch' | 'self-asserted' | 'unknown';
export type TimeAxis = 'current' | 'expired' | 'not-yet-valid' | 'unknown';
export type StatusAxis = 'ok' | 'revoked' | 'suspended' | 'none' | 'unknown';
export type TrustAxis = 'listed' | 'unlisted' | 'unknown' | 'not-asked';

export interface Check {
  /** What was looked at: `read`, `proof`, `proof-2`, `issuer`, `claims`, `time`, `status`, `recipient`, … */
  id: string;
  outcome: 'pass' | 'fail' | 'warn' | 'unknown';
  /** A sentence in English. */
  message: string;
  /** Names the sentence, for translations of it. */
  code: MessageCode;
  /** What stands in the sentence's `{…}`. */
  values?: Record<string, string>;
}

/** A step that a check begins with: `onStep` tells of it. */
export type Step = 'read' | 'proof' | 'issuer' | 'status' | 'trust';

export interface VerifyOptions {
  /** Asks the web; by default the platform's. */
  fetch?: Fetch | undefined;
  /** The time to check against; by default the present. */
  now?: Date;
  /** An issuer registry: its https address, or the registry itself. */
  trust?: string | object | undefined;
  /** Ends the check early; what isn't known by then is unknown. */
  signal?: AbortSignal;
  onStep?: (step: Step) => void;
  /** So many milliseconds for all of it; by default 15 000. */
  timeout?: number;
}

export type JsonObject = {[name: string]: unknown};

/** What a message is made of. */
export interface Said {
  code: MessageCode;
  values?: Record<string, string>;
}

/** A document from the web, or why there is none. `status` is that of HTTP, if there was an answer. */
export type Fetched = {ok: true; bytes: Uint8Array; url: string} | ({ok: false; status?: number} & Said);

/** Who may answer in the end, after redirects: the host that was asked, or any over https. */
export type Redirects = 'same-host' | 'any-host';

/** The check that is going on, as its rooms see it. */
export interface Run {
  now: Date;
  /** Never rejects; the same address is asked once a check. */
  get: (url: string, redirects?: Redirects) => Promise<Fetched>;
  /** Writes a line of the result. */
  note: (id: string, outcome: Check['outcome'], said: Said) => void;
  step: (step: Step) => void;
  signal: AbortSignal;
}

/** What the rooms of each format find out. */
export interface Proven {
  format: Format;
  proof: ProofAxis;
  issuer: IssuerAxis;
  credential?: JsonObject;
  /** Other windows than the credential's own dates, as a JWT's `nbf` and `exp`: milliseconds. */
  window?: {from?: number | undefined; until?: number | undefined};
  /** Open Badges 2.0 judge time and status by documents of their own. */
  time?: TimeAxis;
  status?: StatusAxis;
  /** Where the credential itself doesn't say who issued it. */
  issuedBy?: {id?: string; name?: string};
}
