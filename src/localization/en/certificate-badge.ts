/** The certificate badge. */
export const certificateBadge = {
  recipient: 'Awarded to',
  issuer: 'Issued by',
  issued: 'Issued',
  expires: 'Valid until',
  certificateActive: 'Active',
  certificateExpired: 'Expired',
  certificateRevoked: 'Revoked',
  certificateSuspended: 'Suspended',
  certificateUnknown: 'Status unknown',
  notVerified: 'As told by the issuer’s service; not checked here.',
  competencies: 'Competencies',
  forCourse: 'Course',
} as const;
