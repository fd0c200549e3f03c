import type {Reporter, TestModule} from 'vitest/node';

/** Whose pages axe looks at: each language with each of the colours. */
export const languages = ['en', 'ar', 'mn', 'zh-Hans'] as const;
export const schemes = ['light', 'dark'] as const;

/** What Storybook's own check looks at while the story runs. */
export const seenByStorybook = {language: 'en', scheme: 'light'} as const;

interface Counted {
  reports?: {type: string; result?: {violations?: unknown[]}}[];
  combinations?: {checked: number; violations: number};
}

/** Prints how many combinations of story, language and colours axe looked at, and what it found. */
export class CombinationsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let stories = 0;
    let checked = 0;
    let violations = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const {reports = [], combinations} = test.meta() as Counted;
        const own = reports.find(({type}) => type === 'a11y');
        if (test.result().state !== 'skipped') stories++;
        checked += (own ? 1 : 0) + (combinations?.checked ?? 0);
        violations += (own?.result?.violations?.length ?? 0) + (combinations?.violations ?? 0);
      }
    }
    const {language, scheme} = seenByStorybook;
    const of =
      checked > stories ? `× ${languages.join(', ')} × ${schemes.join(', ')}` : `in ${language}, ${scheme}`;
    console.log(`axe: ${checked} combinations of ${stories} stories ${of}: ${violations} violations`);
  }
}
