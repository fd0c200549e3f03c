import {angular, braces, html} from './escape.js';
import {block, link} from './html.js';
import type {Checked} from './request.js';

/** For pages with a bundler: the package's own entries, in each framework's syntax. */
const registers = ({name}: Checked): string => `import 'iioe-widgets/${name}/define';`;

/** All attributes, the API among them: a bundled page has no script tag that names it. */
const attributesOf = ({attributes, api, lang}: Checked) => [
  ...attributes,
  ...(api ? [['api', api] as const] : []),
  ...(lang ? [['lang', lang] as const] : []),
];

const indent = (code: string, by: number): string => code.replace(/^/gm, ' '.repeat(by));

const componentName = ({name}: Checked): string =>
  name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

const tag = (checked: Checked, escape: (text: string) => string, attribute = escape): string =>
  block(`iioe-${checked.name}`, attributesOf(checked), link(checked, escape), attribute);

/** React 19 and everything else that speaks JSX. In a quoted attribute a brace is no expression. */
export const react = (checked: Checked): string => `${registers(checked)}

export function ${componentName(checked)}() {
  return (
${indent(tag(checked, braces, html), 4)}
  );
}`;

export const vue = (checked: Checked): string => `<script setup>
${registers(checked)}
</script>

<template>
${indent(tag(checked, braces, html), 2)}
</template>`;

export const svelte = (checked: Checked): string => `<script>
  ${registers(checked)}
</script>

${tag(checked, braces)}`;

/** A template within backticks: what a template literal reads is escaped once more. */
export const angularComponent = (
  checked: Checked,
): string => `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
${registers(checked)}

@Component({
  selector: 'app-${checked.name}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indent(tag(checked, angular), 4).replace(/[\\`]|\$(?=\{)/g, '\\$&')}
  \`,
})
export class ${componentName(checked)} {}`;
