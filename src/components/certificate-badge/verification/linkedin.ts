import type {Words} from '../../../internal/words.js';
import type {Certificate} from '../../../schemas/certificate.js';

/**
 * LinkedIn's form, filled in by its address alone ("Add to Profile": `startTask`, `name`, `organizationName`,
 * `issueYear`, `issueMonth`, `expirationYear`, `expirationMonth`, `certUrl`, `certId`).
 */
export function linkedIn(
  {name, issuer, issued, expires, id}: Certificate,
  address: string,
  w: Words,
): string {
  const organization = w.wording(issuer?.name).value;
  const [issueYear, issueMonth] = parts(issued);
  const [expirationYear, expirationMonth] = parts(expires);
  const fields = {
    startTask: 'CERTIFICATION_NAME',
    name: w.wording(name).value,
    // An issuer known by its address alone has no name to fill in.
    organizationName: /^(https?|did):/i.test(organization) ? undefined : organization,
    issueYear,
    issueMonth,
    expirationYear,
    expirationMonth,
    certUrl: address,
    certId: id,
  };
  const said = Object.entries(fields).filter((field): field is [string, string] => !!field[1]);
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(said).toString()}`;
}

const parts = (date = ''): (string | undefined)[] => {
  const [year, month] = date.split('-');
  return [year, month && `${Number(month)}`];
};
