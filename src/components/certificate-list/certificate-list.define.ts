import '../certificate-badge/certificate-badge.define.js';
import {define} from '../define.js';
import {IioeCertificateList} from './certificate-list.js';

define('iioe-certificate-list', IioeCertificateList);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-certificate-list': IioeCertificateList;
  }
}

export {IioeCertificateList};
