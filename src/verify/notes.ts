import type {Check, IssuerAxis, ProofAxis, Proven, Run, Said} from './types.js';

/** How each value of an axis reads in a list of checks. */
const OUTCOMES: Partial<Record<ProofAxis | IssuerAxis, Check['outcome']>> = {
  valid: 'pass',
  bound: 'pass',
  invalid: 'fail',
  none: 'fail',
  mismatch: 'fail',
};

/** Writes down what an axis came to, and hands it back. */
export function noted<Axis extends ProofAxis | IssuerAxis>(
  run: Run,
  id: 'proof' | 'issuer',
  axis: Axis,
  {code, values}: Said,
): Axis {
  run.note(id, OUTCOMES[axis] ?? 'unknown', {code, ...(values && {values})});
  return axis;
}

/** What there is to say where no credential was found. */
export function unread(run: Run, code: Said['code']): Proven {
  run.note('read', 'fail', {code});
  return {format: 'unknown', proof: 'none', issuer: 'unknown'};
}
