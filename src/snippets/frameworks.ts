import {angular, braces, html} from './escape.js';
import {block, given, link} from './html.js';
import type {Checked} from './request.js';
import {roomClass} from './room.js';

/** For pages with a bundler: the package's own entries, in each framework's syntax. */
const registers = ({name}: Checked): string => `import 'iioe-widgets/${name}/define';`;

/** And the style sheet that keeps the widget's room. */
const imports = (checked: Checked, indentation = ''): string =>
  `${registers(checked)}\n${indentation}import 'iioe-widgets/reserve.css';`;

/** All attributes, the API among them: a bundled page has no script tag that names it. */
const attributesOf = (checked: Checked, className: string) => {
  const {attributes, api, lang} = checked;
  return [
    ...attributes,
    ...given('api', api),
    ...given('lang', lang),
    [className, roomClass(checked)] as const,
  ];
};

const indent = (code: string, by: number): string => code.replace(/^/gm, ' '.repeat(by));

const componentName = ({name}: Checked): string =>
  name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

const tag = (
  checked: Checked,
  escape: (text: string) => string,
  attribute = escape,
  className = 'class',
): string =>
  block(`iioe-${checked.name}`, attributesOf(checked, className), link(checked, escape), attribute);

/** React 19 and everything else that speaks JSX. In a quoted attribute a brace is no expression. */
export const react = (checked: Checked): string => `${imports(checked)}

export function ${componentName(checked)}() {
  return (
${indent(tag(checked, braces, html, 'className'), 4)}
  );
}`;

export const vue = (checked: Checked): string => `<script setup>
${imports(checked)}
</script>

<template>
${indent(tag(checked, braces, html), 2)}
</template>`;

export const svelte = (checked: Checked): string => `<script>
  ${imports(checked, '  ')}
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
