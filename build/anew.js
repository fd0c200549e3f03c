/**
 * What a visitor can ask for again ("Try again", another click) is imported by another address where that failed
 * before, since an address that failed once stays so in a page's module map (whatwg/html#6768; Chromium up to 143 at
 * least), and no click would ever help. A fragment is not sent, so no cache holds a second copy; the one that was had
 * counts from then on, so that what a file remembers is there once. What is imported by another file as well, which
 * keeps to the plain address, is lost there until the page is loaded anew. Where a page's import map may tell what a
 * file has to be (its `integrity`), it would not be asked for another address: there it stays lost, too.
 */
export const importAnew = `
  const __lost = {};
  const __anew = (first, url) =>
    first().catch((error) => {
      const known = __lost[url];
      __lost[url] ??= 1;
      if (!known || globalThis.document?.querySelector('[type=importmap]')) throw error;
      return import(url + '#' + known).catch((error) => {
        __lost[url]++;
        throw error;
      });
    });`;

/**
 * The rest is left out without a word where it can't be had, or tried again by itself, or has no room (the parts of a
 * check: build/verify.js; adapters and lists): each place costs every page some bytes.
 */
const ASKED_FOR =
  /\/src\/(?:data\/kinds|(?:components\/certificate-badge|localization)\/verification\/)|^\.\.?\/.*verify/;

export const anew = {
  name: 'anew',
  renderDynamicImport: ({targetModuleId}) =>
    // Languages' files have one address with a tag in it (build/languages.js), and so no module.
    !targetModuleId || ASKED_FOR.test(targetModuleId) ? {left: '__anew(', right: ')'} : null,
  // Each file has its own, since addresses are relative to it; what minifies takes it out where it is of no use.
  intro: ({dynamicImports}) => (dynamicImports.length > 0 ? importAnew : ''),
  // A bundler looks for an address within `import()`.
  renderChunk: (code) =>
    code.replace(
      /__anew\(('[^']*'|`[^`]*`)\)/g,
      (_, address) => `__anew(() => import(${address}), ${address})`,
    ),
};
