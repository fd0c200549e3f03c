import type {IioeCertificateBadge} from '../../components/certificate-badge/certificate-badge.js';
import type {CertificateStatus} from '../../schemas/certificate-status.js';
import {textOf} from './reading.js';
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

  /** Frameworks by name, and how much of those that the widgets know is covered. */
  frameworks(): string[] {
    return [...(this.part('competencies')?.querySelectorAll('.framework') ?? [])].map((one) => textOf(one));
  }

  /** The id of the course that it was given for, where it is shown. */
  course(): string | undefined {
    return this.part('forCourse')?.querySelector('iioe-course-card')?.course;
  }

  /** What is said of its having been checked. */
  note(): string | undefined {
    return this.textOfPart('note');
  }
}
