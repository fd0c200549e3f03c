/** Pictures of single resources, for places that take no more than an image. Plain SVG: no script, no style, no reference. */
import type {Resource} from '../../data/source.js';
import {en} from '../../localization/languages/en.js';
import {languageFor} from '../../localization/load.js';
import {Localizer} from '../../localization/localizer.js';
import type {StringKey} from '../../localization/strings.js';
import type {Case} from '../../schemas/case.js';
import type {Certificate} from '../../schemas/certificate.js';
import type {Course} from '../../schemas/course.js';
import type {Pathway} from '../../schemas/pathway.js';
import {read} from '../../schemas/read.js';
import {caseShape} from '../../schemas/shapes/case.js';
import {certificateShape} from '../../schemas/shapes/certificate.js';
import {courseShape} from '../../schemas/shapes/course.js';
import {pathwayShape} from '../../schemas/shapes/pathway.js';
import {renderCard, sheetFor, type Card} from './card.js';
import {certificateCard, type CertificateOptions} from './certificate.js';
import {courseCard} from './course.js';
import {caseCard, pathwayCard} from './others.js';
import type {ColorScheme} from './palette.js';
import {own} from './run.js';
import type {Sheet} from './sheet.js';

export interface SvgOptions extends CertificateOptions {
  /** BCP 47; the data's default language, or English, unless told. */
  lang?: string | undefined;
  /** The language of Texts that tell none. */
  defaultLanguage?: string | undefined;
  colorScheme?: ColorScheme | undefined;
  /** Whether the data is only what was known last; the picture says so. */
  isStale?: boolean | undefined;
}

/** How one kind of resource is read and drawn. */
export interface Picture<T = unknown> {
  resource: Resource<T>;
  card(this: void, item: T, l: Localizer, sheet: Sheet, options: SvgOptions): Card;
}

const certificate: Picture<Certificate> = {
  resource: {collection: 'certificates', shape: certificateShape},
  card: certificateCard,
};
const course: Picture<Course> = {
  resource: {collection: 'courses', shape: courseShape},
  card: courseCard,
};
const pathway: Picture<Pathway> = {
  resource: {collection: 'pathways', shape: pathwayShape},
  card: pathwayCard,
};
const highlight: Picture<Case> = {
  resource: {collection: 'cases', shape: caseShape},
  card: caseCard,
};

/** By the widget that shows the same. */
export const pictures = {
  'certificate-badge': certificate,
  'course-card': course,
  'pathway-card': pathway,
  'case-highlight': highlight,
} as const;

export type SvgKind = keyof typeof pictures;

const isKind = (kind: string): kind is SvgKind => Object.hasOwn(pictures, kind);

/**
 * Draws a resource.
 *
 * @param kind the tag without `iioe-`
 * @param data the resource's JSON, as in the API contract
 * @returns an SVG document
 * @throws Error for a kind that has no picture, and for data that can't be read
 */
export async function renderSvg(kind: string, data: unknown, options: SvgOptions = {}): Promise<string> {
  if (!isKind(kind)) {
    throw new Error(`there is no picture of "${kind}", only of ${Object.keys(pictures).join(', ')}`);
  }
  const picture = pictures[kind] as Picture;
  const {value, problems} = read(picture.resource.shape, data);
  if (value === undefined) throw new Error(`${kind}: ${problems.join('; ')}`);
  return drawItem(picture, value, options);
}

/** Draws a resource that was read. */
export async function drawItem<T>(picture: Picture<T>, item: T, options: SvgOptions): Promise<string> {
  const l = await localizerFor(options);
  const sheet = sheetFor(l, options.colorScheme);
  const card = picture.card(item, l, sheet, options);
  const note = [card.note, options.isStale && l.term('stale')].filter(Boolean).join(' ');
  return renderCard({...card, note: note || undefined}, l, sheet);
}

/**
 * An image that says why there is none.
 *
 * @param why that there is no such thing, unless told
 */
export async function missingSvg(
  options: SvgOptions = {},
  why: StringKey = 'error-not-found',
): Promise<string> {
  const l = await localizerFor(options);
  return renderCard(
    {icon: 'nothing', title: own(l.term(why), l), tone: 'muted'},
    l,
    sheetFor(l, options.colorScheme),
  );
}

async function localizerFor({lang, defaultLanguage}: SvgOptions): Promise<Localizer> {
  const asked = lang ?? defaultLanguage ?? 'en';
  const {tag, strings} = await languageFor(asked);
  return new Localizer(asked, tag, {...en, ...strings}, defaultLanguage);
}
