import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Fetch} from '../../../data/http.js';
import type {Words} from '../../../internal/words.js';
import type {StringKey} from '../../../localization/strings.js';
import type {Certificate} from '../../../schemas/certificate.js';
import {safeImage} from '../../../schemas/rules.js';
import {fileName, fileOf, save, type CredentialFile} from './file.js';
import {addressOf, heldOf, hold} from './input.js';
import {linkedIn} from './linkedin.js';
import {term} from './words.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly fetch: Fetch | undefined;
  readonly baseHref: string;
}

/** A certificate as it was told, which stands for it, and as it is shown: after a check, in the credential's words. */
interface Shared {
  told: Certificate;
  shown: Certificate;
  isRevoked: boolean;
}

/** What came of copying and of downloading, until another certificate is shown. */
const came = {copy: new WeakMap<Certificate, StringKey>(), download: new WeakMap<Certificate, StringKey>()};

/** Ways to pass a certificate on: plain links and the browser's own means, no script of anybody else. */
export function renderShare({told, shown, isRevoked}: Shared, host: Host, w: Words): TemplateResult {
  const {credential, image} = told;
  const source = addressOf(told, host.baseHref);
  const address = /^https?:/i.test(told.url ?? '') ? told.url : source;
  const held = heldOf(told, host.baseHref);
  const nameOf = ({extension}: CredentialFile) => fileName(w.wording(shown.name).value, extension);
  const download = async () => {
    const file = await fileFor(told, host);
    if (file) save(file, nameOf(file));
  };
  return html`<ul part="share-options" class="stack" role="list">
    ${
      address
        ? html`<li>
            <button part="copy" type="button" @click=${() => void copy(address, told, host)}>
              ${term(w, 'copyLink')}
            </button>
            ${renderNews(came.copy.get(told), address, w)}
          </li>`
        : nothing
    }
    ${
      credential
        ? html`<li>
            <button part="download" type="button" @click=${() => void download()}>
              ${term(w, 'downloadCredential')}
            </button>
            ${renderNews(came.download.get(told), source, w)}
          </li>`
        : nothing
    }
    ${renderPicture(held, image?.url, nameOf, w)}
    ${
      address && !isRevoked
        ? html`<li>
            <a part="linkedin" href=${linkedIn(shown, address, w)} target="_blank" rel="noopener noreferrer"
              >${term(w, 'addToLinkedIn')}</a
            >
          </li>`
        : nothing
    }
  </ul>`;
}

/** There before there are news, so that they are announced. What failed leaves the address to be taken by hand. */
function renderNews(news: StringKey | undefined, address: string | undefined, w: Words): TemplateResult {
  const byHand = news && news !== 'copied' ? html`<bdi part="address">${address}</bdi>` : nothing;
  return html`<span part="share-news" role="status">${news ? term(w, news) : nothing} ${byHand}</span>`;
}

/** A picture with the credential baked in is its own file; any other opens beside the page, which is not left. */
function renderPicture(
  held: string | object | undefined,
  picture: string | undefined,
  nameOf: (file: CredentialFile) => string,
  w: Words,
): unknown {
  const file = held instanceof Uint8Array ? fileOf(held) : undefined;
  if (file?.type.startsWith('image/'))
    return html`<li>
      <a part="download-image" href=${pictureUrl(held as Uint8Array, file)} download=${nameOf(file)}
        >${term(w, 'downloadImage')}</a
      >
    </li>`;
  const href = safeImage(picture);
  return href
    ? html`<li>
        <a part="open-image" href=${href} target="_blank" rel="noopener noreferrer"
          >${term(w, 'openImage')}</a
        >
      </li>`
    : nothing;
}

const pictures = new WeakMap<Uint8Array, string>();

/** Its address lives as long as the page. */
function pictureUrl(bytes: Uint8Array, {content, type}: CredentialFile): string {
  const url = pictures.get(bytes) ?? URL.createObjectURL(new Blob([content], {type}));
  pictures.set(bytes, url);
  return url;
}

/** The last news go first: the same words again would not be announced. */
function tell(news: WeakMap<Certificate, StringKey>, told: Certificate, host: Host, key?: StringKey): void {
  if (key) news.set(told, key);
  else news.delete(told);
  host.requestUpdate();
}

async function copy(address: string, told: Certificate, host: Host): Promise<void> {
  tell(came.copy, told, host);
  await host.updateComplete;
  try {
    await navigator.clipboard.writeText(address);
    tell(came.copy, told, host, 'copied');
  } catch {
    // An insecure page, or a frame without the permission.
    tell(came.copy, told, host, 'copyFailed');
  }
}

/** What was checked or shown; of a record with an address that nobody asked yet, what stands there now. */
async function fileFor(told: Certificate, host: Host): Promise<CredentialFile | undefined> {
  const held = heldOf(told, host.baseHref);
  if (held !== undefined) return fileOf(held);
  tell(came.download, told, host);
  try {
    const {readCredential} = await import('../../../verify/reading.js');
    const found = await readCredential(addressOf(told, host.baseHref)!, {fetch: host.fetch});
    if ('input' in found) {
      hold(told, found.input as Uint8Array);
      host.requestUpdate();
      return fileOf(found.input);
    }
  } catch {
    // As without a connection.
  }
  tell(came.download, told, host, 'downloadFailed');
  return undefined;
}
