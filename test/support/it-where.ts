/**
 * `it`, for what not every engine can: where it can't, the test is skipped, and its name says why.
 *
 * @param isAble whether this engine can
 * @param because what it lacks
 */
export const itWhere =
  (isAble: boolean, because: string) =>
  (name: string, test: () => Promise<void>): void => {
    if (isAble) it(name, test);
    else it(`${name} (skipped: ${because})`);
  };
