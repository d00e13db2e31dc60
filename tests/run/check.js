// `npm run check`: the rules of the house that machines can judge, all at once; quiet when all is well.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { prepare } from '../../embedded/prepare.js'

const root = path.resolve(import.meta.dirname, '../..')

const CHECKS = {
  prettier: [['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  eslint: [['eslint/bin/eslint.js', '--max-warnings=0', '.']],
  // Next writes the types of the routes, which the compiler then reads.
  tsc: [
    ['next/dist/bin/next', 'typegen'],
    ['typescript/bin/tsc', '--noEmit'],
  ],
  knip: [['knip/bin/knip.js', '--no-progress']],
}

await prepare({ say: console.log })
const results = await Promise.all(Object.entries(CHECKS).map(([name, commands]) => check(name, commands)))
const bad = results.filter((result) => !result.ok)
for (const { name, output } of bad) console.log(`— ${name}\n${output.trim()}\n`)
console.log(bad.length === 0 ? 'check: all well' : `check: ${bad.map(({ name }) => name).join(', ')} failed`)
process.exitCode = bad.length === 0 ? 0 : 1

async function check(name, commands) {
  let output = ''
  for (const command of commands) {
    const result = await run(command)
    output += result.output
    if (!result.ok) return { name, ok: false, output }
  }
  return { name, ok: true, output }
}

async function run([script, ...args]) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const [code] = await once(child, 'close')
  return { ok: code === 0, output }
}
