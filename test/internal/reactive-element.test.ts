import {aTimeout, expect} from '@open-wc/testing';
import {ReactiveElement as Full, type PropertyDeclarations} from 'lit';
// @ts-expect-error It takes that one's place in `dist/cdn/`, and its types.
import {ReactiveElement as Lean} from '../../build/reactive-element.js';

type Told = [name: string, before: unknown][];

/** An element with a property of each kind that ours have. */
function define(base: typeof Full, tag: string) {
  class Parent extends base {
    static override properties: PropertyDeclarations = {
      text: {},
      layout: {reflect: true},
      level: {type: Number, attribute: 'heading-level'},
      open: {type: Boolean},
      data: {attribute: false},
    };
    declare text?: string | null;
    declare layout: string;
    declare level?: number | null;
    declare open?: boolean;
    declare data: unknown;
    readonly told: (string | Told)[] = [];
    fails = false;

    constructor() {
      super();
      this.layout = 'card';
      this.addController({
        hostConnected: () => this.told.push('in'),
        hostDisconnected: () => this.told.push('out'),
        hostUpdate: () => this.told.push('before'),
        hostUpdated: () => this.told.push('after'),
      });
    }
    protected override willUpdate(changed: Map<string, unknown>) {
      this.told.push([...changed].sort());
    }
    protected override update(changed: Map<string, unknown>) {
      if (this.fails) throw new Error('on purpose');
      super.update(changed);
    }
    protected override firstUpdated() {
      this.told.push('first');
    }
    protected override updated() {
      this.told.push('updated');
    }
  }
  class Child extends Parent {
    static override properties: PropertyDeclarations = {more: {}};
    declare more?: string;
  }
  customElements.define(tag, Child);
  return Child;
}

const bases = {full: Full, lean: Lean as typeof Full};

for (const [name, base] of Object.entries(bases)) {
  const tag = `x-${name}`;
  const early = Object.assign(document.createElement(tag), {data: {id: 1}, text: 'early'});
  const Child = define(base, tag);
  const make = (attributes = '') => {
    const place = document.createElement('div');
    place.innerHTML = `<${tag} ${attributes}></${tag}>`;
    document.body.append(place);
    return place.firstElementChild as InstanceType<typeof Child>;
  };

  describe(`an element in the ${name} build`, () => {
    it('goes through its steps in order, and the first time there was nothing before', async () => {
      const element = make('text=a');
      expect(await element.updateComplete).to.equal(true);
      const first: Told = [
        ['layout', undefined],
        ['text', undefined],
      ];
      expect(element.told).to.deep.equal(['in', first, 'before', 'after', 'first', 'updated']);
      element.told.length = 0;
      element.text = 'b';
      element.text = 'c';
      await element.updateComplete;
      expect(element.told).to.deep.equal([[['text', 'a']], 'before', 'after', 'updated']);
      element.remove();
      expect(element.told.at(-1)).to.equal('out');
    });

    it('reads attributes by their types, its own and those that it inherits', async () => {
      const element = make('text more=x heading-level=4 open layout=row data=no');
      const {text, more, level, open, layout, data} = element;
      expect([text, more, level, open, layout, data]).to.deep.equal(['', 'x', 4, true, 'row', undefined]);
      for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute);
      expect([element.text, element.level, element.open]).to.deep.equal([null, null, false]);
      expect(Child.observedAttributes.sort()).to.deep.equal([
        'heading-level',
        'layout',
        'more',
        'open',
        'text',
      ]);
    });

    it('writes the attribute that reflects a property, and no other', async () => {
      const element = make('layout=compact');
      await element.updateComplete;
      expect(element.getAttribute('layout')).to.equal('compact');
      element.layout = 'row';
      element.text = 'a';
      await element.updateComplete;
      expect(element.getAttributeNames()).to.deep.equal(['layout']);
      expect(element.getAttribute('layout')).to.equal('row');
      element.layout = undefined!;
      await element.updateComplete;
      expect(element.hasAttribute('layout')).to.equal(false);
    });

    it('takes what was set before it was defined', async () => {
      customElements.upgrade(early);
      document.body.append(early);
      const element = early as unknown as InstanceType<typeof Child>;
      await element.updateComplete;
      expect([element.data, element.text]).to.deep.equal([{id: 1}, 'early']);
      element.told.length = 0;
      element.text = 'late';
      await element.updateComplete;
      expect(element.told[0]).to.deep.equal([['text', 'early']]);
    });

    it('is not updated before it is connected, nor for the same value, and as often as it is asked', async () => {
      const element = new Child();
      await aTimeout(0);
      expect(element.hasUpdated).to.equal(false);
      document.body.append(element);
      await element.updateComplete;
      element.told.length = 0;
      element.level = NaN;
      await element.updateComplete;
      element.level = NaN;
      expect(element.isUpdatePending).to.equal(false);
      element.requestUpdate();
      await element.updateComplete;
      expect(element.told.filter((step) => step === 'updated').length).to.equal(2);
    });

    it('goes on after an update that failed, and the page is told of it', async () => {
      const element = make();
      await element.updateComplete;
      const told: unknown[] = [];
      const own = window.onunhandledrejection;
      window.onunhandledrejection = (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        told.push(String(event.reason));
      };
      element.fails = true;
      element.text = 'a';
      await element.updateComplete.catch((error: unknown) => told.push(String(error)));
      element.fails = false;
      element.text = 'b';
      await element.updateComplete;
      expect(element.told.at(-1)).to.equal('updated');
      expect(told[0]).to.equal('Error: on purpose');
      window.onunhandledrejection = own;
    });
  });
}
