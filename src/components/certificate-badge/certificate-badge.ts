import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {DataError} from '../../data/errors.js';
import type {Fetch} from '../../data/http.js';
import type {DataSource, ItemQuery, Resource} from '../../data/source.js';
import {renderCompetencies} from '../../internal/competencies/known.js';
import {LinkedCourses} from '../../internal/nested.js';
import {renderOrganization} from '../../internal/organization.js';
import {paragraphs} from '../../internal/paragraphs.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {factList, section} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {certificateBadge} from '../../localization/en/certificate-badge.js';
import {organizationKinds} from '../../localization/en/organization.js';
import {STATUSES} from '../../localization/status-marks.js';
import type {StringKey} from '../../localization/strings.js';
import {certificateStatus} from '../../schemas/certificate-status.js';
import type {Certificate} from '../../schemas/certificate.js';
import {certificateShape} from '../../schemas/shapes/certificate.js';
import {statusTokens} from '../../styles/status.js';
import {certificateBadgeStyles} from './certificate-badge.styles.js';
import {CredentialCheck} from './credential-check.js';
import {credentialSource} from './credential-source.js';
import {renderMark} from './mark.js';

const resource: Resource<Certificate> = {collection: 'certificates', shape: certificateShape};

/**
 * One certificate, as its issuer's service tells it or its credential says, checked when a visitor asks for it.
 *
 * @fires iioe-verify - after a check that a visitor asked for; `detail: {result}`
 *
 * @csspart image - the badge's picture
 * @csspart status - its status: an icon and a word
 * @csspart description - what it is given for
 * @csspart facts - recipient, issuer, dates
 * @csspart competencies - what its holder has shown, and by which framework
 * @csspart framework - what is covered of a framework that we know: a picture, folded away a table
 * @csspart framework-map - the picture
 * @csspart framework-table - the table
 * @csspart framework-covered - a cell of it that is covered
 * @csspart framework-source - who published the framework
 * @csspart forCourse - the course it was given for; a compact `<iioe-course-card>`
 * @csspart course - the box of that card
 * @csspart course-heading - its title
 * @csspart note - that nothing of this was checked
 * @csspart verification - the check: its button, what it came to, and ways to pass the certificate on
 * @csspart verify - the button that checks the credential
 * @csspart verdict - what it came to
 * @csspart verdict-word - in a word
 * @csspart reason - what stood in the way, or failed
 * @csspart issuer-id - who signed: a domain or a DID
 * @csspart own-claim - said where only the issuer itself vouches for its name
 * @csspart checks - what was checked, folded away
 * @csspart axes - each thing that was checked, in a word
 * @csspart lines - each line of the check
 * @csspart line - one of them
 * @csspart share - ways to pass the certificate on, folded away
 * @csspart share-options - the list of them
 * @csspart copy - copies the certificate's address
 * @csspart download - keeps the credential: what was checked, byte for byte
 * @csspart download-image - keeps the picture that the credential is baked into
 * @csspart open-image - opens any other picture, beside the page
 * @csspart share-news - what came of copying or downloading
 * @csspart address - the address, where that failed
 * @csspart linkedin - a link to LinkedIn's form
 */
export class IioeCertificateBadge extends IioeWidget<Certificate> {
  static override styles: CSSResultGroup = [IioeWidget.styles, statusTokens, certificateBadgeStyles];

  static override properties: PropertyDeclarations = {certificate: {}, credential: {}, trust: {}};

  /** The certificate's id; it wins over `credential`. */
  declare certificate?: string;

  /** The address of an Open Badge, in place of a certificate's id: JSON, compact JWT, baked PNG or SVG. */
  declare credential?: string;

  /** The address of a registry of issuers, which a check then asks. */
  declare trust?: string | null;

  readonly #courses = new LinkedCourses(this);
  readonly #check = new CredentialCheck(this);
  #own: DataSource | undefined;

  constructor() {
    super({...itemOf(resource), strings: {...certificateBadge, ...organizationKinds}});
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.certificate) ?? queryFor(this.credential);
  }

  /** @internal a credential's address is its source */
  override source(): DataSource | string {
    if (!this.isOwn) return super.source();
    return this.consumed.pending ? 'pending' : (this.#own ??= credentialSource(() => this.fetch));
  }

  /** @internal whether it shows a credential at an address, and no API's record */
  get isOwn(): boolean {
    return this.data == null && !queryFor(this.certificate) && !!queryFor(this.credential);
  }

  /** A browser doesn't tell which of the two it was. */
  protected override messageFor(error: DataError): StringKey {
    return this.isOwn && error.kind === 'network' ? 'errorCors' : super.messageFor(error);
  }

  /** @internal the page's own `fetch`, if it gave one */
  get fetch(): Fetch | undefined {
    return this.consumed.access?.fetch;
  }

  /** @internal what a credential's address resolves against */
  get baseHref(): string {
    return this.origin?.source.base?.href ?? document.baseURI;
  }

  protected override renderData(told: Certificate, w: Words): unknown {
    const {isCompact, isFull} = this;
    const certificate = this.#check.shown(told);
    return html`<div class="stack">
      <div class="head">
        ${isCompact ? nothing : w.image(certificate.image)}
        <div class="stack">
          <div id="name">
            ${w.heading(this.headingLevel, w.link(certificate.url, w.text(certificate.name)))}
          </div>
          ${this.#renderStatus(certificate, w)} ${isFull ? this.#renderDescription(certificate, w) : nothing}
        </div>
      </div>
      ${isCompact ? nothing : this.#renderFacts(certificate, w)}
      ${isFull ? html`${renderCompetencies(certificate.competencies ?? [], w, this)} ${this.#renderCourse(certificate, w)}` : nothing}
      ${this.#check.render(w)}
    </div>`;
  }

  #renderStatus(certificate: Certificate, w: Words): unknown {
    const status = this.#check.status(certificateStatus(certificate, new Date()));
    const [word, shape] = STATUSES[status];
    return renderMark('status', status, shape, w.term(word));
  }

  #renderDescription({description}: Certificate, w: Words): unknown {
    return description && html`<div part="description" class="stack">${paragraphs(description, w)}</div>`;
  }

  #renderFacts({recipient, issuer, issued, expires}: Certificate, w: Words): unknown {
    return factList(w, {
      recipient: w.text(recipient?.name),
      issuer: issuer && renderOrganization(issuer, w),
      issued: w.date(issued),
      expires: w.date(expires),
    });
  }

  /** A course that can't be had is no news of the certificate. */
  #renderCourse({course}: Certificate, w: Words): unknown {
    return course && section(w, 'forCourse', this.#courses.render(course, w));
  }
}
