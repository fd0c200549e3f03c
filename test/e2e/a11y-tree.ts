import type {CDPSession, Page, Protocol} from 'puppeteer-core';

type AXNode = Protocol.Accessibility.AXNode;

/** What is told of a node beside its role and name, where it is set. */
const STATES = [
  'level',
  'checked',
  'expanded',
  'disabled',
  'busy',
  'live',
  'focused',
  'hasPopup',
  'roledescription',
];

/** Boxes only, or pieces of a text that is said already. */
const SILENT = ['none', 'generic', 'strong', 'InlineTextBox', 'LineBreak', 'ListMarker'];

/** Pieces of it with a space between them are read as one. */
const TEXT = 'StaticText';

/**
 * The accessibility trees below the regions of a page, by the regions' names: a line a node, its role, its name in
 * quotes, its states; what is inside is indented. As a screen reader gets them, so without what is ignored.
 * (Chrome DevTools Protocol, Accessibility.getFullAXTree)
 */
export async function treesOf(page: Page): Promise<Map<string, string>> {
  const session: CDPSession = await page.createCDPSession();
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return new Map(
    nodes
      .filter((node) => roleOf(node) === 'region' && !node.ignored)
      .map((region) => [nameOf(region), linesIn(region, byId).join('\n') + '\n']),
  );
}

const roleOf = ({role}: AXNode): string => String(role?.value ?? '');
const nameOf = ({name}: AXNode): string => String(name?.value ?? '').replace(/\s+/g, ' ');

interface Line {
  /** Its words, where it is nothing but text. */
  text?: string;
  lines: string[];
}

function linesIn(node: AXNode, byId: ReadonlyMap<string, AXNode>): string[] {
  const inside: Line[] = [];
  for (const line of (node.childIds ?? []).flatMap((id) => linesOf(byId.get(id)!, byId))) {
    const before = inside.at(-1);
    const [one, other] = [before?.text, line.text];
    if (one !== undefined && other !== undefined && isSpaced(one, other))
      inside[inside.length - 1] = asText(one + other);
    else inside.push(line);
  }
  return inside.filter(({text}) => text === undefined || text.trim()).flatMap(({lines}) => lines);
}

/** Words without a space between them stand in boxes of their own. */
const isSpaced = (one: string, other: string): boolean => /\s$/.test(one) || /^\s/.test(other);

/** A node that says nothing itself stands for what is in it. */
function linesOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): Line[] {
  if (roleOf(node) === TEXT && !node.ignored) return [asText(nameOf(node))];
  const isSilent = node.ignored || SILENT.includes(roleOf(node));
  if (isSilent) return (node.childIds ?? []).flatMap((id) => linesOf(byId.get(id)!, byId));
  const inside = linesIn(node, byId);
  const name = nameOf(node).trim();
  // A name that is made of its content is not said twice.
  const rest = isLabel(node) || isNamedBy(inside, name) ? inside.filter((line) => !isText(line)) : inside;
  if (isLabel(node)) return [{lines: rest}];
  return [{lines: [headOf(node, name), ...rest.map((line) => `  ${line}`)]}];
}

/** Its words are the name of what is in it. */
const isLabel = (node: AXNode): boolean => roleOf(node) === 'LabelText';

const isText = (line: string): boolean => /^text "/.test(line);

function isNamedBy(lines: readonly string[], name: string): boolean {
  const words = lines.map((line) => (isText(line) ? line.slice('text "'.length, -1) : line));
  return words.join('').replaceAll(' ', '') === name.replaceAll(' ', '');
}

const asText = (text: string): Line => ({text, lines: [`text "${text.trim()}"`]});

function headOf(node: AXNode, name: string): string {
  const states = (node.properties ?? [])
    .filter(({name, value}) => STATES.includes(name) && value.value !== 'false' && value.value !== false)
    .filter(({name}) => name !== 'level' || roleOf(node) === 'heading')
    .map(({name, value}) => (value.value === true ? name : `${name}=${value.value}`));
  const value = node.value?.value === undefined ? [] : [`value=${node.value.value}`];
  const description = node.description?.value ? [`description="${node.description.value}"`] : [];
  return [roleOf(node), ...(name ? [`"${name}"`] : []), ...value, ...description, ...states].join(' ');
}
