import {html, type PropertyDeclarations} from 'lit';
import type {DataError} from '../../data/errors.js';
import type {ListQuery, Resource} from '../../data/source.js';
import type {List} from '../../internal/list-state.js';
import {IioeListWidget} from '../../internal/list-widget.js';
import type {Words} from '../../internal/words.js';
import {certificateList} from '../../localization/en/certificate-list.js';
import type {StringKey} from '../../localization/strings.js';
import type {Certificate} from '../../schemas/certificate.js';
import {certificateShape} from '../../schemas/shapes/certificate.js';

const resource: Resource<Certificate> = {collection: 'certificates', shape: certificateShape};

/**
 * One learner's certificates. They are nobody else's business: asked for with the learner's token only.
 *
 * @csspart count - how many entries there are
 * @csspart entries - the list
 * @csspart entry - one entry; its badge is `<iioe-certificate-badge>`
 * @csspart certificate - the box of such a badge
 * @csspart certificate-heading - its title
 * @csspart more - the button that shows more
 */
export class IioeCertificateList extends IioeListWidget<Certificate> {
  static override properties: PropertyDeclarations = {learner: {}, course: {}};

  /** Whose certificates: `me` (the default), the bearer of the page's token, or an id. */
  declare learner: string;

  /** Ids of courses: only what was given for one of them. */
  declare course?: string;

  constructor() {
    super({resource, filters: ['course'], strings: certificateList});
    this.learner = 'me';
  }

  /** The contract has no search in certificates. */
  override query(): ListQuery {
    const {filters, limit, sort} = super.query();
    const {course} = filters ?? {};
    return {filters: course ? {course} : {}, limit, sort, learner: this.learner || 'me'};
  }

  protected override messageFor(error: DataError): StringKey {
    return error.kind === 'forbidden' && this.query().learner === 'me'
      ? 'certificatesSignIn'
      : super.messageFor(error);
  }

  protected override renderFrame(content: unknown): unknown {
    return content;
  }

  protected override renderData(list: List<Certificate>, w: Words): unknown {
    return list.items.length
      ? super.renderData(list, w)
      : html`<div part="message">
            <p role="status">${w.term('certificatesEmpty')}</p>
          </div>
          <slot></slot>`;
  }

  protected override renderItem(certificate: Certificate, w: Words): unknown {
    return html`<iioe-certificate-badge
      exportparts="base: certificate, heading: certificate-heading"
      layout=${this.layout}
      heading-level=${this.headingLevel}
      lang=${w.lang}
      .api=${this.api}
      .data=${certificate}
    ></iioe-certificate-badge>`;
  }
}
