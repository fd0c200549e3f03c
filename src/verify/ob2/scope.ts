import {isObject, listOf} from '../json.js';

/**
 * Whether an issuer's profile says that assertions at this address are its own (Open Badges 2.0,
 * "VerificationObject"): `allowedOrigins` name hosts, `startsWith` how the address begins; where it says
 * neither, its own host counts.
 */
export function isInScope(url: string, issuerId: string, verification: unknown): boolean {
  const {allowedOrigins, startsWith} = isObject(verification) ? verification : {};
  const {host, origin, href} = new URL(url);
  const [origins, starts] = [listOf(allowedOrigins), listOf(startsWith)];
  if (!origins.length && !starts.length) return URL.canParse(issuerId) && new URL(issuerId).host === host;
  const isAllowed = origins.includes(host) || origins.includes(origin);
  const isStarted = starts.some(
    // `https://u.example` is no start of `https://u.example.evil`.
    (start) =>
      URL.canParse(`${start as string}`) &&
      new URL(start as string).origin === origin &&
      href.startsWith(start as string),
  );
  return (isAllowed || !origins.length) && (isStarted || !starts.length);
}
