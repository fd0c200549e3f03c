import {certificateStatus} from '../certificate-status.js';
import type {Certificate} from '../certificate.js';
import {competencies, organization, picture, web} from './shared.js';
import type {Say, Thing} from './say.js';

/**
 * https://schema.org/EducationalOccupationalCredential. Whom it was given to is not the public's business;
 * that it holds is not ours to say, so nothing is told of one that does not say so itself.
 */
export function describeCertificate(certificate: Certificate, say: Say, now = new Date()): Thing | undefined {
  if (certificateStatus(certificate, now) !== 'active') return undefined;
  const {name, description, image, issuer, issued, expires, url} = certificate;
  return {
    '@type': 'EducationalOccupationalCredential',
    name: say.text(name),
    description: say.text(description),
    url: web(url),
    image: picture(image),
    recognizedBy: organization(issuer, say),
    competencyRequired: competencies(certificate.competencies, say),
    dateCreated: issued,
    expires,
  };
}
