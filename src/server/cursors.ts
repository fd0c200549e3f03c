/** A cursor in an address: base64url of its UTF-8, so that no client is led to make its own. */
export function encodeCursor(cursor: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(cursor));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The cursor of an address; of what is none of ours, one that no item has. */
export function decodeCursor(written: string): string {
  try {
    const bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
  } catch {
    return '';
  }
}
