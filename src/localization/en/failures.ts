/** What only a failure needs; loaded when there is one. */
export const failures = {
  loading: 'Loading…',
  retry: 'Try again',
  stale: 'This may be out of date: the latest information could not be loaded.',
  'error-maintenance': 'The service is being worked on and will be back soon.',
  'error-network': 'The information could not be loaded. Please check your connection.',
  'error-timeout': 'The service took too long to answer.',
  'error-http': 'The service could not answer just now.',
  'error-not-found': 'This entry could not be found. It may have been moved or removed.',
  'error-forbidden': 'You do not have access to this information.',
  'error-rate-limited': 'Too many requests at the moment. Please wait a little.',
  'error-invalid-data': 'The service sent an answer that could not be read.',
  'error-misconfigured': 'This part of the page is not set up correctly.',
} as const;
