import type {Localizer} from '../../localization/localizer.js';
import {shapes, STATUSES} from '../../localization/status-marks.js';
import {certificateStatus, type CertificateStatus} from '../../schemas/certificate-status.js';
import type {Certificate} from '../../schemas/certificate.js';
import {NEAR, settings, type Card} from './card.js';
import {fact, HALF, inHalves} from './facts.js';
import type {Palette} from './palette.js';
import {nameOf, own, runOf} from './run.js';
import {drawing, indent, paragraph, stack, type Block, type Sheet} from './sheet.js';
import {element} from './xml.js';

export interface CertificateOptions {
  /** Whether its holder's name may be shown. */
  showRecipient?: boolean | undefined;
  /** For tests. */
  now?: Date | undefined;
}

const TONES: Record<CertificateStatus, keyof Palette> = {
  active: 'good',
  expired: 'muted',
  revoked: 'bad',
  suspended: 'bad',
  unknown: 'muted',
};

const MARK = 16;

/**
 * A certificate as its issuer's service tells it: nothing of it was checked, and the picture says so. Whose it
 * is stays out, unless it is asked for.
 */
export function certificateCard(
  {id, name, issuer, issued, expires, status, recipient}: Certificate,
  l: Localizer,
  sheet: Sheet,
  {showRecipient, now = new Date()}: CertificateOptions,
): Card {
  const told = certificateStatus({status, expires}, now);
  // The day as it is written: a picture is seen in every time zone.
  const day = (date: string | undefined) => (date ? own(l.date(date.slice(0, 10)), l) : undefined);
  const holder = showRecipient ? runOf(recipient?.name, l) : undefined;
  return {
    icon: 'certificate',
    kind: own(l.term('certificate'), l),
    title: nameOf(name, id, l),
    head: [statusMark(told, l, sheet)],
    parts: [
      stack(2 * NEAR, [
        fact('recipient', holder, l, sheet),
        fact('issuer', runOf(issuer?.name, l), l, sheet),
        inHalves([
          fact('issued', day(issued), l, sheet, HALF),
          fact('expires', day(expires), l, sheet, HALF),
        ]),
      ]),
    ],
    note: l.term('notVerified'),
    tone: TONES[told],
  };
}

/** A word with its shape. */
function statusMark(status: CertificateStatus, l: Localizer, sheet: Sheet): Block {
  const [key, shape] = STATUSES[status];
  const color = TONES[status];
  const paint = {fill: 'none', 'stroke-width': 1.5, 'stroke-linecap': 'round'};
  const mark = drawing(
    sheet,
    MARK,
    {...paint, stroke: sheet.palette[color]},
    element('circle', {cx: 8, cy: 8, r: 7}),
    element('path', {d: shapes[shape], 'stroke-width': shape === 'dot' ? 5 : undefined}),
  );
  const {strong} = settings;
  const width = settings.title.width - MARK - NEAR;
  const word = paragraph(sheet, own(l.term(key), l), {...strong, color, width, lines: 1});
  return {
    ...word,
    draw: (start, top) => [
      ...mark.draw(start, top + (word.height - MARK) / 2),
      ...indent(MARK + NEAR, word).draw(start, top),
    ],
  };
}
