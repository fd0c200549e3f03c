const RELEASE = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/** Whether a folder's name is a version of the package. */
export const isRelease = (name: string): boolean => RELEASE.test(name);

/** The release that an address names (`dist/0.1.0/cdn/loader.js`): what it holds never changes. */
export function releaseIn(path: string): string | undefined {
  const [folder, release = ''] = path.split('/');
  return folder === 'dist' && isRelease(release) ? release : undefined;
}
