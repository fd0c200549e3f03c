import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeCertificateBadge} from '../../src/components/certificate-badge/certificate-badge.js';
import {languageFor} from '../../src/localization/load.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, sampleItem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf} from '../support/widgets.js';

const id = 'c-c57c447f49e68517a10154f7430b5fa1';
const badge = () => html`<iioe-certificate-badge certificate=${id} loading="eager"></iioe-certificate-badge>`;
const withFallback = () =>
  html`<iioe-certificate-badge certificate=${id} loading="eager"
    ><a href="/x">the fallback</a></iioe-certificate-badge
  >`;
const withData = (data: object) => html`<iioe-certificate-badge .data=${data}></iioe-certificate-badge>`;
const shown = (changes: object = {}, lang?: string) =>
  show<IioeCertificateBadge>(fakeApi(), withData({...sampleItem('certificates', id), ...changes}), lang);

const statuses: [told: unknown, expires: unknown, english: string, french: string][] = [
  ['active', '2999-01-01', 'Active', 'Actif'],
  ['active', '2020-01-01', 'Expired', 'Expiré'],
  ['active', null, 'Active', 'Actif'],
  ['expired', null, 'Expired', 'Expiré'],
  ['revoked', '2020-01-01', 'Revoked', 'Révoqué'],
  ['suspended', '2020-01-01', 'Suspended', 'Suspendu'],
  ['trusted', '2999-01-01', 'Status unknown', 'Statut inconnu'],
  [undefined, undefined, 'Status unknown', 'Statut inconnu'],
];

describe('iioe-certificate-badge', () => {
  // So that a test sees words at once, not the moment before they have come.
  before(() => languageFor('fr'));

  behavesAsWidget('iioe-certificate-badge', badge, withFallback, 'AI in education');

  for (const [status, expires, english, french] of statuses) {
    it(`says “${english}” for ${String(status)} that expires ${String(expires)}`, async () => {
      const changes = {status, expires};
      expect(part(await shown(changes), 'status')!.textContent.trim()).to.equal(english);
      expect(part(await shown(changes, 'fr'), 'status')!.textContent.trim()).to.equal(french);
    });
  }

  it('gives each status a shape of its own, hidden from assistive technology', async () => {
    const shapes = new Set<string>();
    for (const status of ['active', 'expired', 'revoked', 'suspended', 'other']) {
      const icon = part(await shown({status}), 'status')!.querySelector('svg')!;
      expect(icon.getAttribute('aria-hidden')).to.equal('true');
      shapes.add(icon.querySelector('path')!.getAttribute('d')!);
    }
    expect(shapes.size).to.equal(5);
  });

  for (const layout of ['card', 'row', 'compact'] as const) {
    it(`says in the layout ${layout} that nothing was checked, and nowhere that it was verified`, async () => {
      const widget = await shown();
      widget.layout = layout;
      await widget.updateComplete;
      expect(part(widget, 'note')!.textContent).to.contain('not checked here');
      expect(part(widget, 'status')).not.to.equal(null);
      expect(textOf(widget)).not.to.match(/verified/i);
    });
  }

  it('shows everything that a reader wants', async () => {
    const widget = await shown();
    const text = textOf(widget);
    for (const words of [
      'Planned, taught and reflected',
      'Awarded to',
      'Alex Example',
      'Southern University of Science and Technology',
      'June 19, 2026',
      'June 19, 2029',
      'AI-assisted teaching',
      'Acquire',
    ])
      expect(text).to.contain(words);
    expect(text.match(/UNESCO AI competency framework/g)).to.have.length(1);
    const [name, issuer] = [part(widget, 'heading')!, part(widget, 'facts')!].map(
      (box) => box.querySelector('a')!.href,
    );
    expect(name).to.equal(`https://credentials.example.org/${id}`);
    expect(issuer).to.equal('https://sustech.example/');
    expect(part(widget, 'image')).to.be.instanceOf(HTMLImageElement);
  });

  it('speaks French in a French page, English words nowhere', async () => {
    const text = textOf(await shown({}, 'fr'));
    expect(text).to.contain('Délivré par');
    expect(text).to.contain('non contrôlé ici');
    expect(text).not.to.match(/Awarded|Issued|Competencies|checked/);
  });

  it('shows a certificate that has but an id and a name', async () => {
    const widget = await show(fakeApi(), withData({id: 'x', name: 'Bare'}));
    expect(textOf(widget)).to.match(/^Bare Status unknown As told by/);
    for (const name of ['image', 'description', 'facts', 'competencies'])
      expect(part(widget, name), name).to.equal(null);
  });

  it('never puts an unsafe address into a link or a picture', async () => {
    const widget = await shown({
      url: 'javascript:alert(1)',
      image: 'data:image/svg+xml,<svg/>',
      issuer: {name: 'Somebody', url: 'data:text/html,x'},
      competencies: [{name: 'Guile', url: 'vbscript:x'}],
    });
    expect(widget.state).to.equal('ready');
    expect(textOf(widget)).to.contain('Somebody');
    expect(textOf(widget)).to.contain('Guile');
    expect(widget.shadowRoot!.querySelector('a, img')).to.equal(null);
  });

  for (const [layout, size] of [
    ['card', 96],
    ['row', 64],
  ] as const) {
    it(`keeps a place for the picture before it is there, in the layout ${layout}`, async () => {
      for (const image of [
        {url: 'https://x.example/i.png'},
        {url: 'https://x.example/i.png', width: 9, height: 3},
      ]) {
        const widget = await shown({image});
        widget.layout = layout;
        await widget.updateComplete;
        const {width, height} = part(widget, 'image')!.getBoundingClientRect();
        expect([width, height]).to.deep.equal([size, size]);
      }
    });
  }

  it('takes names as words, never as HTML', async () => {
    const widget = await shown({name: '<b>Bold</b>', recipient: {name: '<img src=x>'}});
    expect(textOf(widget)).to.contain('<b>Bold</b>');
    expect(textOf(widget)).to.contain('<img src=x>');
  });

  it('shows the course that it was given for, from the same API, and speaks for it', async () => {
    const api = fakeApi();
    const widget = await mount<IioeCertificateBadge>(api, badge());
    const events: string[] = [];
    widget.parentElement!.addEventListener('iioe-ready', ({target}) =>
      events.push((target as Element).localName),
    );
    await settled(widget);
    const course = part(widget, 'forCourse')!.querySelector('iioe-course-card')!;
    await settled(course);
    expect(textOf(course)).to.contain('AI in education');
    expect(course.layout).to.equal('compact');
    expect(course.headingLevel).to.equal(4);
    expect(events).to.deep.equal(['iioe-certificate-badge']);
    widget.layout = 'row';
    await widget.updateComplete;
    expect(part(widget, 'forCourse')).to.equal(null);
  });

  it('is silent of a course that nobody knows', async () => {
    const widget = await shown({course: 'no-such-course'});
    await waitUntil(() => !part(widget, 'forCourse'));
    expect(widget.state).to.equal('ready');
  });

  it('asks for no course where there is no API to ask', async () => {
    const data = {id: 'c', name: 'C', course: 'ai-in-education'};
    const widget = await settled(await fixture<IioeCertificateBadge>(withData(data)));
    expect(part(widget, 'forCourse')).to.equal(null);
  });
});
