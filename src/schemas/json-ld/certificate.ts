import type {Certificate} from '../certificate.js';
import {competencies, organization, picture, web} from './shared.js';
import type {Say, Thing} from './say.js';

/**
 * https://schema.org/EducationalOccupationalCredential. Whom it was given to is not the public's business;
 * that it holds is not ours to say, so nothing is told of one that is revoked, suspended, or of a status
 * that we don't know.
 */
export function describeCertificate(certificate: Certificate, say: Say, now = Date.now()): Thing | undefined {
  const {name, description, image, issuer, issued, expires, status = 'active', url} = certificate;
  const hasEnded = expires !== undefined && Date.parse(expires) < now;
  // Without its date nobody could see that it has expired.
  const isTold = status === 'active' || (status === 'expired' && hasEnded);
  if (!isTold) return undefined;
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
