import type {VerificationResult} from '../../src/verify/types.js';

type Axes = Pick<VerificationResult, 'verdict' | 'format' | 'proof' | 'issuer' | 'time' | 'status'>;

/** What is expected of one file; `says` names codes that stand in its checks. */
export interface Expectation extends Axes {
  file: string;
  says?: string[];
}

/** `INDEX.tsv` speaks of what had been issued before this day, and the status lists that run out do so before. */
export const NOW = new Date('2026-06-01T00:00:00Z');

const good = {verdict: 'verified', proof: 'valid', issuer: 'bound', time: 'current', status: 'none'} as const;
const di = {...good, format: 'ob3-di'} as const;
const jwt = {...good, format: 'ob3-jwt'} as const;
/** The key stands in the credential alone, and the issuer's addresses answer 404: it publishes none. */
const selfAsserted = {verdict: 'could-not-check', issuer: 'self-asserted'} as const;
/** Whose key it was is not looked into once the signature is wrong. */
const invalid = {verdict: 'not-verified', proof: 'invalid', issuer: 'unknown'} as const;
const unsupported = {verdict: 'could-not-check', proof: 'unsupported', issuer: 'unknown'} as const;
const unresolvable = {verdict: 'could-not-check', proof: 'unresolvable', issuer: 'unknown'} as const;
const no = {verdict: 'not-verified'} as const;
const statusUnknown = {verdict: 'could-not-check', status: 'unknown'} as const;
const unsigned = {...di, ...no, proof: 'none', issuer: 'unknown', format: 'unknown'} as const;
const noCredential = {...unsigned, time: 'unknown', status: 'unknown'} as const;

const under = (folder: string, files: Record<string, Omit<Expectation, 'file'>>): Expectation[] =>
  Object.entries(files).map(([name, expected]) => ({file: `${folder}/${name}`, ...expected}));

const dccKey = 'dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didKey';
const dccEd = 'dcc-vc-test-fixtures/verifiableCredentials/v2/ed25519';
const dccBoth = 'dcc-vc-test-fixtures/verifiableCredentials/v2/bothSignatureTypes/didkey';

/** One for each row of `INDEX.tsv`, its words put into the axes of `docs/verification.md`. */
export const expectations: Expectation[] = [
  ...under('1edtech-validator/ob30', {
    'simple.json': {...di, ...selfAsserted, says: ['key-self-asserted']},
    'simple_v1.json': {...di, ...selfAsserted},
    'simple-json.png': {...di, ...selfAsserted},
    'simple-jwt.png': {...jwt, ...selfAsserted, says: ['claim-missing']},
    'simple-jwt_v1.png': {...jwt, ...selfAsserted, says: ['claim-missing']},
    'simple.jwt': {...jwt, ...unresolvable, says: ['jwt-no-key']},
    'simple-multiple-proofs.json': {...di, ...selfAsserted, says: ['di-suite-unknown']},
    'simple-eddsa-2022.json': {...di, ...selfAsserted, says: ['di-deprecated-suite']},
    'simple-err-proof-value.json': {...di, ...invalid},
    'simple-err-proof-method.json': {...di, ...invalid, says: ['key-malformed']},
    'simple-err-proof-method-unknown-did-method.json': {...di, ...unresolvable, says: ['did-method-unknown']},
    'simple-err-expired.json': {...di, ...selfAsserted, ...no, time: 'expired'},
    'simple-err-issued.json': {...di, ...selfAsserted, ...no, time: 'not-yet-valid'},
    'simple-err-issuer.json': {...di, ...no, issuer: 'mismatch', says: ['issuer-missing']},
    'simple-err-context.json': {...di, ...invalid},
    'simple-err-credential-subject-type.json': {...di, ...invalid},
    'simple-err-issuer-type.json': {...di, ...invalid},
    'simple-noproof.json': unsigned,
    // Its list is signed by a key that stands in the list alone; a bit that is set is believed all the same.
    'bit-string-list/credential-status-revoked.json': {
      ...di,
      ...selfAsserted,
      ...no,
      status: 'revoked',
    },
    // Its did:web can't be had, and a DID's fragment is no key.
    'credential-status-revoked.json': {...di, ...unresolvable, status: 'unknown'},
    'complete.json': {...di, ...selfAsserted, status: 'unknown', says: ['endorsements']},
    'sd/derivedcredential.json': {...di, ...unsupported},
    'endorsement-valid.json': {...di, ...selfAsserted},
  }),
  ...under(dccKey, {
    'legacyRegistry-noStatus-noExpiry-basicOBv3.json': di,
    'legacyRegistry-noStatus-noExpiry-alignments.json': di,
    'legacyRegistry-noStatus-noExpiry-identityHash.json': {...di, says: ['recipient-absent']},
    'legacyRegistry-noStatus-noExpiry-credName.json': di,
    'oidf-revokedStatus-noExpiry.json': {
      ...di,
      ...no,
      status: 'revoked',
      says: ['status-list-issuer', 'status-list-short'],
    },
    'twoOIDF-validStatus-expired.json': {...di, ...no, time: 'expired', status: 'ok'},
    'twoOIDF-revoked-notExpired-badSchema.json': {...di, ...no, status: 'revoked'},
  }),
  {
    file: 'dcc-vc-test-fixtures/verifiableCredentials/v1/dataIntegrityProof/didKey/legacy-noStatus-noExpiry.json',
    ...di,
  },
  ...under(dccEd, {
    'didKey/legacy-noStatus-noExpiry.json': di,
    'didKey/legacy-expiredStatus-noExpiry.json': {...di, ...statusUnknown, says: ['status-list-time']},
    'didKey/legacy-missingTypeStatus-noExpiry.json': {...di, ...statusUnknown, says: ['status-list-type']},
    'didWeb/badDidWeb.json': {...di, ...unresolvable},
  }),
  ...under(dccBoth, {
    'legacy-noStatus-noExpiry.json': di,
    'legacy-noStatus-notExpired-endorsement.json': di,
  }),
  {
    file: 'dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didweb/oidf-noStatus-notExpired.json',
    ...di,
  },
  {
    file: 'dcc-vc-test-fixtures/verifiableCredentials/v1/ed25519/didKey/legacy-noStatus-noExpiry.json',
    ...noCredential,
  },
  {
    file: 'dcc-vc-test-fixtures/verifiableCredentials/v1/dataIntegrityProof/didKey/mixedRegistry-validStatus-noExpiry.svg',
    ...noCredential,
  },
  ...under('dcc-verifier-core', {
    'eddsa/v2/safeModeBreaker.json': {...di, ...invalid, status: 'unknown'},
    'v2/v2WithValidStatus.json': {...di, status: 'ok'},
    'v2/v2Revoked.json': {...di, ...no, status: 'revoked'},
  }),
  ...under('w3c-vc-di-eddsa', {
    'eddsa-rdfc-2022/signedDataInt.json': {...di, ...no, issuer: 'mismatch', says: ['not-open-badge']},
    // A suite that need not be known, but is.
    'eddsa-jcs-2022/signedJCS.json': {...di, ...no, issuer: 'mismatch'},
    'keyPair.json': noCredential,
  }),
  {file: 'did-key/ed25519-x25519.json', ...noCredential},
  // The example's key is named by a urn, which leads nowhere.
  {
    file: 'w3c-vc-jose-cose/examples/vc-2.0/vc+ld+jwt.jose',
    ...jwt,
    ...unresolvable,
    says: ['not-open-badge'],
  },
  ...under('1edtech-spec', {
    'linked-data-proof-ob__Signed-credential.json': {...di, ...selfAsserted},
    'fullOpenBadge__Complete-OpenBadgeCredential.json': {...unsigned, status: 'unknown'},
  }),
  ...under('1edtech-validator/ob20', {
    'basic-assertion.json': {...good, format: 'ob2-hosted', says: ['recipient-hashed']},
    'simple.jwt': {...good, format: 'ob2-signed', says: ['ob2-http']},
    // What is hosted at its address today has no `expires`: the copy says otherwise, and the worse counts.
    'basic-assertion-expired.json': {
      ...good,
      ...no,
      format: 'ob2-hosted',
      issuer: 'mismatch',
      time: 'expired',
    },
    'simple-badge.png': {...good, format: 'ob2-hosted'},
    // What is hosted names another badge class.
    'assertion-with-endorsements.json': {...good, ...no, format: 'ob2-hosted', issuer: 'mismatch'},
  }),
  {
    file: 'mozilla-bakery/baked.svg',
    ...noCredential,
    verdict: 'could-not-check',
    proof: 'unresolvable',
    format: 'ob2-hosted',
    says: ['url-http'],
  },
  {file: 'mozilla-bakery/unbaked.png', ...noCredential},
  ...under('generated/A/jwt', {
    // The issuer's /.well-known/jwks.json lists the key.
    'valid-rs256-jwk.jwt': {...jwt, says: ['issuer-bound']},
    'valid-rs256-kid-https.jwt': jwt,
    'valid-eddsa-kid-didkey.jwt': jwt,
    'valid-es256-kid-didjwk.jwt': jwt,
    'valid-v11-vc-claim.jwt': jwt,
    'expired.jwt': {...jwt, ...no, time: 'expired'},
    'not-yet-valid.jwt': {...jwt, ...no, time: 'not-yet-valid'},
    'tampered-payload.jwt': {...jwt, ...invalid, says: ['signature-wrong']},
    'alg-none.jwt': {...jwt, ...invalid, says: ['jwt-alg-forbidden']},
    'alg-hs256-with-public-key.jwt': {...jwt, ...invalid, says: ['jwt-alg-forbidden']},
    'truncated.jwt': {...noCredential, says: ['jwt-malformed']},
    'crit-header.jwt': {...jwt, ...invalid, says: ['jwt-crit']},
    'kid-https-wrong-key.jwt': {...jwt, ...invalid, says: ['signature-wrong']},
    'iss-mismatch.jwt': {...jwt, ...no, issuer: 'mismatch', says: ['claim-contradicts']},
    'sub-mismatch.jwt': {...jwt, ...no, issuer: 'mismatch', says: ['claim-contradicts']},
    'jti-mismatch.jwt': {...jwt, ...no, issuer: 'mismatch', says: ['claim-contradicts']},
    'nbf-mismatch.jwt': {...jwt, ...no, issuer: 'mismatch', says: ['claim-contradicts']},
    'jwk-not-in-issuer-jwks.jwt': {...jwt, ...no, issuer: 'mismatch', says: ['key-not-listed']},
  }),
  ...under('generated/A/di', {
    'valid-didkey.json': di,
    'valid-didweb.json': di,
    'tampered-value.json': {...di, ...invalid, says: ['di-signature-wrong']},
    'tampered-added-date.json': {...di, ...invalid},
    'unknown-property-injected.json': {...di, ...invalid},
    'context-injected.json': {...di, ...invalid},
    'unknown-context-url.json': {...di, ...unsupported, says: ['di-context-unknown']},
    'issuer-not-controller.json': {...di, ...no, issuer: 'mismatch'},
    // The issuer does publish keys, and this is none of them.
    'https-fragment-key.json': {...di, ...no, issuer: 'mismatch', says: ['key-not-listed']},
    'expired.json': {...di, ...no, time: 'expired'},
    'not-yet-valid.json': {...di, ...no, time: 'not-yet-valid'},
    'no-proof.json': unsigned,
    'wrong-proof-purpose.json': {...di, ...invalid, says: ['di-purpose']},
    'unsupported-cryptosuite.json': {...di, ...unsupported, says: ['di-suite-unknown']},
    'revoked-1edtech-list.json': {...di, ...no, status: 'revoked'},
    'not-revoked-1edtech-list.json': {...di, status: 'ok'},
    'revoked-false-1edtech-list.json': {...di, status: 'ok'},
    'revoked-bitstring.json': {...di, ...no, status: 'revoked'},
    'not-revoked-bitstring.json': {...di, status: 'ok'},
    'suspended-bitstring.json': {...di, ...no, status: 'suspended'},
    'bitstring-index-out-of-range.json': {...di, ...statusUnknown, says: ['status-index']},
    'bitstring-purpose-mismatch.json': {...di, ...statusUnknown, says: ['status-list-purpose']},
    'bitstring-list-expired.json': {...di, ...statusUnknown, says: ['status-list-time']},
    'bitstring-list-missing.json': {...di, ...statusUnknown, says: ['fetch-status']},
    'hostile-text-valid.json': di,
  }),
  ...under('generated/A/baked', {
    'valid-di.png': di,
    'valid-jwt.png': jwt,
    'tampered-di.png': {...di, ...invalid},
    'compressed-itxt.png': di,
    'two-chunks.png': {...di, says: ['image-two']},
    'unbaked.png': noCredential,
    'ob2-url.png': {
      ...noCredential,
      verdict: 'could-not-check',
      proof: 'unresolvable',
      format: 'ob2-hosted',
      says: ['fetch-status'],
    },
    'ob1-text-url.png': {
      ...noCredential,
      verdict: 'could-not-check',
      proof: 'unresolvable',
      format: 'ob2-hosted',
    },
    'truncated.png': {...noCredential, says: ['image-truncated']},
    'huge-length.png': {...noCredential, says: ['image-truncated']},
    'valid-di.svg': di,
    'valid-jwt.svg': jwt,
    'script-in-svg.svg': di,
    'unbaked.svg': noCredential,
  }),
];
