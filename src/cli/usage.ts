/** A wrong call: the message and the usage go to stderr, the exit status is 64 (EX_USAGE of sysexits.h). */
export class UsageError extends Error {}

/** Anything else that a sentence explains better than a stack trace; exit status 1. */
export class CommandError extends Error {}

/** What a parser of arguments throws, as a wrong call. */
export function usageErrors<T>(parsing: () => T): T {
  try {
    return parsing();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export const usage = `Usage: iioe-widgets <command> [options]

  serve [--data FILE | --api URL] [--port N] [--demo-learner ID]
      Serves the demo pages, and the reference API over a JSON file (the sample data by default),
      or over somebody else's API. Prints the address once it answers. The start page over other data
      than the sample is the snippet builder alone.

      --data FILE        one-file source: {"courses": [...], "cases": [...], ...}
      --api URL          base of another IIOE-compatible API, for the pages to read
      --port N           0 takes any free port; default: PORT, else 8080 or the next free one
      --demo-learner ID  who "learner=me" is when no token is sent
      --origin URL       its public address, where a proxy hides it: https://widgets.example
      --frame-ancestors SOURCES
                         which pages may frame a widget, as in a Content-Security-Policy; default: any
      --releases FOLDER  holds older releases as <version>/, each a copy of its dist/: pages that took
                         their lines go on working

      It listens on this machine only, unless HOST names another address.

  convert FILE.csv … [--out FILE] [--collection NAME] [--language TAG] [--name TEXT]
      Makes a one-file source out of spreadsheets' exports, one collection a file.
      What can't be used is told of by row and column, and left out.

      --out FILE         instead of the standard output
      --collection NAME  what the files hold; default: by their names (courses.csv, cases.csv, …)
      --language TAG     of words in a column that names none
      --name TEXT        of the service
      --encoding NAME    of files that are not UTF-8, as windows-1251
      --help columns     the columns that it knows, those of courses or of --collection NAME

  render KIND [ID] --api API [--format html|svg|jsonld] [--lang TAG] [--light] [--set NAME=VALUE …] [--out FILE]
      Writes one widget as static output: its HTML with the data in it, or what search engines read.
      KIND is a tag without iioe-, ID what it shows; lists have none. API is a base, or a one-file source:
      an address that ends in .json, or such a file. Ends with 1 when there is no such thing, or no answer.

      --format           html (the default) for the library to take over, svg for a picture of a certificate-badge,
                         course-card, pathway-card or case-highlight, jsonld for schema.org
      --lang TAG         the language; default: en
      --light            HTML without script, style or shadow root, for pages that allow none
      --set NAME=VALUE   another attribute of the widget, as layout=row or language=fr
      --out FILE         instead of the standard output

  check API [--json] [--token TOKEN]
      Says, endpoint by endpoint, whether an API is IIOE-compatible. API is its base, or a one-file source:
      an address that ends in .json, or such a file. Ends with 0 when it is, 1 when it isn't, 2 when it
      can't be reached.

      --json             one JSON object instead of text
      --token TOKEN      a learner's bearer token, to check learner data too; default: IIOE_TOKEN,
                         which other users of this machine don't see

  verify FILE|URL [--json]
      Says whether a credential is what it says: an Open Badge as JSON or JWT, or an image with one baked
      in. Asks the web for the keys and lists that the credential names. Ends with 0 when it is verified,
      1 when it isn't, 2 when that could not be checked.

      --json             the result as one JSON object

  --help, --version
`;
