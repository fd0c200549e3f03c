import {idOf, isObject, listOf, textOf} from './json.js';
import type {JsonObject} from './types.js';

/**
 * What a credential says of itself, in the words of the API contract's certificate (wire form: to be read by its
 * shape before it is shown). Open Badges 3.0 (AchievementCredential) and 2.0 (Assertion with its badge class).
 */
export function certificateIn(credential: JsonObject): JsonObject {
  const subject = firstObject(credential.credentialSubject);
  const award = firstObject(subject.achievement ?? credential.badge);
  const issuer = credential.issuer ?? award.issuer;
  const url = idOf(credential);
  return present({
    id: url ?? 'credential',
    name: textIn(credential.name) ?? textIn(award.name),
    description: textIn(credential.description) ?? textIn(award.description),
    image: imageIn(credential.image ?? award.image),
    recipient: present({name: recipientIn(subject) ?? recipientIn(credential.recipient)}),
    issuer: issuerIn(issuer),
    issued: dateIn(credential.validFrom ?? credential.issuanceDate ?? credential.issuedOn),
    expires: dateIn(credential.validUntil ?? credential.expirationDate ?? credential.expires),
    ...(url && /^https:/i.test(url) && {url}),
  });
}

/** All names that a credential goes by: a badge's own, and its achievement's. */
export function namesIn(credential: JsonObject): string[] {
  const award = firstObject(firstObject(credential.credentialSubject).achievement ?? credential.badge);
  return [credential.name, award.name].flatMap((name) => wordings(textIn(name)));
}

/** The wordings of a Text of the API contract: one, or one a language. */
export const wordings = (text: unknown): string[] =>
  isObject(text)
    ? Object.values(text).filter((one): one is string => typeof one === 'string')
    : [textOf(text)].filter((one) => one !== undefined);

const firstObject = (value: unknown): JsonObject => listOf(value).find(isObject) ?? {};

const present = (all: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** JSON-LD writes words with their language as `{"@value", "@language"}`, in several as a list (VCDM 2.0, 11.1). */
function textIn(value: unknown): string | JsonObject | undefined {
  const said = listOf(value).flatMap((one): [string, string][] => {
    const text = textOf(isObject(one) ? one['@value'] : one);
    const lang = isObject(one) ? textOf(one['@language']) : undefined;
    return text === undefined ? [] : [[lang ?? '', text]];
  });
  const [first] = said;
  return first && (first[0] ? Object.fromEntries(said) : first[1]);
}

/** Its address is its `id` in all versions; it may be the picture itself (`data:`). */
const imageIn = (value: unknown): JsonObject | undefined => {
  const image = listOf(value)[0];
  const url = idOf(image);
  return url ? present({url, alt: isObject(image) ? textOf(image.caption) : undefined}) : undefined;
};

/** By name only: an e-mail address, or what is hashed, is nothing to show. (Open Badges 3.0, IdentityObject) */
function recipientIn(subject: unknown): string | JsonObject | undefined {
  if (!isObject(subject)) return undefined;
  const own = textIn(subject.name);
  if (own) return own;
  const named = [subject, ...listOf(subject.identifier)].find(
    (one) =>
      isObject(one) &&
      one.hashed !== true &&
      /^(ext:)?name$/.test(textOf(one.identityType ?? one.type) ?? ''),
  );
  return isObject(named) ? textOf(named.identityHash ?? named.identity) : undefined;
}

function issuerIn(value: unknown): JsonObject | undefined {
  const id = idOf(value);
  const name = isObject(value) ? textIn(value.name) : undefined;
  const url = isObject(value) ? (textOf(value.url) ?? id) : id;
  if (!name && !id) return undefined;
  return present({name: name ?? id, url: /^https?:/i.test(url ?? '') ? url : undefined});
}

/** To the day, in UTC: a moment would be another day for half of the readers. Open Badges 1.x count seconds. */
function dateIn(value: unknown): string | undefined {
  const moment = typeof value === 'number' ? value * 1000 : Date.parse(textOf(value) ?? '');
  return Math.abs(moment) < 8e15 ? new Date(moment).toISOString().slice(0, 10) : undefined;
}
