// `npm run analyze` writes custom-elements.json from this: what Storybook, editors and the docs know of the
// elements. It is committed; test/package sees that it is up to date.

/** Only what a page may use: members that are private, protected, or Lit's own life cycle, are nobody's business. */
function publicMembers() {
  const lifecycle = [
    'render',
    'update',
    'updated',
    'willUpdate',
    'firstUpdated',
    'performUpdate',
    'shouldUpdate',
    'getUpdateComplete',
    'createRenderRoot',
    'connectedCallback',
    'disconnectedCallback',
    'attributeChangedCallback',
    'styles',
    'locales',
    'shadowRootOptions',
  ];
  const isPublic = ({ name, privacy }) =>
    privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !lifecycle.includes(name);
  return {
    name: 'civic-public-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const hidden = declaration.members?.filter((member) => !isPublic(member)).map(({ name }) => name);
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          // The analyzer takes Lit's internal state for an attribute.
          if (declaration.attributes)
            declaration.attributes = declaration.attributes.filter(
              ({ fieldName }) => !hidden?.includes(fieldName),
            );
          // The analyzer adds each `dispatchEvent()` it sees, also with a name it cannot tell.
          if (declaration.events)
            declaration.events = declaration.events.filter(({ name }) => name?.startsWith('civic-'));
        }
      }
    },
  };
}

/** A manifest says what elements there are, and what events they send; the rest of the modules is left out. */
function elementsOnly() {
  return {
    name: 'civic-elements-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter(
          ({ kind, customElement, name }) => kind === 'class' && (customElement || name.endsWith('Event')),
        );
        const classes = new Set(module.declarations.map(({ name }) => name));
        module.exports = (module.exports ?? []).filter(
          ({ kind, declaration }) => kind === 'custom-element-definition' || classes.has(declaration.name),
        );
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        (module) => module.exports.length > 0,
      );
    },
  };
}

/** The manifest goes with the package, in which a source is compiled. */
function publishedPaths() {
  const published = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');
  return {
    name: 'civic-published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = (value) => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, child] of Object.entries(value)) {
          if ((key === 'path' || key === 'module') && typeof child === 'string')
            value[key] = published(child);
          else visit(child);
        }
      };
      visit(customElementsManifest);
    },
  };
}

export default {
  globs: ['src/{define,event,ui}/**/*.ts'],
  litelement: true,
  plugins: [publicMembers(), elementsOnly(), publishedPaths()],
};
