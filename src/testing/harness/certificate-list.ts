import type {IioeCertificateList} from '../../components/certificate-list/certificate-list.js';
import {CertificateBadgeHarness} from './certificate-badge.js';
import {ListHarness} from './list.js';

/** Reads `<iioe-certificate-list>`. */
export class CertificateListHarness extends ListHarness<IioeCertificateList> {
  static override readonly tag = 'iioe-certificate-list';

  /** The certificates that are shown, each to be read by itself. */
  certificates(): CertificateBadgeHarness[] {
    return this.parts('entry').flatMap((entry) => CertificateBadgeHarness.all(entry));
  }
}
