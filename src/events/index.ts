import type {ErrorKind} from '../data/errors.js';
import type {VerificationResult} from '../verify/types.js';

/** A widget shows a new answer. `data` is JSON as in the API contract, its URLs absolute. */
export type IioeReadyEvent<T = unknown> = CustomEvent<{data: T}>;

/** A widget could not get (fresh) data. */
export type IioeErrorEvent = CustomEvent<{kind: ErrorKind; status?: number; retryable: boolean}>;

/** A visitor follows a link of the widget. Cancel it to handle it yourself. */
export type IioeSelectEvent<T = unknown> = CustomEvent<{data: T; url: string}>;

/** A visitor had a certificate checked. `result` is that of `verifyCredential`. */
export type IioeVerifyEvent = CustomEvent<{result: VerificationResult}>;

declare global {
  interface HTMLElementEventMap {
    'iioe-ready': IioeReadyEvent;
    'iioe-error': IioeErrorEvent;
    'iioe-select': IioeSelectEvent;
    'iioe-verify': IioeVerifyEvent;
  }
}

type Details = {
  [Name in 'iioe-ready' | 'iioe-error' | 'iioe-select' | 'iioe-verify']: HTMLElementEventMap[Name]['detail'];
};

/**
 * Tells the page; every event of ours bubbles and is composed.
 * @returns false when a listener cancelled it
 */
export function emit<Name extends keyof Details>(
  target: EventTarget,
  name: Name,
  detail: Details[Name],
): boolean {
  const cancelable = name === 'iioe-select';
  return target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable}));
}
