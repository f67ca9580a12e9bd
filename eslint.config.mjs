import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './test/lint/import-directions.mjs';
import noStyleLiteral from './test/lint/no-style-literal.mjs';
import noTextChild from './test/lint/no-text-child.mjs';

/** Node's globals, for the scripts: TypeScript, which knows them for .ts, does not read these files. */
const nodeGlobals = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'Headers',
    'Intl',
    'Request',
    'Response',
    'TextDecoder',
    'TextEncoder',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'queueMicrotask',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'test-results/**',
      // Written by `npm run localize`.
      'src/localize/locales/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    rules: {
      // `== null` asks for both kinds of nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      // Refusing control characters is half of what the checks of texts and URLs do.
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    // What a test hands to the browser is written where it is handed over.
    files: ['test/**/*.mjs'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('…')` is the type of what is imported later.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `text || undefined`: an empty text is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The index of a loop, the group of a matched pattern: `noUncheckedIndexedAccess` knows neither.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A type alias reads as well as an interface, and a union needs it.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A browser that lacks what TypeScript's library promises is what half of our checks are for.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  // Elements and their templates.
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    // lit-a11y knows legacy configurations only: its rules are taken, its plugin is named above.
    rules: {
      ...litA11y.configs.recommended.rules,
      // It does not see `.textContent=${…}`; axe looks at the rendered names.
      'lit-a11y/accessible-name': 'off',
      // Safari takes the role from a list without bullets: `<ul role="list">` gives it back.
      'lit-a11y/no-redundant-role': 'off',
      // A policy `style-src 'none'` refuses it.
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/value-after-constraints': 'error',
      'wc/no-self-class': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
          property,
          message: 'No HTML from data: bind a text by .textContent.',
        })),
        { object: 'document', property: 'write', message: 'A module cannot, and need not.' },
      ],
    },
    settings: { wc: { elementBaseClasses: ['LitElement', 'CivicElement'] } },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { civic: { rules: { 'no-text-child': noTextChild, 'no-style-literal': noStyleLiteral } } },
    rules: { 'civic/no-text-child': 'error' },
  },
  {
    files: ['src/**/*.styles.ts'],
    // The tokens themselves are written by `npm run tokens`.
    ignores: ['src/ui/tokens/tokens.styles.ts'],
    rules: { 'civic/no-style-literal': 'error' },
  },
  importDirections,
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // A test reads JSON and says itself what it expects in it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `readState<Ready>()`: the test says what it expects, by the type.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A refused URL is written down to see it refused.
      'no-script-url': 'off',
      // `expect(value).to.be.true` of chai.
      '@typescript-eslint/no-unused-expressions': 'off',
      // `test()` and `describe()` of node:test return promises that the runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after'],
            },
            // @open-wc/semantic-dom-diff types `equal` of every assertion as a promise; it is none.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
    },
  },
);
