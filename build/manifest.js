import {basename, dirname} from 'node:path';

const isElement = (path) => basename(path) === `${basename(dirname(path))}.ts`;

/** The analyzer can't follow our guarded define; an element's tag is its folder's name. */
export function tagNames() {
  return {
    name: 'tag-names',
    moduleLinkPhase({moduleDoc}) {
      if (!moduleDoc.path.startsWith('src/components/') || !isElement(moduleDoc.path)) return;
      const declaration = moduleDoc.declarations.find(({kind, superclass}) => kind === 'class' && superclass);
      if (!declaration) return;
      const {name} = declaration;
      const tagName = `iioe-${basename(dirname(moduleDoc.path))}`;
      Object.assign(declaration, {customElement: true, tagName});
      moduleDoc.exports.push({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: {name, module: moduleDoc.path},
      });
    },
  };
}

/** The analyzer can't see that a list makes an attribute of each of its filters; all that a list declares is one. */
export function listFilters() {
  return {
    name: 'list-filters',
    moduleLinkPhase({moduleDoc}) {
      for (const declaration of moduleDoc.declarations) {
        if (declaration.superclass?.name !== 'IioeListWidget') continue;
        const known = (declaration.attributes ??= []);
        const filters = declaration.members.filter(
          ({kind, name, static: isStatic, privacy}) =>
            kind === 'field' && !isStatic && !privacy && !known.some(({fieldName}) => fieldName === name),
        );
        for (const filter of filters) {
          filter.attribute = filter.name;
          const {name, type, description} = filter;
          known.push({name, type, description, fieldName: name});
        }
      }
    },
  };
}

/** Where an element's class stands in `dist/`. */
export function modulePath(tagName) {
  const name = tagName.replace('iioe-', '');
  return `components/${name}/${name}.js`;
}

/** Marks what is of the house alone: the analyzer drops such members of the class itself, not those handed down. */
export function internals() {
  const isInternal = (node) =>
    node.jsDoc?.some(({tags}) => tags?.some(({tagName}) => tagName.text === 'internal'));
  return {
    name: 'internals',
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isClassDeclaration(node)) return;
      const names = node.members.filter(isInternal).map(({name}) => name.getText());
      const declaration = moduleDoc.declarations.find(({name}) => name === node.name?.getText());
      for (const member of declaration?.members ?? [])
        if (names.includes(member.name)) member.privacy = 'protected';
    },
  };
}

/** Leaves out what a page can't use, and points at the built modules instead of the sources. */
export function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({customElementsManifest}) {
      const built = (path) => path.replace(/^src\//, '').replace(/\.ts$/, '.js');
      // Not as the file system has them: what is written from it is compared on other machines.
      customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          // The base class is an element by descent, but none that a page could use.
          if (!declaration.tagName) delete declaration.customElement;
          declaration.members = declaration.members?.filter(({privacy}) => !privacy || privacy === 'public');
        }
      }
      const moved = JSON.stringify(customElementsManifest, (key, value) =>
        (key === 'path' || key === 'module') && typeof value === 'string' ? built(value) : value,
      );
      Object.assign(customElementsManifest, JSON.parse(moved));
    },
  };
}
