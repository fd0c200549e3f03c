/** A learner's certificates. */
export const certificateList = {
  certificatesEmpty: 'No certificates yet.',
  certificatesSignIn: 'Please sign in to see your certificates.',
} as const;
