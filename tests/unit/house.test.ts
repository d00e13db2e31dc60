import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { complaints, root } from '../support/lint'

it('W-3 a file that reads the database imports server-only', async () => {
  const code = `import { db } from '@/lib/db/client'\nexport { db }\n`
  expect(await complaints('lib/chats/server/list.ts', code)).toContain('house/server-only')
  expect(await complaints('lib/chats/server/list.ts', `import 'server-only'\n${code}`)).toEqual([])
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
  expect(await complaints('lib/chats/server/list.ts', code)).toContain(rule)
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
