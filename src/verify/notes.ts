import type {Check, IssuerAxis, ProofAxis, Run, Said} from './types.js';

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
