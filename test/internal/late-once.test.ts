import {aTimeout, expect} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import {isLateFor, lateOnce} from '../../src/internal/competencies/late-once.js';

const host = () => {
  const seen = {renders: 0};
  return {seen, element: {requestUpdate: () => seen.renders++} as unknown as ReactiveElement};
};

/** Loads what fails as often as is said. */
function failing(times: number) {
  const asked = {times: 0};
  const load = async () => {
    asked.times++;
    if (asked.times <= times) throw new Error('no connection');
    return 'the module';
  };
  return {asked, late: lateOnce(load, 20)};
}

describe('what comes late', () => {
  it('is asked for once by all, who are rendered again when it is there', async () => {
    const {asked, late} = failing(0);
    const [one, other] = [host(), host()];
    expect(late(one.element)).to.equal(undefined);
    expect(late(other.element)).to.equal(undefined);
    await aTimeout(0);
    expect([one.seen.renders, other.seen.renders]).to.deep.equal([1, 1]);
    expect(late(one.element)).to.equal('the module');
    expect(asked.times).to.equal(1);
  });

  it('is asked for again once, later, however often it is wanted', async () => {
    const {asked, late} = failing(1);
    const {element, seen} = host();
    for (let i = 0; i < 3; i++) {
      expect(late(element)).to.equal(undefined);
      await aTimeout(0);
    }
    expect(asked.times).to.equal(1);
    await aTimeout(40);
    expect(asked.times).to.equal(2);
    expect(seen.renders).to.be.above(0);
    expect(late(element)).to.equal('the module');
  });

  it('is on its way for those who want it, until it fails', async () => {
    const {late} = failing(1);
    const [one, other] = [host().element, host().element];
    late(one);
    expect([isLateFor(one), isLateFor(other)]).to.deep.equal([true, false]);
    await aTimeout(5);
    expect(isLateFor(one)).to.equal(false);
  });

  it('and then no more', async () => {
    const {asked, late} = failing(Infinity);
    const {element, seen} = host();
    late(element);
    await aTimeout(60);
    for (let i = 0; i < 5; i++) {
      expect(late(element)).to.equal(undefined);
      await aTimeout(10);
    }
    expect(asked.times).to.equal(2);
    expect(seen.renders).to.equal(0);
  });
});
