import '../course-card/course-card.define.js';
import {define} from '../define.js';
import {IioeCertificateBadge} from './certificate-badge.js';

define('iioe-certificate-badge', IioeCertificateBadge);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-certificate-badge': IioeCertificateBadge;
  }
}

export {IioeCertificateBadge};
