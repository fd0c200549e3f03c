/**
 * In the page: what widgets show, as plain HTML with the same style, to be put in by `innerHTML`. Its floor: no
 * element, no data, no check; what a page's author would write by hand. As text, since what tsx makes of a function
 * needs a helper that no page has.
 */
export const PLAIN = `
  const classOf = ({localName}) => 'plain-' + localName;
  const isSeen = (element) => element.localName !== 'style' && getComputedStyle(element).display !== 'none';
  const copied = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
    if (node.nodeType !== Node.ELEMENT_NODE || !isSeen(node)) return [];
    if (node.localName === 'slot') return [...node.assignedNodes({flatten: true})].flatMap(copied);
    if (node.shadowRoot) return [plainOf(node)];
    const copy = node.cloneNode();
    copy.append(...[...node.childNodes].flatMap(copied));
    return [copy];
  };
  /** One widget as an element without a shadow. */
  window.plainOf = (widget) => {
    const plain = document.createElement('article');
    plain.className = classOf(widget);
    plain.append(...[...widget.shadowRoot.childNodes].flatMap(copied));
    return plain;
  };
  const sheetsOf = ({shadowRoot}) => [...shadowRoot.adoptedStyleSheets, ...shadowRoot.styleSheets];
  /** The rules of a widget and those in it, the outer one's first. */
  window.plainStyle = (widget, known = new Set()) => {
    const name = classOf(widget);
    if (known.has(name)) return '';
    known.add(name);
    const own = '.' + name;
    const rules = sheetsOf(widget).flatMap(({cssRules}) => [...cssRules]).map(({cssText}) =>
      cssText.startsWith(':host')
        ? cssText.replaceAll(/:host(?:\\(((?:[^()]|\\([^()]*\\))*)\\))?/g, (_, more = '') => own + more)
        : own + ' {' + cssText + '}');
    const inner = [...widget.shadowRoot.querySelectorAll('*')].filter((element) => element.shadowRoot);
    return rules.join('\\n') + inner.map((element) => plainStyle(element, known)).join('\\n');
  };
  window.addStyle = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  window.painted = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  /** Rejects where one fails, so that nothing is measured that isn't there. */
  window.allReady = (elements) =>
    Promise.all(elements.map((element) => new Promise((done, fail) => {
      if (element.state === 'ready') return done();
      element.addEventListener('iioe-ready', done, {once: true});
      element.addEventListener('iioe-error', ({detail}) => fail(new Error(element.localName + ': ' + detail.kind)));
    })));
  window.main = document.body.appendChild(document.createElement('main'));
  const course = (_, i) => ({
    id: 'c' + i,
    title: 'Course number ' + i,
    summary: 'A short text that says what course number ' + i + ' is about, and for whom it was made.',
    url: 'https://courses.example/' + i,
    provider: {id: 'u', name: 'University of the North', url: 'https://north.example/', country: 'MN'},
    level: 'introductory',
    mode: 'selfPaced',
    workload: 'PT20H',
    languages: ['en', 'mn'],
    learners: {value: 7000, comparator: 'gt', unit: 'count'},
  });
  window.coursesOf = (length) => Array.from({length}, course);
  window.MARK = 'number 424242';
  window.marked = course(0, 424242);
`;

/** What one page found out for others: a widget's plain HTML, in which `MARK` stands for its number, and its style. */
export interface Plain {
  html: string;
  css: string;
}
