/** What goes wrong on purpose; the app turns it into an `application/problem+json` reply. */
export class Problem extends Error {
  /**
   * @param status HTTP status
   * @param detail a sentence for whoever reads the reply
   * @param headers what this status needs beside the usual ones (`Retry-After`, `WWW-Authenticate`, `Allow`)
   */
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Instead of the status' own phrase. */
    readonly title: string = phrases[status] ?? 'Error',
  ) {
    super(detail);
  }
}

const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};
