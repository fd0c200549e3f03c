/**
 * Signs the sample's certificates as Open Badges 3.0, and writes them into it when it is run by hand:
 * `npx tsx test/support/issue-sample.ts`. The keys come from public words, so they are worth nothing: anybody
 * can sign with them.
 */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {base58} from '../verify/signer.js';

const FILE = 'src/testing/sample.json';

/** What is read of a certificate of the sample; its English is signed. */
export interface SampleCertificate {
  name: {en: string};
  description: {en: string};
  recipient?: {name: string};
  issuer: {id: string; name: {en: string}; url: string};
  course: string;
  issued: string;
  expires?: string;
  credential: string;
  url: string;
}

const sha = (text: string): Buffer =>
  createHash('sha256').update(`iioe-widgets sample, worth nothing: ${text}`).digest();
const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const seconds = (date: string): number => Date.parse(date) / 1000;

/** An Ed25519 key of 32 bytes, as PKCS #8 wants it (RFC 8410, section 7), and its did:key. */
async function keyOf(issuer: string) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), sha(issuer)]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, {name: 'Ed25519'}, true, ['sign']);
  const {x = ''} = await crypto.subtle.exportKey('jwk', key);
  const name = `z${base58(Uint8Array.from([0xed, 1, ...Buffer.from(x, 'base64url')]))}`;
  return {key, did: `did:key:${name}`, kid: `did:key:${name}#${name}`};
}

/** Of a learner nothing but a random-looking id (RFC 9562, version 8), and the name that the record tells. */
function subjectOf({recipient, url}: SampleCertificate) {
  const hex = sha(recipient?.name ?? url).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`];
  const identity = {type: 'IdentityObject', hashed: false, identityType: 'name'};
  return {
    id: `urn:uuid:${[...parts, hex.slice(18, 30)].join('-')}`,
    type: ['AchievementSubject'],
    ...(recipient && {identifier: [{...identity, identityHash: recipient.name}]}),
  };
}

/** The certificate as a compact JWT: it says what the record says, and holds to the end of its last day. */
export async function credentialOf(certificate: SampleCertificate): Promise<string> {
  const {name, description, issuer, course, issued, expires, url} = certificate;
  const {key, did, kid} = await keyOf(issuer.id);
  const subject = subjectOf(certificate);
  const validFrom = `${issued}T00:00:00Z`;
  const validUntil = expires && `${expires}T23:59:59Z`;
  const payload = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: url,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: name.en,
    issuer: {id: did, type: ['Profile'], name: issuer.name.en, url: issuer.url},
    validFrom,
    validUntil,
    credentialSubject: {
      ...subject,
      achievement: {
        id: `https://credentials.example.org/achievements/${course}`,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: name.en,
        description: description.en,
        criteria: {narrative: description.en},
      },
    },
    iss: did,
    sub: subject.id,
    jti: url,
    nbf: seconds(validFrom),
    exp: validUntil && seconds(validUntil),
  };
  const signed = `${encode({alg: 'EdDSA', typ: 'vc+jwt', kid})}.${encode(payload)}`;
  const signature = await crypto.subtle.sign({name: 'Ed25519'}, key, Buffer.from(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}

/** Only these lines change: how the rest is written is Prettier's. */
async function issue(): Promise<void> {
  let text = readFileSync(FILE, 'utf8');
  const {certificates} = JSON.parse(text) as {certificates: SampleCertificate[]};
  for (const certificate of certificates) {
    const address = `"url": "${certificate.url}"`;
    const credential = `"credential": "${await credentialOf(certificate)}",\n      `;
    text = text.replace(new RegExp(`("credential": "[^"]*",\\s+)?${address}`), credential + address);
  }
  writeFileSync(FILE, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await issue();
