import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {settled, type Widget} from '../support/widgets.js';

describe('data that belong to a learner', () => {
  it('are listened for once, however often they are asked for', async () => {
    const {signal: owned} = new AbortController();
    // The same one added again is no other.
    const listeners = new Set<unknown>();
    const listen = owned.addEventListener.bind(owned);
    owned.addEventListener = (...listener: Parameters<typeof listen>) => {
      listeners.add(listener[1]);
      listen(...listener);
    };
    const list = () => Promise.resolve({items: [{id: 'a', name: 'A'}], problems: [], owned});
    const source = {list, item: () => Promise.resolve({value: undefined, problems: []})};
    const provider = await fixture(
      html`<iioe-provider .source=${source}
        ><iioe-certificate-list layout="compact" loading="eager"></iioe-certificate-list
      ></iioe-provider>`,
    );
    const widget = await settled(provider.firstElementChild as Widget);
    for (let i = 0; i < 3; i++) await widget.refresh();
    expect(widget.state).to.equal('ready');
    expect(listeners.size).to.equal(1);
  });
});
