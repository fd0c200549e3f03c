import type {IioeCertificateBadge} from '../../components/certificate-badge/certificate-badge.js';
import type {CertificateStatus} from '../../components/certificate-badge/certificate-status.js';
import {WidgetHarness} from './widget.js';

const STATUSES: readonly CertificateStatus[] = ['active', 'expired', 'revoked', 'suspended', 'unknown'];

/** Reads `<iioe-certificate-badge>`. */
export class CertificateBadgeHarness extends WidgetHarness<IioeCertificateBadge> {
  static override readonly tag = 'iioe-certificate-badge';

  /** `active`, `expired`, `revoked`, `suspended` or `unknown`, as it is shown. */
  status(): CertificateStatus | undefined {
    const status = this.part('status');
    return STATUSES.find((name) => status?.classList.contains(name));
  }

  /** The status as the visitor reads it. */
  statusText(): string | undefined {
    return this.textOfPart('status');
  }

  description(): string | undefined {
    return this.textOfPart('description');
  }

  /** Recipient, issuer, dates, under their labels. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }

  competencies(): string[] {
    return this.items('competencies');
  }

  /** What is said of its having been checked. */
  note(): string | undefined {
    return this.textOfPart('note');
  }
}
