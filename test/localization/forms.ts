type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Each form of a message: itself, or those of its plural. */
export const formsOf = (message: Messages[string]): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** Each form of every message in a language's files, with its key. */
export const formsIn = (...files: readonly Messages[]): [key: string, form: string][] =>
  files.flatMap((messages) =>
    Object.entries(messages).flatMap(([key, message]) =>
      formsOf(message).map((form): [string, string] => [key, form]),
    ),
  );
