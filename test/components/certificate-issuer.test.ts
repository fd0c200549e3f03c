import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {renderVerdict} from '../../src/components/certificate-badge/verification/result.js';
import {Words} from '../../src/internal/words.js';
import type {VerificationResult} from '../../src/verify/index.js';

const result: VerificationResult = {
  verdict: 'verified',
  format: 'ob3-jwt',
  proof: 'valid',
  issuer: 'bound',
  time: 'current',
  status: 'none',
  trust: 'not-asked',
  checkedAt: '2026-11-27T12:00:00.000Z',
  checks: [],
};

function shown(issuerId: string): {text: string; host: string} {
  const box = document.createElement('div');
  const words = new Words('en', 'en', {}, undefined);
  render(renderVerdict({result: {...result, issuerId}, mismatch: [], shown: {}}, words), box);
  const id = box.querySelector('[part=issuer-id]')!;
  return {text: id.textContent.trim(), host: id.querySelector('strong')?.textContent ?? ''};
}

describe('the issuer of a checked credential', () => {
  const hosts: [string, string, string][] = [
    ['https://u.example/issuers/1', 'https://u.example/issuers/1', 'u.example'],
    ['https://evil.example\\@good.example/', 'https://evil.example/@good.example/', 'evil.example'],
    [
      'https://evil.example/#https://good.example/',
      'https://evil.example/#https://good.example/',
      'evil.example',
    ],
    ['https://e\tvil.example/\u202e', 'https://evil.example/%E2%80%AE', 'evil.example'],
    ['did:web:u.example\u202e', 'did:web:u.example\ufffd', ''],
    ['did:key:z6Mk', 'did:key:z6Mk', ''],
  ];
  for (const [id, text, host] of hosts)
    it(`is shown as it is asked: ${JSON.stringify(id)}`, () => {
      expect(shown(id)).to.deep.equal({text, host});
    });
});
