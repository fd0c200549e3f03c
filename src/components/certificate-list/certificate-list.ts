import {html, nothing, type PropertyDeclarations} from 'lit';
import type {DataError} from '../../data/errors.js';
import type {ListQuery, Resource} from '../../data/source.js';
import {IioeListWidget} from '../../internal/list-widget.js';
import {exported} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';
import {certificateList} from '../../localization/en/certificate-list.js';
import type {StringKey} from '../../localization/strings.js';
import type {Certificate} from '../../schemas/certificate.js';
import {certificateShape} from '../../schemas/shapes/certificate.js';

const resource: Resource<Certificate> = {collection: 'certificates', shape: certificateShape};

/** What a page may style of an entry. */
const PARTS = exported(
  'certificate',
  'heading label fact chip logo image facts status description competencies framework framework-map framework-table framework-covered framework-source forCourse course course-heading note verification verify verdict verdict-word reason issuer-id own-claim checks axes lines line share share-options copy download download-image open-image share-news address linkedin',
);

/**
 * One learner's certificates. They are nobody else's business: asked for with the learner's token only.
 *
 * @csspart count - how many entries there are
 * @csspart entries - the list
 * @csspart entry - one entry; its badge is `<iioe-certificate-badge>`
 * @csspart certificate - the box of an entry's `<iioe-certificate-badge>`
 * @csspart certificate-heading - its title; so with all its other parts, as `certificate-facts`
 * @csspart more - the button that shows more
 */
export class IioeCertificateList extends IioeListWidget<Certificate> {
  static override properties: PropertyDeclarations = {learner: {}, course: {}};

  /** Whose certificates: `me` (the default), the bearer of the page's token, or an id. */
  declare learner: string;

  /** Ids of courses: only what was given for one of them. */
  declare course?: string;

  constructor() {
    super({
      resource,
      filters: ['course'],
      strings: certificateList,
      isSearched: false,
      emptyWords: 'certificatesEmpty',
    });
    this.learner = 'me';
  }

  /** @internal the contract has no search in certificates */
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

  protected override renderItem(certificate: Certificate, w: Words): unknown {
    return html`<iioe-certificate-badge
      exportparts=${PARTS}
      layout=${this.layout}
      heading-level=${this.headingLevel}
      lang=${w.lang}
      dir=${this.dir || nothing}
      .outer=${this}
      .data=${certificate}
    ></iioe-certificate-badge>`;
  }
}
