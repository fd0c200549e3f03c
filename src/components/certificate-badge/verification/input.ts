import type {Fetch} from '../../../data/http.js';
import type {Certificate} from '../../../schemas/certificate.js';
import {openedOf} from './open.js';

type Input = string | object | Uint8Array;

/** What stood at the address in a record, as it was last read: so that what is kept is what was checked. */
const answers = new WeakMap<Certificate, Uint8Array>();

/** The address of a certificate's credential, resolved as all addresses in a reply are; none where it is held itself. */
export function addressOf({credential}: Certificate, base: string): string | undefined {
  const text = typeof credential === 'string' ? credential.trim() : '';
  const isContent = !text || /^[{[<]/.test(text) || /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
  if (isContent || !URL.canParse(text, base)) return undefined;
  const {href, protocol} = new URL(text, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** What a check begins with: what was read to be shown, else the credential or its address. */
export const inputOf = (certificate: Certificate, base: string): Input =>
  openedOf(certificate)?.input ?? addressOf(certificate, base) ?? certificate.credential ?? '';

/** The credential itself, if it is here. */
export const heldOf = (certificate: Certificate, base: string): Input | undefined =>
  openedOf(certificate)?.input ??
  answers.get(certificate) ??
  (addressOf(certificate, base) ? undefined : certificate.credential);

export const hold = (certificate: Certificate, bytes: Uint8Array): unknown => answers.set(certificate, bytes);

/** A `fetch` that takes a copy of what an address answers with, unread until it is known to be worth it. */
export function copying(ask: Fetch = globalThis.fetch, address?: string) {
  const wanted = address?.replace(/#.*/s, '');
  let copy: Response | undefined;
  return {
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const response = await ask(url, init);
      if (url === wanted && response.ok && response.body) copy ??= response.clone();
      return response;
    },
    /** To be called once the answer itself was read to its end, within the limits of what is read. */
    keep: async (certificate: Certificate): Promise<void> => {
      if (copy) hold(certificate, new Uint8Array(await copy.arrayBuffer()));
    },
    drop: (): void => void copy?.body?.cancel().catch(() => undefined),
  };
}
