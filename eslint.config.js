import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { boundaries } from './tests/lint/boundaries.js'
import { house } from './tests/lint/house.js'

const code = ['**/*.{ts,tsx,js}']
const typed = ['**/*.{ts,tsx}']
const inBrowser = ['app/**', 'components/**', 'lib/**/client.ts', 'lib/**/client/**']

export default defineConfig(
  { ignores: ['**/.next*/', '.data/', '.cache/', 'test-results/', 'lib/db/generated/', 'next-env.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  ...tseslint.configs.strict.map((config) => ({ ...config, files: code })),
  {
    files: code,
    plugins: { house },
    rules: {
      'house/file-name': 'error',
      'house/server-only': 'error',
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error',
      eqeqeq: 'error',
      // `noUncheckedIndexedAccess` makes the mark a statement about an index, not a way round a null.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: inBrowser, ...hooks.configs.flat.recommended },
  { files: inBrowser, ...next.configs['core-web-vitals'] },
  {
    // A terminal is their screen.
    files: ['embedded/**', 'tests/run.js', 'tests/run/**', 'tests/bench/**', 'prisma/seed.ts'],
    rules: { 'no-console': 'off' },
  },
  ...boundaries,
)
