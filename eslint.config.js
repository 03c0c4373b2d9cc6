import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { clock } from './scripts/lint/clock.mjs'
import { determinism, SYNTAX } from './scripts/lint/determinism.mjs'
import { directions } from './scripts/lint/directions.mjs'
import { kept } from './scripts/lint/kept.mjs'
import svelteConfig from './svelte.config.js'

export default ts.config(
  {
    ignores: [
      'build/',
      'build-e2e/',
      'build-exchanged/',
      'build-language/',
      'build-baseline/',
      'dist/',
      '.svelte-kit/',
      'test-results/',
      'playwright-report/',
      'coverage/',
      'tests/lint/cycle/'
    ]
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows better which names exist.
      'no-undef': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-this-alias': 'off',
      'no-useless-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': ['error', { destructuring: 'all' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      // Emulating a machine means looking at control characters.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'no-restricted-syntax': ['error', ...SYNTAX]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // A World and the maps beside it change in place, on purpose (ARCHITECTURE.md).
      'svelte/prefer-svelte-reactivity': 'off',
      // svelte-check says it better, and lets the comment give its reason.
      'svelte/no-unused-svelte-ignore': 'off',
      // What a page links to is relative, or passes through resolve() where it must not be.
      'svelte/no-navigation-without-resolve': 'off',
      // `let { … } = $props()` is the form that Svelte itself teaches.
      'prefer-const': 'off',
      // `void stage.version` makes a reader depend on it.
      '@typescript-eslint/no-unused-expressions': 'off'
    }
  },
  {
    files: ['src/**', 'tests/**', 'scripts/**'],
    plugins: { 'import-x': importX },
    // no-cycle also parses the components that a .ts file imports, with that file's options.
    languageOptions: { parserOptions: { parser: ts.parser } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] }
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] }
  },
  {
    // C's grammar is recursive (an expression holds a type name, a type name an expression), and so are the files that read it.
    files: [
      'src/lib/cc/{attributes,builtins,declarations,declarators,expressions,functions,initializers,old-style,specifiers,statements,tags}.ts'
    ],
    rules: { 'import-x/no-cycle': 'off' }
  },
  ...directions,
  ...kept,
  ...determinism,
  ...clock
)
