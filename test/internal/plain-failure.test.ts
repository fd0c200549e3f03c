import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {DataError} from '../../src/data/errors.js';
import {plainFailure} from '../../src/internal/plain-failure.js';
import {Words} from '../../src/internal/words.js';
import {en} from '../../src/localization/languages/en.js';
import {fakeApi} from '../../src/testing/index.js';
import {show} from '../support/widgets.js';

/** What is left where `failure.ts` can't be loaded; that it can't be is tested end to end. */
describe('a failure without its words', () => {
  const error = new DataError('network', 'no connection');

  it('keeps its name', () => expect(plainFailure.explain(error)).to.deep.equal({error}));

  it('has one sentence and a way on, which asks again', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`,
    );
    const box = document.createElement('div');
    const words = new Words('en', 'en', en);
    render(plainFailure.renderMessage(widget, words, {error}, 'error-network'), box);
    const button = box.querySelector('button')!;
    expect(button.textContent).to.contain('could not be loaded').and.contain('Try again');
    button.click();
    await widget.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(api.calls).to.have.length(2);
  });
});
