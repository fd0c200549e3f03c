/** A wrong call: the message and the usage go to stderr, the exit status is 64 (EX_USAGE of sysexits.h). */
export class UsageError extends Error {}

/** Anything else that a sentence explains better than a stack trace; exit status 1. */
export class CommandError extends Error {}

export const usage = `Usage: iioe-widgets <command> [options]

  serve [--data FILE | --api URL] [--port N] [--demo-learner ID]
      Serves the demo pages, and the reference API over a JSON file (the sample data by default),
      or over somebody else's API. Prints the address once it answers.

      --data FILE        one-file source: {"courses": [...], "cases": [...], ...}
      --api URL          base of another IIOE-compatible API, for the pages to read
      --port N           0 takes any free port; default: PORT, else 8080 or the next free one
      --demo-learner ID  who "learner=me" is when no token is sent

      It listens on this machine only, unless HOST names another address.

  --help, --version
`;
