import {codesAt} from './values.js';

/** Whose record this is: `learner` as an id or as `{id}`. */
export const learnersOf = (record: unknown): string[] => [
  ...codesAt(record, 'learner'),
  ...codesAt(record, 'learner.id'),
];

/**
 * Tells a learner's certificates. A certificate's public record has no learner, so the link comes from
 * progress, which names certificates, and from a private field of the certificate.
 *
 * @param records the learner's own progress
 * @param isTheirs whether a certificate says by itself that it is the learner's
 */
export function certificateTest(
  records: readonly unknown[],
  isTheirs: (certificate: unknown) => boolean,
): (certificate: unknown) => boolean {
  const named = new Set(records.flatMap((record) => codesAt(record, 'certificate')));
  return (certificate) => isTheirs(certificate) || codesAt(certificate, 'id').some((id) => named.has(id));
}
