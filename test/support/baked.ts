import {crc32} from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The signature of a PNG, and its header: where more chunks may stand. */
const HEAD = 33;

/** One compact JWT in every kind of file that holds one. (Open Badges 3.0, 5.3 "Baked Badges"; VCDM 2.0, 4.13) */
export const filesOf = (jwt: string): Record<'jwt' | 'json' | 'png' | 'svg', Buffer> => ({
  jwt: Buffer.from(`${jwt}\n`),
  json: Buffer.from(
    JSON.stringify({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${jwt}`,
      type: 'EnvelopedVerifiableCredential',
    }),
  ),
  png: Buffer.concat([
    PIXEL.subarray(0, HEAD),
    chunk('iTXt', Buffer.from(`openbadgecredential\0\0\0\0\0${jwt}`)),
    PIXEL.subarray(HEAD),
  ]),
  svg: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 1 1"><openbadges:credential verify="${jwt}"/></svg>`,
  ),
});
