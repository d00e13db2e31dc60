import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
// Files that do not exist have no types; the rules tried here need none.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) })
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message)
}

const ARROW = '@typescript-eslint/no-restricted-imports'

describe('W-1 each file imports only what its place allows', () => {
  const forbidden: Record<string, string[]> = {
    'lib/chats/contract.ts': [
      ...[
        'next/server',
        'next',
        'react',
        'react-dom',
        'next-auth',
        'node:fs',
        'server-only',
        'pusher',
        'pusher-js',
      ],
      ...['@prisma/client', '@/lib/db/client', '@/lib/env', '@/lib/log', '@/lib/http/handle'],
      ...[
        './server',
        '@/lib/users/server',
        './client',
        '@/lib/users/client',
        '@/embedded/postgres',
        '../users/name',
      ],
    ],
    'lib/chats/server.ts': ['next/headers', 'react', './client', '@/lib/users/client', 'pusher', 'pusher-js'],
    'lib/chats/list.ts': ['next/server', 'react', './client', '@/embedded/launcher', '../users/name'],
    'lib/chats/client.ts': [
      '@prisma/client',
      '@/lib/db/client',
      './server',
      '@/lib/users/server',
      'node:fs',
      'pusher',
    ],
    'lib/chats/client-list.tsx': [
      'pusher-js',
      '@/lib/env',
      '@/lib/http/handle',
      '@/embedded/web',
      './server-list',
    ],
    'lib/chats/page.ts': ['./client', 'pusher', '@/lib/halls/server', '@/embedded/web'],
    'lib/stats/server.ts': ['react', 'pusher', '@/embedded/web'],
    'lib/stats/client.ts': ['./server', '@prisma/client'],
    'lib/http/contract.ts': ['next/server', '@/lib/env', './handle', '@/lib/db/client'],
    'lib/http/handle.ts': ['react', 'pusher', '@/lib/chats/client', '@/embedded/web'],
    'lib/db/client.ts': ['next', 'react', '@/lib/users/name', 'pusher'],
    'lib/env.ts': ['@/lib/users/name', 'react'],
    'lib/i18n/es.ts': ['@prisma/client', '@/lib/users/server'],
    'lib/realtime/server.ts': ['pusher-js', 'react', './client'],
    'lib/realtime/client.ts': ['pusher', './server', '@/lib/db/client'],
    'lib/realtime/channels.ts': ['pusher', 'pusher-js', 'react'],
    'components/chat/Log.tsx': [
      '@prisma/client',
      '@/lib/chats/server',
      '@/lib/db/client',
      'pusher-js',
      '../ui/Button',
    ],
    'app/page.tsx': [
      '@prisma/client',
      '@/lib/db/client',
      'pusher',
      'pusher-js',
      '@/embedded/web',
      '../embedded/web',
    ],
    'proxy.ts': ['@/embedded/web', '@/lib/db/client'],
  }
  const cases = Object.entries(forbidden).flatMap(([file, names]) =>
    names.map((name) => [file, name] as const),
  )

  it.each(cases)('W-1 %s may not import %s', async (file, name) => {
    expect(
      await complaints(file, `${serverOnly(file)}import it from '${name}'\nconsole.error(it)\n`),
    ).toContain(ARROW)
  })

  it('W-1 a type is an import like another', async () => {
    const code = `import type { User } from '@/lib/db/generated/client'\nexport type Mine = User\n`
    expect(await complaints('app/page.tsx', code)).toContain(ARROW)
  })

  const allowed: Record<string, string[]> = {
    'lib/chats/contract.ts': ['zod', '@/lib/http/contract', '@/lib/users/contract', '@/lib/users/name'],
    'lib/chats/server.ts': [
      '@/lib/db/client',
      '@/lib/users/server',
      '@/lib/http/errors',
      '@/lib/env',
      'node:crypto',
    ],
    'lib/chats/client.ts': ['react', 'swr', '@/lib/http/api', '@/lib/realtime/client', 'next/navigation'],
    'lib/chats/page.ts': ['next/headers', 'react', './server', '@/lib/auth/page'],
    'lib/users/rules.ts': ['@/lib/auth/asker'],
    'lib/http/handle.ts': ['next/server', '@/lib/auth/server'],
    'lib/realtime/server.ts': ['pusher', '@/lib/env'],
    'lib/realtime/client.ts': ['pusher-js', 'react'],
    'components/chat/Log.tsx': ['react', '@/lib/chats/client', '@/components/ui/Button', './Row'],
    'app/page.tsx': ['next/headers', '@/lib/chats/server', './globals.css', '../page.css'],
  }
  it.each(Object.entries(allowed))('W-1 %s may import the rest', async (file, names) => {
    const imports = names.map(
      (name, n) => `import it${String(n)} from '${name}'\nexport { it${String(n)} }\n`,
    )
    expect(await complaints(file, serverOnly(file) + imports.join(''))).toEqual([])
  })
})

describe('W-2 a lower domain does not know a higher one, nor its equal', () => {
  const order = ['users', 'presence', 'auth', 'chats', 'halls', 'admin']
  const pairs = order.flatMap((low, n) => order.slice(n + 1).map((high) => [low, high] as const))
  const cases = [
    ...pairs,
    ...['users', 'halls'].map((low) => [low, 'messages'] as const),
    ...['halls', 'admin'].map((high) => ['messages', high] as const),
  ]

  it.each(cases)('W-2 %s does not import %s', async (low, high) => {
    for (const file of ['contract.ts', 'server.ts', 'client.ts', 'rules.ts']) {
      const code = `${serverOnly(file)}import it from '@/lib/${high}/contract'\nexport { it }\n`
      expect(await complaints(`lib/${low}/${file}`, code), file).toContain(ARROW)
    }
  })

  it.each(pairs)('W-2 but %s may be imported by %s', async (low, high) => {
    const code = `import 'server-only'\nimport it from '@/lib/${low}/server'\nexport { it }\n`
    expect(await complaints(`lib/${high}/server.ts`, code)).toEqual([])
  })
})

it('W-3 what reads the database says that it is the server’s', async () => {
  expect(await complaints('lib/chats/server.ts', `export const one = 1\n`)).toContain('house/server-only')
  const code = `import { db } from '@/lib/db/client'\nexport { db }\n`
  expect(await complaints('lib/chats/list.ts', code)).toContain('house/server-only')
  expect(await complaints('lib/chats/list.ts', `import 'server-only'\n${code}`)).toEqual([])
})

it.each([
  'utils.ts',
  'helpers.tsx',
  'types.ts',
  'common.ts',
  'service.ts',
  'manager.ts',
  'constants.ts',
  'index.ts',
])('W-4 no file is named %s', async (name) => {
  expect(await complaints(`lib/chats/${name}`, `export const one = 1\n`)).toContain('house/file-name')
})

it.each([
  ['any', 'export const it: any = 1\n', '@typescript-eslint/no-explicit-any'],
  ['the console', 'console.log(1)\n', 'no-console'],
  ['more than 200 lines', 'export {}\n'.repeat(201), 'max-lines'],
])('W-5 no file has %s', async (_, code, rule) => {
  expect(await complaints('lib/chats/list.ts', code)).toContain(rule)
})

it('W-6 the rules that tests cite are those of rules.md, and each has a test', () => {
  const written = readFileSync(path.join(root, 'tests/rules.md'), 'utf8')
  const rules = [...written.matchAll(/^- \*\*([A-Z]{1,2}-\d+)\*\* \S/gm)].map(([, rule]) => rule)
  const cited = testFiles().flatMap((file) => citedIn(readFileSync(file, 'utf8')))
  expect(rules).toEqual([...new Set(rules)])
  expect([...new Set(cited)].sort()).toEqual([...rules].sort())
})

function testFiles(): string[] {
  const folder = path.join(root, 'tests')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /\.(test|spec)\.tsx?$/.test(file)).map((file) => path.join(folder, file))
}

/** The numbers at the beginning of the names of tests, which follow a bracket. */
function citedIn(code: string): string[] {
  return [...code.matchAll(/\(\s*(['"`])([A-Z]{1,2}-\d+)\b/g)].map(([, , rule]) => rule!)
}

function serverOnly(file: string): string {
  return /server|lib\/.*list\.ts$|db\/client|handle/.test(file) ? `import 'server-only'\n` : ''
}
