import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/lint'

const FOLDERS = ['app', 'components', 'embedded', 'lib', 'prisma']
const ENDINGS = ['', '.ts', '.tsx', '.js']
const IMPORT = /(?:from|import)\s*\(?\s*'([@.][^']*)'/g

test('W-9 no file leads back to itself by imports', () => {
  const files = new Set(FOLDERS.flatMap(sourcesIn))
  const imports = new Map([...files].map((file) => [file, importsOf(file, files)]))
  expect(files.size).toBeGreaterThan(400)
  expect(circlesIn(imports)).toEqual([])
})

test('W-9 a circle is found', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ])
  expect(circlesIn(imports)).toEqual(['a → b → c → a'])
})

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes(path.join('db', 'generated')))
}

function importsOf(file: string, files: Set<string>): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].flatMap(([, name]) => {
    const target = name!.startsWith('@/') ? name!.slice(2) : path.join(path.dirname(file), name!)
    const found = ENDINGS.map((ending) => target + ending).find((each) => files.has(each))
    return found === undefined || found === file ? [] : [found]
  })
}

/** Each file is entered once; one that is met again while it is still open closes a circle. */
function circlesIn(imports: Map<string, string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const enter = (file: string, way: string[]): void => {
    if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) enter(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) enter(file, [])
  return circles
}
