import type {Verdict, VerificationResult} from './types.js';

type Axes = Pick<VerificationResult, 'proof' | 'issuer' | 'time' | 'status'>;

/** The first row that fits (`docs/verification.md`, "What a result says"). */
export function verdictOf({proof, issuer, time, status}: Axes): Verdict {
  const is = (...values: readonly string[]) =>
    [proof, issuer, time, status].some((value) => values.includes(value));
  if (proof === 'none' || is('invalid', 'mismatch', 'expired', 'not-yet-valid', 'revoked', 'suspended'))
    return 'not-verified';
  return is('unsupported', 'unresolvable', 'self-asserted', 'unknown') ? 'could-not-check' : 'verified';
}
