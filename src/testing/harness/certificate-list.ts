import type {IioeCertificateList} from '../../components/certificate-list/certificate-list.js';
import {CertificateBadgeHarness} from './certificate-badge.js';
import {WidgetHarness} from './widget.js';

/** Reads `<iioe-certificate-list>`. */
export class CertificateListHarness extends WidgetHarness<IioeCertificateList> {
  static override readonly tag = 'iioe-certificate-list';

  /** The certificates that are shown, each to be read by itself. */
  certificates(): CertificateBadgeHarness[] {
    const root = this.element.shadowRoot;
    return root ? CertificateBadgeHarness.all(root) : [];
  }

  /** How many there are, in words. */
  count(): string | undefined {
    return this.textOfPart('count');
  }

  canShowMore(): boolean {
    return this.part('more') !== null;
  }
}
