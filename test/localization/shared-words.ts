/** Keys whose word is the same in English, by language: that it was left there by mistake must be ruled out by reading. */
export const shared: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'axis-proof',
    'badge',
    'filter-mode',
    'filter-organization',
    'microCertification',
    'satisfaction',
    'source',
  ],
  id: ['editionNumber', 'sponsor', 'target'],
  pt: ['badge', 'online'],
};
