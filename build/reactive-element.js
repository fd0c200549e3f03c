/* global HTMLElement */
import {adoptStyles, getCompatibleStyle} from './css-tag.js';

export {CSSResult, css, supportsAdoptingStyleSheets, unsafeCSS} from './css-tag.js';
export {adoptStyles, getCompatibleStyle};

/**
 * Takes the place of `@lit/reactive-element/reactive-element.js` in `dist/cdn/`, which is too big for a card by
 * 0.7 kB (brotli): its life cycle, step by step, as our elements use it. What they don't is left out: converters,
 * comparisons, defaults and accessors of a property's own, decorators, vetoes (`shouldUpdate`), attributes that are
 * anything but a text, a number, or there or not. `lean-lit.js` refuses a source that asks for one of them.
 */
export class ReactiveElement extends HTMLElement {
  isUpdatePending = false;
  hasUpdated = false;
  #changed = new Map();
  #controllers = [];
  #connect;
  #updating = new Promise((resolve) => (this.#connect = resolve));
  /** What was set before the element was defined, and would hide the accessors. */
  #early = {};

  static finalize() {
    if (Object.hasOwn(this, 'elementProperties')) return;
    const above = Object.getPrototypeOf(this);
    above.finalize?.();
    this.elementProperties = {...above.elementProperties, ...this.properties};
    this.elementStyles = [this.styles ?? []].flat(Infinity);
    this.attributeNames = {};
    for (const [name, {attribute = name.toLowerCase()}] of Object.entries(this.elementProperties)) {
      if (attribute) this.attributeNames[attribute] = name;
      defineAccessor(this.prototype, name);
    }
  }

  static get observedAttributes() {
    this.finalize();
    return Object.keys(this.attributeNames);
  }

  constructor() {
    super();
    for (const name of Object.keys(this.constructor.elementProperties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name];
      delete this[name];
    }
    this.requestUpdate();
  }

  addController(controller) {
    this.#controllers.push(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  #tell(step) {
    for (const controller of this.#controllers) controller[step]?.();
  }

  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    adoptStyles(root, this.constructor.elementStyles);
    return root;
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#connect();
    this.#tell('hostConnected');
  }

  disconnectedCallback() {
    this.#tell('hostDisconnected');
  }

  attributeChangedCallback(attribute, _before, text) {
    const {attributeNames, elementProperties} = this.constructor;
    const name = attributeNames[attribute];
    const {type} = elementProperties[name];
    this[name] = type === Boolean ? text != null : type && text != null ? type(text) : text;
  }

  requestUpdate(name, before) {
    if (name && !this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    if (!this.isUpdatePending) this.#updating = this.#update();
  }

  get updateComplete() {
    return this.#updating;
  }

  async #update() {
    this.isUpdatePending = true;
    try {
      await this.#updating;
    } catch (error) {
      // The last update's: the page is told of it, and this one goes on.
      Promise.reject(error);
    }
    const scheduled = this.scheduleUpdate();
    if (scheduled) await scheduled;
    return !this.isUpdatePending;
  }

  scheduleUpdate() {
    this.performUpdate();
  }

  performUpdate() {
    if (!this.hasUpdated) {
      this.renderRoot ??= this.createRenderRoot();
      Object.assign(this, this.#early);
      this.#early = null;
    }
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      this.#tell('hostUpdate');
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    this.#tell('hostUpdated');
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
  }

  /** What changes from here on is for another update. */
  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  update(changed) {
    for (const name of changed.keys()) {
      if (!this.constructor.elementProperties[name].reflect) continue;
      const value = this[name];
      if (value == null) this.removeAttribute(name);
      else if (this.getAttribute(name) !== `${value}`) this.setAttribute(name, value);
    }
    this.#settle();
  }

  willUpdate() {}
  firstUpdated() {}
  updated() {}
}

function defineAccessor(prototype, name) {
  const key = Symbol();
  Object.defineProperty(prototype, name, {
    get() {
      return this[key];
    },
    set(value) {
      const before = this[key];
      this[key] = value;
      if (!Object.is(value, before)) this.requestUpdate(name, before);
    },
    configurable: true,
    enumerable: true,
  });
}
