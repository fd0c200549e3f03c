import assert from 'node:assert/strict';
import {test} from 'node:test';

interface Build {
  oneFile: {plugin: {augmentChunkHash(this: unknown): string}};
}

test('late files have the same names from build to build, in whatever order modules were read', async () => {
  const path = new URL('../../build/one-file.js', import.meta.url).href;
  const {oneFile} = (await import(path)) as Build;
  const hashOf = (ids: string[], codes: Record<string, string>) =>
    oneFile.plugin.augmentChunkHash.call({
      getModuleIds: () => ids.values(),
      getModuleInfo: (id: string) => ({code: codes[id]}),
    });
  const codes = {a: 'export const a = 1;', b: 'export const b = 2;'};
  assert.equal(hashOf(['a', 'b'], codes), hashOf(['b', 'a'], codes));
  assert.notEqual(hashOf(['a', 'b'], codes), hashOf(['a', 'b'], {...codes, b: 'export const b = 3;'}));
});
