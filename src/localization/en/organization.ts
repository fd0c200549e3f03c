/** The kinds of organisation, for the widgets that show some. */
export const organizationKinds = {
  university: 'University',
  nationalCentre: 'National Centre',
  enterprise: 'Enterprise',
  ministry: 'Ministry',
  network: 'Network',
  international: 'International organisation',
} as const;
