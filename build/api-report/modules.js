/**
 * What the package's entries export, and every type that this leads to, without comments and without what is
 * private, protected or internal.
 *
 * Written here since API Extractor (7.60) reports one entry a run, and stops at the types of modules that are loaded
 * late (`typeof import('./failure.js')`).
 */
import {relative, resolve} from 'node:path';
import ts from 'typescript';
import {block} from './block.js';

const printer = ts.createPrinter({removeComments: true});
const dist = resolve('dist');
const placeOf = ({fileName}) => relative(dist, resolve(fileName)).replaceAll('\\', '/');
const isOurs = (file) => !placeOf(file).startsWith('..');

/** Whether a member of a class is for the class and its heirs alone. */
const isHidden = (member) =>
  (member.name && ts.isPrivateIdentifier(member.name)) ||
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  ts.getJSDocTags(member).some(({tagName}) => ['internal', 'protected'].includes(tagName.text));

function publicOnly(node) {
  if (!ts.isClassDeclaration(node)) return node;
  const {modifiers, name, typeParameters, heritageClauses} = node;
  const members = node.members.filter((member) => !isHidden(member));
  return ts.factory.updateClassDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
}

/** The statement that a declaration is part of, at the top of its file. */
function statementOf(declaration) {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(node.parent ?? node) && ts.isStatement(node) ? node : undefined;
}

/** As a declaration reads; an English wording is free to change, its key is not. */
function textOf(statement, file) {
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, file);
  return placeOf(file).startsWith('localization/')
    ? text.replace(/: "(?:[^"\\]|\\.)*";/g, ': string;')
    : text;
}

/** Every declaration of ours that some symbols lead to, by its place and name. */
function declarationsFrom(symbols, checker) {
  const found = new Map();
  const source = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const take = (symbol) => {
    for (const declaration of source(symbol).declarations ?? []) {
      const file = declaration.getSourceFile();
      const statement = isOurs(file) && statementOf(declaration);
      if (!statement || found.has(statement)) continue;
      const shown = publicOnly(statement);
      found.set(statement, {place: placeOf(file).replace(/\.d\.ts$/, ''), text: textOf(shown, file)});
      const visit = (node) => {
        const named = ts.isIdentifier(node) && checker.getSymbolAtLocation(node);
        if (named) take(named);
        ts.forEachChild(node, visit);
      };
      ts.forEachChild(shown, visit);
    }
  };
  symbols.forEach(take);
  return [...found.values()];
}

/** @param manifest `package.json` */
export function modulesReport({exports}) {
  const entries = Object.entries(exports).filter(([path, {types}]) => types && !path.includes('*'));
  const program = ts.createProgram(
    entries.map(([, {types}]) => types),
    {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const all = new Set();
  const lists = entries.map(([path, {types}]) => {
    const file = checker.getSymbolAtLocation(program.getSourceFile(types));
    const symbols = file ? checker.getExportsOfModule(file) : [];
    symbols.forEach((symbol) => all.add(symbol));
    const names = symbols.map(({name}) => name).sort();
    return block(path.replace('.', 'iioe-widgets'), names.length > 0 ? names : ['(nothing by name)']);
  });
  const texts = {};
  for (const {place, text} of declarationsFrom([...all], checker)) (texts[place] ??= []).push(text);
  const declarations = Object.keys(texts)
    .sort()
    .map((place) => block(place, texts[place].sort(), 'ts'));
  return ['# Entries\n', ...lists, '# What they lead to\n', ...declarations].join('\n');
}
