// Plain JavaScript: `start.js` looks here whether anything has to be compiled, before it loads what compiles.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** What Next builds. */
const SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'postcss.config.js', 'tsconfig.json', 'tsconfig.app.json', 'package-lock.json'],
]
/** And what runs it. */
const PROGRAMS = [...SOURCES, 'embedded']
const GENERATED = path.join('lib', 'db', 'generated')

/**
 * Beside the build: Next empties its folder.
 * @param {string} distDir
 */
export const programsFolder = (distDir) => path.join(root, `${distDir}-programs`)

/** @param {string} distDir */
export const stampOfPrograms = (distDir) => path.join(programsFolder(distDir), 'built-from')

/** @param {string} distDir */
export function areProgramsCompiled(distDir) {
  const stamp = stampOfPrograms(distDir)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === programsHash()
}

export const sourcesHash = () => hashOf(SOURCES)
export const programsHash = () => hashOf(PROGRAMS)

/** @param {string[]} sources */
function hashOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} name @returns {string[]} */
function filesOf(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!found || name === GENERATED) return []
  if (found.isFile()) return [name]
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((each) => filesOf(path.join(name, each)))
}
