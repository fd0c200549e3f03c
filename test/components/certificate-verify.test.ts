import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeCertificateBadge} from '../../src/components/certificate-badge/certificate-badge.js';
import type {IioeVerifyEvent} from '../../src/events/index.js';
import {languageFor} from '../../src/localization/load.js';
import {fakeApi, problem} from '../../src/testing/index.js';
import {signedBadge} from '../support/credentials.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

type Badge = Widget & IioeCertificateBadge;

const record = {
  id: 'c1',
  name: 'AI in medicine',
  recipient: {name: 'Alex Example'},
  issuer: {name: 'A university'},
  issued: '2026-01-01',
  status: 'active',
};

async function verify(widget: Element): Promise<IioeVerifyEvent['detail']['result']> {
  const event = oneEvent(widget, 'iioe-verify') as unknown as Promise<IioeVerifyEvent>;
  part(widget, 'verify')!.click();
  return (await event).detail.result;
}

const withRecord = async (changes: object = {}, lang?: string): Promise<Badge> =>
  show<Badge>(
    fakeApi({data: {certificates: [{...record, credential: (await signedBadge()).jwt, ...changes}]}}),
    html`<iioe-certificate-badge certificate="c1" loading="eager"></iioe-certificate-badge>`,
    lang,
  );

/** A page's `fetch` that has a credential at one address, and the API beside. */
const at = (address: string, body: BodyInit, asked: string[] = []) => {
  const api = fakeApi();
  const {fetch} = api;
  api.fetch = (url, init) => {
    const {url: wanted} = new Request(url);
    asked.push(wanted);
    return wanted === address ? Promise.resolve(new Response(body)) : fetch(url, init);
  };
  return api;
};

const own = (address: string) =>
  html`<iioe-certificate-badge credential=${address} loading="eager"></iioe-certificate-badge>`;

describe('the check of a certificate', () => {
  before(() => languageFor('fr'));

  it('follows its page into another language, with what was found and the ways to share', async () => {
    const widget = await withRecord();
    await verify(widget);
    widget.lang = 'fr';
    await waitUntil(() => part(widget, 'verdict-word')!.textContent.trim() === 'Vérifié');
    expect(part(widget, 'checks')!.textContent).not.to.contain('Passed');
    expect(part(widget, 'download')!.textContent).to.contain('Télécharger');
  });

  it('waits for a click, then says verified, by whom, and what was checked', async () => {
    const widget = await withRecord();
    expect(part(widget, 'verdict')!.textContent.trim()).to.equal('');
    expect(part(widget, 'note')!.textContent).to.contain('not checked here');
    const result = await verify(widget);
    expect([result.verdict, result.proof, result.issuer]).to.deep.equal(['verified', 'valid', 'bound']);
    expect(part(widget, 'verdict-word')!.textContent.trim()).to.equal('Verified');
    expect(part(widget, 'issuer-id')!.textContent).to.equal(result.issuerId);
    expect(part(widget, 'own-claim')!.textContent).to.contain(
      '“A university” is what the issuer calls itself',
    );
    expect(part(widget, 'note')).to.equal(null);
    expect(part(widget, 'verify')!.textContent.trim()).to.equal('Verify again');
    expect(part(widget, 'checks')!.textContent).to.contain('The signature is right (ES256)');
    await expect(widget).to.be.accessible();
  });

  it('keeps the words around a name that is written from right to left', async () => {
    const {jwt} = await signedBadge({}, 'جامعة');
    const widget = await withRecord({credential: jwt, issuer: {name: 'جامعة'}});
    await verify(widget);
    expect(part(widget, 'own-claim')!.textContent).to.contain('“\u2068جامعة\u2069” is what');
  });

  it('shows what was signed, not what the record says in other words', async () => {
    const widget = await withRecord({name: {en: 'AI in Medicine!', fr: 'L’IA en médecine'}});
    await verify(widget);
    expect(part(widget, 'heading')!.textContent.trim()).to.equal('AI in medicine');
  });

  for (const [field, changes] of [
    ['name', {name: 'Doctor of everything'}],
    ['recipient', {recipient: {name: 'Somebody Else'}}],
    ['issuer', {issuer: {name: 'Another university'}}],
    ['issued', {issued: '2020-01-01'}],
  ] as const)
    it(`does not call a record verified that has another ${field}`, async () => {
      const widget = await withRecord(changes);
      const result = await verify(widget);
      expect(result.verdict).to.equal('not-verified');
      expect(result.checks.at(-1)).to.include({id: 'record-mismatch', outcome: 'fail'});
      expect(part(widget, 'verdict-word')!.textContent.trim()).to.equal('Not verified');
      expect(part(widget, 'verdict')!.textContent).to.contain('this page says something else');
    });

  it('calls nothing sound that is not, whatever the record says', async () => {
    const expired = {validUntil: '2026-02-01T00:00:00Z'};
    const widget = await withRecord({name: 'Another', credential: (await signedBadge(expired)).jwt});
    await verify(widget);
    expect(part(widget, 'verdict')!.textContent).to.contain('Don’t rely').and.not.to.contain('is sound');
    expect(part(widget, 'reason')!.textContent).to.contain('It expired: February 1, 2026');
  });

  it('tells of a wrong signature, and leaves the record as it was', async () => {
    const {jwt} = await signedBadge({name: 'A forged one'});
    const {jwt: other} = await signedBadge();
    const forged = `${jwt.split('.').slice(0, 2).join('.')}.${other.split('.')[2]}`;
    const widget = await withRecord({credential: forged});
    expect((await verify(widget)).proof).to.equal('invalid');
    expect(part(widget, 'reason')!.textContent).to.contain('The signature is wrong');
    expect(part(widget, 'heading')!.textContent.trim()).to.equal('AI in medicine');
  });

  it('lets what was found out override “active”, and never “revoked”', async () => {
    const expired = {validUntil: '2026-02-01T00:00:00Z'};
    const widget = await withRecord({credential: (await signedBadge(expired)).jwt});
    expect(part(widget, 'status')!.textContent.trim()).to.equal('Active');
    expect((await verify(widget)).time).to.equal('expired');
    expect(part(widget, 'status')!.textContent.trim()).to.equal('Expired');

    const revoked = await withRecord({status: 'revoked'});
    expect(part(revoked, 'status')!.textContent.trim()).to.equal('Revoked');
    expect(await verify(revoked)).to.include({verdict: 'not-verified', proof: 'valid', status: 'revoked'});
    expect(part(revoked, 'status')!.textContent.trim()).to.equal('Revoked');
    expect(part(revoked, 'reason')!.textContent).to.contain('says that it was revoked');
  });

  it('speaks French in a French page', async () => {
    const widget = await withRecord({}, 'fr');
    await verify(widget);
    expect(part(widget, 'verdict-word')!.textContent.trim()).to.equal('Vérifié');
    expect(part(widget, 'verification')!.textContent).not.to.match(
      /\b(Signature is|Passed|Checked|Verified|issuer)\b/,
    );
  });

  it('says nothing of another certificate', async () => {
    const widget = await withRecord();
    await verify(widget);
    widget.data = {...record, id: 'c2', credential: (await signedBadge()).jwt};
    await widget.updateComplete;
    expect(part(widget, 'verdict')!.textContent.trim()).to.equal('');
    expect(part(widget, 'verify')!.textContent.trim()).to.equal('Verify');
  });

  it('offers nothing to check where there is no credential', async () => {
    const widget = await withRecord({credential: undefined});
    expect(part(widget, 'verify')).to.equal(null);
  });

  it('passes a certificate on by plain links', async () => {
    const widget = await withRecord({url: 'https://credentials.example.org/c1'});
    const share = part(widget, 'share') as HTMLDetailsElement;
    share.open = true;
    await waitUntil(() => part(widget, 'linkedin'));
    const link = new URL((part(widget, 'linkedin') as HTMLAnchorElement).href);
    expect(link.origin).to.equal('https://www.linkedin.com');
    expect(Object.fromEntries(link.searchParams)).to.deep.equal({
      startTask: 'CERTIFICATION_NAME',
      name: 'AI in medicine',
      organizationName: 'A university',
      issueYear: '2026',
      issueMonth: '1',
      certUrl: 'https://credentials.example.org/c1',
      certId: 'c1',
    });
    expect(part(widget, 'copy')).not.to.equal(null);
    expect(part(widget, 'download')).not.to.equal(null);
  });
});

describe('a badge of a credential’s address', () => {
  it('shows what the credential says, and asks for nothing else before a click', async () => {
    const {jwt} = await signedBadge();
    const asked: string[] = [];
    const address = 'https://badges.example/1.jwt';
    const widget = await show<Badge>(at(address, jwt, asked), own(address));
    expect(widget.state).to.equal('ready');
    expect(textOf(widget))
      .to.contain('AI in medicine')
      .and.contain('Alex Example')
      .and.contain('January 1, 2026');
    expect(asked.filter((url) => !url.endsWith('/api/'))).to.deep.equal([address]);
    expect(part(widget, 'status')!.textContent.trim()).to.equal('Status unknown');
    expect((await verify(widget)).verdict).to.equal('verified');
    expect(part(widget, 'status')!.textContent.trim()).to.equal('Active');
    expect(asked.filter((url) => !url.endsWith('/api/'))).to.deep.equal([address]);
  });

  it('tells the page’s author of an address that is none', async () => {
    await warnings(async () => {
      const widget = await show<Badge>(fakeApi(), own('https://'));
      expect(widget.state).to.equal('error');
      expect(textOf(widget)).not.to.contain('Try again');
    });
  });

  it('checks all the same where the registry’s address is none', async () => {
    const widget = await withRecord();
    widget.trust = 'https://';
    const result = await verify(widget);
    expect([result.verdict, result.trust]).to.deep.equal(['verified', 'unknown']);
  });

  it('tells what is no credential, what is not there, and what can’t be reached', async () => {
    await warnings(async () => {
      const text = await show<Badge>(
        at('https://badges.example/x', 'hello'),
        own('https://badges.example/x'),
      );
      expect(text.state).to.equal('error');
      const api = fakeApi(() => problem(404));
      const widget = await mount<Badge>(api, own('https://api.example/api/gone'));
      await settled(widget);
      expect(widget.state).to.equal('error');
    });
  });
});
