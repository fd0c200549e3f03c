const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/**
 * Base64url without padding (RFC 4648, section 5; RFC 7515, section 2).
 *
 * @throws when there is another character in it, or when bits are left over: each text has one spelling,
 *   or a changed one would pass for the same.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw new SyntaxError();
  return bytes;
}

export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** @throws TypeError when it isn't UTF-8 */
export const utf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
