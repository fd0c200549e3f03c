import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Fetch} from '../../data/http.js';
import {emit} from '../../events/index.js';
import type {Words} from '../../internal/words.js';
import type {CertificateStatus} from '../../schemas/certificate-status.js';
import type {Certificate} from '../../schemas/certificate.js';
import type {Step, VerificationResult} from '../../verify/types.js';
import type {Outcome, Verification} from './verification/index.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly trust?: string | null;
  /** The page's own `fetch`, if it gave one. */
  readonly fetch: Fetch | undefined;
  /** What a credential's address resolves against. */
  readonly baseHref: string;
  /** Whether it shows a credential at an address, and no API's record. */
  readonly isOwn: boolean;
}

/** The check of a certificate's credential. All that it needs is loaded, and asked for, when a visitor asks for it. */
export class CredentialCheck implements ReactiveController {
  readonly #host: Host;
  #late: Verification | undefined;
  /** What is under way. */
  #step: Step | 'load' | undefined;
  #outcome: Outcome | undefined;
  #isMissing = false;
  /** The language of the last render. */
  #lang = '';
  #isShareMissing = false;
  /** Whose check it is. */
  #certificate: Certificate | undefined;
  #going = new AbortController();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move in the DOM is no end.
    queueMicrotask(() => this.#host.isConnected || this.#forget());
  }

  /** What the badge shows of itself after a check: name, recipient, issuer and dates as the credential has them. */
  shown(certificate: Certificate): Certificate {
    if (certificate !== this.#certificate) this.#forget();
    this.#certificate = certificate;
    return {...certificate, ...this.#outcome?.shown};
  }

  /** A failing time or status counts more than what the API says, but for its `revoked`. (Public interface, "Verification") */
  status(told: CertificateStatus): CertificateStatus {
    const {status, time} = this.#outcome?.result ?? {};
    if (told === 'revoked' || status === 'revoked') return 'revoked';
    if (status === 'suspended') return status;
    if (told === 'unknown' && this.#outcome?.result.verdict === 'verified') return 'active';
    return time === 'expired' ? time : told;
  }

  render(w: Words): unknown {
    const certificate = this.#certificate;
    const note = html`<p part="note" class="muted">
      ${w.term(this.#host.isOwn ? 'notYetVerified' : 'notVerified')}
    </p>`;
    if (!certificate?.credential) return note;
    // The check's words in another language are a file of their own.
    if (this.#late && w.lang !== this.#lang) void this.#load();
    this.#lang = w.lang;
    const key = this.#step ? 'verifying' : this.#outcome ? 'verifyAgain' : 'verify';
    const late = this.#late;
    return html`<div part="verification" class="stack">
      ${this.#outcome ? nothing : note}
      <div>
        <button
          part="verify"
          type="button"
          aria-disabled=${!!this.#step}
          aria-describedby="name"
          @click=${this.#start}
        >
          ${w.term(key)}
        </button>
      </div>
      <div part="verdict" role="status">${this.#renderVerdict(w)}</div>
      ${this.#outcome && late?.renderDetails(this.#outcome, w)}
      <details part="share" @toggle=${this.#loadShare}>
        <summary aria-describedby="name">${w.term('share')}</summary>
        ${this.#renderShare(certificate, w)}
      </details>
    </div>`;
  }

  #renderVerdict(w: Words): unknown {
    if (this.#step) return this.#late?.renderStep(this.#step, w) ?? nothing;
    if (this.#isMissing) return html`<p>${w.term('verifierMissing')}</p>`;
    return this.#outcome ? this.#late?.renderVerdict(this.#outcome, w) : nothing;
  }

  #renderShare(told: Certificate, w: Words): unknown {
    const {shown, result} = this.#outcome ?? {};
    const isRevoked = [told.status, result?.status].includes('revoked');
    return this.#late
      ? this.#late.renderShare({told, shown: {...told, ...shown}, isRevoked}, this.#host, w)
      : this.#isShareMissing
        ? html`<button type="button" @click=${this.#loadShare}>${w.term('unavailable')}</button>`
        : nothing;
  }

  readonly #loadShare = async (): Promise<void> => {
    this.#isShareMissing = !(await this.#load());
    this.#host.requestUpdate();
  };

  /** A part that could not be loaded is asked for again, by another click. */
  readonly #load = async (): Promise<Verification | undefined> => {
    try {
      const {verification} = await import('./verification/index.js');
      await verification.loadWords(this.#host);
      this.#late = verification;
    } catch {
      // As without a connection.
    }
    this.#host.requestUpdate();
    return this.#late;
  };

  readonly #start = async (): Promise<void> => {
    const certificate = this.#certificate;
    if (this.#step || !certificate) return;
    const {signal} = (this.#going = new AbortController());
    this.#goTo('load');
    const late = await this.#load();
    const outcome = await late
      ?.check(certificate, this.#host, {signal, onStep: (step) => signal.aborted || this.#goTo(step)})
      .catch(() => undefined);
    if (signal.aborted) return;
    this.#isMissing = !outcome;
    this.#outcome = outcome;
    this.#goTo(undefined);
    await this.#host.updateComplete;
    emit(this.#host, 'iioe-verify', {result: outcome?.result ?? notLoaded()});
  };

  #goTo(step: Step | 'load' | undefined): void {
    this.#step = step;
    this.#host.requestUpdate();
  }

  /** What was found out of one certificate says nothing of another. */
  #forget(): void {
    this.#going.abort();
    this.#step = this.#outcome = undefined;
    this.#isMissing = false;
  }
}

/** Where nothing could be asked, nothing is known. */
const notLoaded = (): VerificationResult => ({
  verdict: 'could-not-check',
  format: 'unknown',
  proof: 'unresolvable',
  issuer: 'unknown',
  time: 'unknown',
  status: 'unknown',
  trust: 'not-asked',
  checkedAt: new Date().toISOString(),
  checks: [
    {
      id: 'check',
      outcome: 'unknown',
      code: 'part-missing',
      message: 'A part of the check could not be loaded.',
    },
  ],
});
