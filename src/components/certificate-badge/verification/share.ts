import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../../../internal/words.js';
import type {Certificate} from '../../../schemas/certificate.js';
import {safeImage, safeLink} from '../../../schemas/rules.js';
import {openedOf} from './open.js';
import {term} from './words.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What came of copying, until another certificate is shown. */
const copied = new WeakMap<Certificate, 'copied' | 'copyFailed'>();

/** Ways to pass a certificate on: plain links and the browser's own means, no script of anybody else. */
export function renderShare(certificate: Certificate, host: Host, w: Words): TemplateResult {
  const {url, image, credential} = certificate;
  const address = safeLink(url ?? (typeof credential === 'string' ? credential : undefined));
  const picture = bakedUrl(certificate) ?? safeImage(image?.url);
  const said = copied.get(certificate);
  return html`<ul part="share-options" class="stack">
    ${
      address
        ? html`<li>
            <button part="copy" type="button" @click=${() => void copy(address, certificate, host)}>
              ${term(w, 'copyLink')}
            </button>
            ${said ? html`<span role="status">${term(w, said, {url: address})}</span>` : nothing}
          </li>`
        : nothing
    }
    ${
      credential
        ? html`<li>
            <button part="download" type="button" @click=${() => download(certificate)}>
              ${term(w, 'downloadCredential')}
            </button>
          </li>`
        : nothing
    }
    ${
      picture
        ? html`<li>
            <a part="download-image" href=${picture} download="badge">${term(w, 'downloadImage')}</a>
          </li>`
        : nothing
    }
    ${
      address
        ? html`<li>
            <a
              part="linkedin"
              href=${linkedIn(certificate, address, w)}
              target="_blank"
              rel="noopener noreferrer"
              >${term(w, 'addToLinkedIn')}</a
            >
          </li>`
        : nothing
    }
  </ul>`;
}

async function copy(address: string, certificate: Certificate, host: Host): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    copied.set(certificate, 'copied');
  } catch {
    // An insecure page, or a frame without the permission: the address stands there to be copied by hand.
    copied.set(certificate, 'copyFailed');
  }
  host.requestUpdate();
}

/** The credential as it was read, or as the record holds it; an address leads to itself. */
function download(certificate: Certificate): void {
  const {credential = '', id} = certificate;
  const content = openedOf(certificate)?.input ?? credential;
  const link = document.createElement('a');
  if (typeof content === 'string' && /^https?:/i.test(content)) link.href = content;
  else link.href = URL.createObjectURL(new Blob([textOf(content)]));
  link.download = `${id.replace(/[^\w-]+/g, '-').slice(-60)}.${extensionOf(content)}`;
  link.click();
  if (link.href.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const textOf = (content: string | object): BlobPart =>
  content instanceof Uint8Array
    ? (content as Uint8Array<ArrayBuffer>)
    : typeof content === 'string'
      ? content
      : JSON.stringify(content, null, 2);

/** What a file is by its first byte: the extension of its name, and its type where it is a picture. */
const FILES: Readonly<Record<number, [extension: string, image?: string]>> = {
  0x89: ['png', 'image/png'],
  0x3c: ['svg', 'image/svg+xml'],
  0x7b: ['json'],
};

function extensionOf(content: string | object): string {
  if (content instanceof Uint8Array) return FILES[content[0] ?? 0]?.[0] ?? 'jwt';
  return typeof content === 'object' || content.startsWith('{') ? 'json' : 'jwt';
}

const images = new WeakMap<Certificate, string>();

/** A picture with the credential baked in is its own file; its address lives as long as the page. */
function bakedUrl(certificate: Certificate): string | undefined {
  const bytes = openedOf(certificate)?.input;
  const type = bytes instanceof Uint8Array ? FILES[bytes[0] ?? 0]?.[1] : undefined;
  if (!type) return undefined;
  const url =
    images.get(certificate) ?? URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
  images.set(certificate, url);
  return url;
}

/** LinkedIn's form, filled in by its address alone ("Add to profile"). */
function linkedIn({name, issuer, issued, expires, id}: Certificate, address: string, w: Words): string {
  const [year, month] = parts(issued);
  const [lastYear, lastMonth] = parts(expires);
  const fields = {
    startTask: 'CERTIFICATION_NAME',
    name: w.wording(name).value,
    organizationName: w.wording(issuer?.name).value,
    issueYear: year,
    issueMonth: month,
    expirationYear: lastYear,
    expirationMonth: lastMonth,
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
