import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { oneAtATime } from './one-at-a-time.js'
import { Problem } from './problem.js'
import { run } from './run.js'

const root = path.join(import.meta.dirname, '..')
const at = (...names) => path.join(root, ...names)

/**
 * Installs the packages and generates the database client, which everything else needs. If both are up to
 * date, it takes a few milliseconds.
 *
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} how
 */
export async function prepare(how) {
  if (isInstalled() && isGenerated()) return
  await oneAtATime('prepare', how, async (note) => {
    if (!isInstalled()) await install(how, note)
    if (!isGenerated()) await generate(how, note)
  })
}

/**
 * When npm has installed everything, it writes a list to node_modules. This compares it with
 * package-lock.json. Optional packages may be meant for other machines.
 */
function isInstalled() {
  const wanted = packagesOf(at('package-lock.json'))
  const present = packagesOf(at('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  const same = (name) =>
    present[name]?.version === wanted[name]?.version && present[name]?.integrity === wanted[name]?.integrity
  const needed = Object.keys(wanted).filter(
    (name) => name && !wanted[name].optional && !wanted[name].devOptional,
  )
  return needed.every(same) && Object.keys(present).every(same)
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

async function install({ say, signal }, note) {
  say('Installing packages (this takes a minute or two the first time) …')
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  if (await run([npm(), 'ci', ...flags], { signal, note, quiet: true })) return
  // A registry may lack a package of another system, which this one does not need.
  say('Installing exactly what is locked did not work; installing what is available …')
  if (await run([npm(), 'install', '--no-save', ...flags], { signal, note, quiet: true })) return
  throw new Problem('The packages could not be installed: see what npm says above.')
}

/** The script of the npm that started this process, or else of the npm that came with this Node. */
function npm() {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return own
  const bin = path.dirname(process.execPath)
  const folders = [
    path.join(bin, '..', 'lib', 'node_modules'),
    path.join(bin, 'node_modules'),
    '/usr/share/nodejs',
    '/usr/share',
  ]
  const found = folders
    .map((folder) => path.join(folder, 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file))
  if (!found) throw new Problem('npm was not found: run "npm ci" first.')
  return found
}

const stamp = at('lib', 'db', 'generated', '.made-from')

function isGenerated() {
  return existsSync(at('lib', 'db', 'generated', 'client.ts')) && readIf(stamp) === clientSource()
}

function clientSource() {
  const made = createHash('sha256').update(readFileSync(at('prisma', 'schema.prisma')))
  return made.update(readIf(at('node_modules', 'prisma', 'package.json'))).digest('hex')
}

async function generate({ say, signal }, note) {
  say('Generating the database client …')
  const source = clientSource()
  const prisma = at('node_modules', 'prisma', 'build', 'index.js')
  // The client needs no engine. Naming any program keeps Prisma from downloading one.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  if (!(await run([prisma, 'generate', '--no-hints'], { env, signal, note, quiet: true }))) {
    throw new Problem('The database client could not be generated: see what Prisma says above.')
  }
  writeFileSync(stamp, source)
}

function readIf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
