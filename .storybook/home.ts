import {examples} from './code.js';
import {pageOf} from './guide.js';
import {descriptionOf} from './manifest.js';

/** What a file of stories says of its widget. */
interface Shown {
  title: string;
  component: string;
}

/** Where it stands in the sidebar: the course card first, the provider last. */
const placeOf = ({component}: Shown): number =>
  ['iioe-course-card', 'iioe-provider'].indexOf(component) * (component === 'iioe-provider' ? 1 : -1);

/** The widgets as a table in Markdown: what each shows, by the manifest's first sentence, and where its lines to paste are. */
export function tableOf(files: readonly Shown[]): string {
  const widgets = files.filter(({title}) => title.startsWith('Widgets/'));
  const sorted = widgets.sort((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title));
  const rows = sorted.map(({title, component}) => {
    const name = title.replace('Widgets/', '');
    const [first = ''] = descriptionOf(component)
      .replaceAll('\n', ' ')
      .split(/(?<=\.) /);
    return `| [${name}](${pageOf(title)}) | ${first} | \`<${component}>\` |`;
  });
  return ['| widget | shows | tag |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What stands beside lines to paste: whose addresses are only examples, and where to begin without one. */
export const replaceHint = `${
  examples.length > 0 ? `Write in place of ${examples.join(', in place of ')}. ` : ''
}No host or API yet, or an editor that drops scripts? [Start here](${pageOf('Guide/Start here')}).`;
