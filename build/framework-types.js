/**
 * Writes `dist/types/`: what React, Vue and Svelte have to know to check our tags in their templates, from the
 * manifest. A property's type is its class's own, so that nothing is told twice; attributes that are
 * written otherwise than their property stand beside it.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {modulePath} from './manifest.js';

const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);

/** What a page can set; `outer` is our own widgets' way to another. */
const settable = ({members}) =>
  members.filter(
    ({kind, name, readonly, static: isStatic}) =>
      kind === 'field' && !readonly && !isStatic && name !== 'outer',
  );

const comment = (text) => (text ? `    /** ${text.replace(/\s+/g, ' ')} */\n` : '');

function propsOf(element) {
  const own = settable(element).map(
    ({name, description}) => `${comment(description)}    ${name}?: ${element.name}['${name}'] | undefined;`,
  );
  const written = (element.attributes ?? [])
    .filter(({name, fieldName}) => fieldName && name !== fieldName)
    .map(({name, fieldName, description}) => {
      const type = `${element.name}['${fieldName}']`;
      return `${comment(description)}    '${name}'?: ${type} | string | undefined;`;
    });
  return [...own, ...written].join('\n');
}

const eventNames = ['ready', 'error', 'select', 'verify'];
const eventType = (name) => `Iioe${name[0].toUpperCase()}${name.slice(1)}Event`;

function eventsOf({events = []}) {
  const known = eventNames.filter((name) => events.some((event) => event.name === `iioe-${name}`));
  return known.map((name) => `    'iioe-${name}': ${eventType(name)};`).join('\n');
}

const perElement = (of) => elements.map((element) => `  '${element.tagName}': ${of(element)};`).join('\n');

const common = `
${elements.map(({name, tagName}) => `import type {${name}} from '../${modulePath(tagName)}';`).join('\n')}
import type {${eventNames.map(eventType).join(', ')}} from '../events/index.js';

/** The class of each tag. */
export interface Elements {
${perElement(({name}) => name)}
}

/** What each tag takes, by its property and, where that is written otherwise, its attribute. */
export interface Props {
${perElement((element) => `{\n${propsOf(element)}\n  }`)}
}

/** What each tag fires. */
export interface Events {
${perElement((element) => `{\n${eventsOf(element)}\n  }`)}
}

/** Listeners as attributes: \`oniioe-ready\`. */
export type Listeners<Tag extends keyof Elements> = {
  [Name in keyof Events[Tag] as \`on\${Name & string}\`]?: ((event: Events[Tag][Name]) => void) | undefined;
};
`;

/** React 19: https://react.dev/reference/react-dom/components#custom-html-elements */
const jsx = `
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Elements, Listeners, Props} from './elements.js';

type Tags = {
  [Tag in keyof Elements]: Props[Tag] &
    Listeners<Tag> &
    Omit<DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>, keyof Props[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

/** Vue: https://vuejs.org/guide/extras/web-components.html#non-vue-web-components-and-typescript */
const vue = `
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {Elements, Events, Props} from './elements.js';

type Tags = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    /** @deprecated For templates only. */
    $props: Omit<HTMLAttributes, keyof Props[Tag]> & Props[Tag] & PublicProps;
    /** @deprecated For templates only. */
    $emit: EmitFn<{[Name in keyof Events[Tag]]: (event: Events[Tag][Name]) => void}>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`;

/** Svelte: https://svelte.dev/docs/svelte/typescript#Enhancing-built-in-DOM-types */
const svelte = `
import type {HTMLAttributes} from 'svelte/elements';
import type {Elements, Listeners, Props} from './elements.js';

type Tags = {
  [Tag in keyof Elements]: Props[Tag] &
    Listeners<Tag> &
    Omit<HTMLAttributes<Elements[Tag]>, keyof Props[Tag]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`;

mkdirSync('dist/types', {recursive: true});
const write = (file, code) => writeFileSync(`dist/types/${file}`, `${code.trim()}\n`);
write('elements.d.ts', common);
for (const [name, code] of Object.entries({jsx, vue, svelte})) {
  write(`${name}.d.ts`, code);
  // For whoever imports it beside code: there is none.
  write(`${name}.js`, 'export {};');
}
