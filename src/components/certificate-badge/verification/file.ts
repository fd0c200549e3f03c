/** A credential as a file of its own. */
export interface CredentialFile {
  content: BlobPart;
  extension: string;
  type: string;
}

const KINDS = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
  // RFC 7519, 10.3.1
  jwt: 'application/jwt',
  txt: 'text/plain',
} as const;

/** What is held, byte for byte; an object, which came as a part of a reply, as JSON. */
export function fileOf(held: string | object | Uint8Array): CredentialFile {
  const isBytes = held instanceof Uint8Array;
  const content =
    typeof held === 'string'
      ? held
      : isBytes
        ? (held as Uint8Array<ArrayBuffer>)
        : JSON.stringify(held, null, 2);
  const extension = kindOf(content);
  return {content, extension, type: KINDS[extension]};
}

/** By its beginning, as the check reads it. */
function kindOf(content: string | Uint8Array): keyof typeof KINDS {
  if (content[0] === 0x89) return 'png';
  const text = (typeof content === 'string' ? content : new TextDecoder().decode(content)).trim();
  if (text.startsWith('<')) return 'svg';
  if (/^[{[]/.test(text)) return 'json';
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text) ? 'jwt' : 'txt';
}

/** A file's name out of a badge's: letters and digits of any script, and nothing that a file system minds. */
export function fileName(name: string, extension: string): string {
  const words = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${[...words].slice(0, 60).join('') || 'credential'}.${extension}`;
}

/** Hands a file to the browser, as a click on a link to it would. */
export function save({content, type}: CredentialFile, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
