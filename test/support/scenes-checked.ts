import {oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi} from '../../src/testing/index.js';
import {signedBadge} from './credentials.js';
import type {Scene} from './scenes.js';
import {part} from './widgets.js';

const record = {
  id: 'c1',
  name: 'AI in medicine',
  issued: '2026-01-01',
  status: 'active',
  expires: '2030-01-01',
};

async function verified(name: string, changes: object, credential?: string): Promise<Scene> {
  const certificate = {...record, credential: credential ?? (await signedBadge()).jwt, ...changes};
  return {
    name: `certificate, ${name}`,
    content: html`<iioe-certificate-badge certificate="c1" loading="eager"></iioe-certificate-badge>`,
    api: fakeApi({data: {certificates: [certificate]}}),
    arrange: async (widget) => {
      const told = oneEvent(widget, 'iioe-verify');
      part(widget, 'verify')!.click();
      await told;
    },
  };
}

/** The record is had, and not the credential. */
async function outOfReach(): Promise<Scene> {
  const scene = await verified('out of reach', {}, 'https://x.example/credential');
  const {fetch} = scene.api!;
  scene.api!.fetch = (input, init) =>
    new Request(input).url.includes('x.example')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : fetch(input, init);
  return scene;
}

/** After a check, by what it came to. */
export async function checkedScenes(): Promise<Scene[]> {
  const {jwt} = await signedBadge();
  const [head, body] = jwt.split('.');
  return Promise.all([
    verified('verified', {}),
    verified('of another name', {name: '[Another name]', issuer: {name: '[Another]'}}),
    verified('revoked', {status: 'revoked'}),
    verified('suspended', {status: 'suspended'}),
    verified('changed', {}, `${head}.${body}.${'A'.repeat(86)}`),
    verified('unsigned', {}, '{"type": "x"}'),
    outOfReach(),
    verified('expired', {}, (await signedBadge({validUntil: '2026-02-01T00:00:00Z'})).jwt),
  ]);
}
