/** The kinds of credential, for the widgets that show some. */
export const credentialKinds = {
  microCertification: 'Micro-certification',
  certificate: 'Certificate',
  badge: 'Badge',
} as const;
