import type {ProofCode} from './types.js';

/** Why a document or a proof can't be found valid. Thrown in this room, and caught at its door. */
export class Refusal extends Error {
  constructor(
    readonly code: ProofCode,
    readonly values?: Record<string, string>,
  ) {
    super(code);
  }
}

/** What we can't judge, in contrast to what is wrong. */
const unsupported: readonly ProofCode[] = [
  'di-suite-unknown',
  'di-proof-chain',
  'di-too-many-proofs',
  'di-context-unknown',
  'di-too-complex',
  'di-no-crypto',
  'di-unexpected',
];

export const outcomeOf = ({code}: Refusal): 'invalid' | 'unsupported' =>
  unsupported.includes(code) ? 'unsupported' : 'invalid';

/** What `jsonld` throws, as far as this room reads it. */
interface JsonLdError {
  name?: string;
  message?: string;
  details?: {
    code?: string;
    term?: string;
    event?: {code: string; details?: Record<string, unknown>};
    cause?: unknown;
  };
}

const redefinitions: readonly unknown[] = ['protected term redefinition', 'invalid context nullification'];

/** An error of `jsonld` as one of our sentences. */
export function sayOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof RangeError) return new Refusal('di-too-complex');
  const {name = '', message = '', details: {code, term = '', event, cause} = {}} = error as JsonLdError;
  if (cause instanceof Refusal) return cause;
  if (!name.startsWith('jsonld.')) return new Refusal('di-unexpected', {detail: shortened(message)});
  if (redefinitions.includes(code)) return new Refusal('di-term-redefined', {term});
  if (!event) return new Refusal('di-json-ld', {detail: code ?? message});
  const {property, type, id, value} = event.details ?? {};
  const detail = [property, type, id, value].find((name) => typeof name === 'string');
  return new Refusal('di-term-undefined', {detail: shortened(detail ?? event.code)});
}

export const shortened = (text: unknown): string => String(text).slice(0, 100);
