import {examples} from './code.js';
import {pageOf} from './guide.js';
import {descriptionOf} from './manifest.js';

/** What a file of stories says of its widget. */
interface Shown {
  title: string;
  component: string;
}

/** As in the sidebar: the course card first, the provider last, the others between them. */
const places: Readonly<Record<string, number>> = {'iioe-course-card': -1, 'iioe-provider': 1};
const placeOf = ({component}: Shown): number => places[component] ?? 0;

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
