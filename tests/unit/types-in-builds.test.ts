import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import config from '../../next.config.js'

const root = path.resolve(import.meta.dirname, '../..')

it('W-8 a build does not go on over type errors, by whichever command it is made', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(config.typescript?.ignoreBuildErrors ?? false).toBe(false)
  expect(scripts['vercel-build']).toMatch(/&& next build$/)
  // What `npm start` makes, too.
  expect(scripts['build']).toBe('exec node embedded/start.js --build')
  expect(readFileSync(path.join(root, 'embedded/build.ts'), 'utf8')).toContain("[next, 'build']")
})

it('W-8 it reads the types of all that runs, and leaves out nothing but the tests and tools', () => {
  const [everything, read] = [filesOf('tsconfig.json'), filesOf(config.typescript?.tsconfigPath)]
  const left = everything.filter((file) => !read.includes(file))
  expect(left.filter((file) => !/^(tests\/|[^/]+\.config\.ts$|\.next)/.test(file))).toEqual([])
  expect(read.length).toBeGreaterThan(300)
})

function filesOf(name = 'tsconfig.json'): string[] {
  const file = path.join(root, name)
  expect(existsSync(file), file).toBe(true)
  const { config: json } = ts.readConfigFile(file, (each) => readFileSync(each, 'utf8')) as {
    config: unknown
  }
  const { fileNames } = ts.parseJsonConfigFileContent(json, ts.sys, root)
  return fileNames.map((each) => path.relative(root, each)).sort()
}
