import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {certificateStatus, type CertificateStatus} from '../../src/schemas/certificate-status.js';
import type {Certificate} from '../../src/schemas/certificate.js';

const noon = '2026-03-31T12:00:00Z';

const rows: [told: string | undefined, expires: string | undefined, now: string, shown: CertificateStatus][] =
  [
    // What the API says
    ['active', undefined, noon, 'active'],
    ['expired', undefined, noon, 'expired'],
    ['revoked', undefined, noon, 'revoked'],
    ['suspended', undefined, noon, 'suspended'],
    // Nothing is active but what says so
    [undefined, undefined, noon, 'unknown'],
    [undefined, '2030-01-01', noon, 'unknown'],
    ['Active', undefined, noon, 'unknown'],
    ['valid', '2030-01-01', noon, 'unknown'],
    ['valid', '2020-01-01', noon, 'unknown'],
    ['', undefined, noon, 'unknown'],
    ['unknown', undefined, noon, 'unknown'],
    ['constructor', undefined, noon, 'unknown'],
    // Dates
    ['active', '2030-01-01', noon, 'active'],
    ['active', '2020-01-01', noon, 'expired'],
    [undefined, '2020-01-01', noon, 'expired'],
    ['expired', '2030-01-01', noon, 'expired'],
    // A day, a month, a year hold until their end in UTC
    ['active', '2026-03-31', '2026-03-31T23:59:59.999Z', 'active'],
    ['active', '2026-03-31', '2026-04-01T00:00:00Z', 'expired'],
    ['active', '2026-03-30', '2026-03-31T00:00:00Z', 'expired'],
    ['active', '2025-12-31', '2025-12-31T23:59:59Z', 'active'],
    ['active', '2025-12-31', '2026-01-01T00:00:00Z', 'expired'],
    ['active', '2026-03', '2026-03-31T23:59:59Z', 'active'],
    ['active', '2026-03', '2026-04-01T00:00:00Z', 'expired'],
    ['active', '2026-12', '2027-01-01T00:00:00Z', 'expired'],
    ['active', '2026', '2026-12-31T23:59:59Z', 'active'],
    ['active', '2026', '2027-01-01T00:00:00Z', 'expired'],
    // A moment is that moment, wherever it was written
    ['active', '2026-03-31T12:00:00Z', '2026-03-31T11:59:59Z', 'active'],
    ['active', '2026-03-31T12:00:00Z', '2026-03-31T12:00:00Z', 'expired'],
    ['active', '2026-03-31T12:00:00+08:00', '2026-03-31T03:59:59Z', 'active'],
    ['active', '2026-03-31T12:00:00+08:00', '2026-03-31T04:00:00Z', 'expired'],
    // Dates never override what an issuer took back
    ['revoked', '2030-01-01', noon, 'revoked'],
    ['revoked', '2020-01-01', noon, 'revoked'],
    ['suspended', '2030-01-01', noon, 'suspended'],
    ['suspended', '2020-01-01', noon, 'suspended'],
  ];

describe('certificateStatus', () => {
  for (const [status, expires, now, shown] of rows) {
    it(`is ${shown} for ${status ?? 'no status'}${expires ? `, expires ${expires}` : ''} at ${now}`, () => {
      const certificate = {status, expires} as Pick<Certificate, 'status' | 'expires'>;
      assert.equal(certificateStatus(certificate, new Date(now)), shown);
    });
  }
});
