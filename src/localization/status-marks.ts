import type {CertificateStatus} from '../schemas/certificate-status.js';
import type {StringKey} from './strings.js';

/** Shapes that stand before a word in a box of 16 by 16, so that nothing is told by its colour alone. */
export const shapes = {
  dot: 'M8 8h0',
  clock: 'M8 4.5V8l2.5 1.5',
  cross: 'M5.5 5.5l5 5m0-5l-5 5',
  pause: 'M6.25 5.5v5m3.5-5v5',
  question: 'M6.2 6.3a1.8 1.8 0 1 1 2.6 1.5Q8 8.2 8 9M8 11.3h0',
  tick: 'M4.5 8.5l2.5 2.5 4.5-5',
} as const;

/** Each status has a word and a shape. No tick: nothing was checked. */
export const STATUSES: Record<CertificateStatus, [word: StringKey, shape: keyof typeof shapes]> = {
  active: ['certificateActive', 'dot'],
  expired: ['certificateExpired', 'clock'],
  revoked: ['certificateRevoked', 'cross'],
  suspended: ['certificateSuspended', 'pause'],
  unknown: ['certificateUnknown', 'question'],
};
