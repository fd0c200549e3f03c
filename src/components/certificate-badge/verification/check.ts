import type {Fetch} from '../../../data/http.js';
import {read} from '../../../schemas/read.js';
import type {Certificate} from '../../../schemas/certificate.js';
import {certificateShape} from '../../../schemas/shapes/certificate.js';
import type {Check, VerificationResult, VerifyOptions} from '../../../verify/index.js';
import {contradictions, type RecordField} from '../../../verify/record.js';
import {certificateIn} from '../../../verify/shown.js';
import {verification} from '../../../localization/en/verification.js';
import {addressOf, copying, inputOf} from './input.js';
import {openedOf, resolved} from './open.js';

interface Asker {
  readonly trust?: string | null;
  readonly fetch: Fetch | undefined;
  readonly baseHref: string;
}

/** What a check came to, and what may be shown as checked. */
export interface Outcome {
  result: VerificationResult;
  /** Name, recipient, issuer and dates as the signed credential has them. */
  shown: Partial<Certificate>;
  /** Where the API's record contradicts a credential that is sound by itself. */
  mismatch: RecordField[];
}

/** Checks a certificate's credential, and the certificate against it. Rejects where a part can't be loaded. */
export async function check(
  certificate: Certificate,
  {trust, fetch, baseHref}: Asker,
  options: Pick<VerifyOptions, 'signal' | 'onStep'>,
): Promise<Outcome> {
  const {verifyCredential} = await import('../../../verify/index.js');
  const own = openedOf(certificate);
  const copy = copying(fetch, own ? undefined : addressOf(certificate, baseHref));
  const result = await verifyCredential(inputOf(certificate, baseHref), {
    ...options,
    fetch: copy.fetch,
    trust: trust ? resolved(trust) : undefined,
  });
  const {credential, proof} = result;
  if (credential) await copy.keep(certificate);
  else copy.drop();
  // What nobody signed is not to stand in the place of a record.
  if (!credential || proof !== 'valid') return {result, shown: {}, mismatch: []};
  const mismatch = own ? [] : contradictions(certificate, credential);
  const isSound = result.verdict === 'verified';
  return {
    result: withdrawn(withRecord(result, mismatch), certificate),
    shown: shownOf(credential, certificate),
    mismatch: isSound ? mismatch : [],
  };
}

/** Only these: the picture and the competencies stay the record's. */
function shownOf(credential: object, {id}: Certificate): Partial<Certificate> {
  const {value} = read<Certificate>(
    certificateShape,
    {...certificateIn({...credential}), id},
    document.baseURI,
  );
  const {name, recipient, issuer, issued, expires} = value ?? {};
  return Object.fromEntries(
    Object.entries({name, recipient, issuer, issued, expires}).filter(([, one]) => one !== undefined),
  );
}

/** A credential that is sound says nothing for a record that says something else. */
const withRecord = (result: VerificationResult, fields: readonly RecordField[]): VerificationResult =>
  fields.length
    ? {
        ...result,
        verdict: result.verdict === 'verified' ? 'not-verified' : result.verdict,
        checks: [...result.checks, mismatchOf(fields)],
      }
    : result;

/** What its issuer's service took back is not verified: not every issuer keeps a list that a credential names. */
function withdrawn(result: VerificationResult, {status}: Certificate): VerificationResult {
  if (status !== 'revoked' && status !== 'suspended') return result;
  return {
    ...result,
    verdict: 'not-verified',
    status: result.status === 'revoked' ? result.status : status,
    checks: [
      ...result.checks,
      {
        id: `record-${status}`,
        outcome: 'fail',
        code: `status-${status}`,
        message: verification[`record-${status}`],
      },
    ],
  };
}

const mismatchOf = (fields: readonly RecordField[]): Check => ({
  id: 'record-mismatch',
  outcome: 'fail',
  code: 'record-mismatch',
  message: `The page’s record says something else than the credential: ${fields.join(', ')}`,
  values: {fields: fields.join()},
});
