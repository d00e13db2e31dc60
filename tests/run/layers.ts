import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type Running, startNode } from '../support/process'
import { targetOf } from '../support/push/target'
import { leftOutOf } from './programs'
import { nothing, readPlaywright, readVitest, type Result, withExitCode } from './results'

export interface Layer {
  name: string
  /** Its tests speak with an application that runs for all of them; some with another, without push. */
  app: boolean
  pollingApp: boolean
  /** Its tests need the application built, whoever starts it. */
  built: boolean
  browser: boolean
  /** Its tests speak with a push server: one of our own, or the host that `PUSHER_*` name. */
  push?: boolean
}

// Somebody else's server is asked what Pusher's documents say; what only ours promises is not part of it.
const ours = targetOf(process.env) === null

export const layers: Layer[] = [
  { name: 'unit', app: false, pollingApp: false, built: false, browser: false },
  { name: 'api', app: true, pollingApp: false, built: true, browser: false },
  { name: 'realtime', app: ours, pollingApp: false, built: ours, browser: false, push: true },
  { name: 'faults', app: false, pollingApp: false, built: true, browser: false },
  { name: 'e2e', app: true, pollingApp: true, built: true, browser: true },
]

interface Run {
  layer: Layer
  /** For its own runner, as typed behind the layer's name. */
  rest: string[]
  env: Record<string, string>
  folder: string
  stop: AbortSignal
}

// Playwright alone cannot read the JSON that the contracts import.
const THROUGH_TSX = { NODE_OPTIONS: '--import tsx' }

const root = path.resolve(import.meta.dirname, '../..')

export function hasTests({ name }: Layer): boolean {
  const folder = path.join(root, 'tests', name)
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((file) => /\.(test|spec)\.tsx?$/.test(String(file)))
}

export async function runLayer({ layer, rest, env, folder, stop }: Run): Promise<Result> {
  const report = path.join(folder, `${layer.name}.json`)
  const args = layer.browser ? playwright(rest) : vitest(layer.name, rest, report)
  const running = startNode({
    args,
    cwd: root,
    env: { ...env, TEST_RESULTS: report, ...(layer.browser ? THROUGH_TSX : {}) },
    folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await untilStopped(running, stop)
  if (stop.aborted) return nothing
  if (!existsSync(report)) return withExitCode(nothing, code || 1)
  const result = layer.browser ? readPlaywright(report) : readVitest(report, rest.length > 0)
  return withExitCode(result, code)
}

async function untilStopped(running: Running, stop: AbortSignal): Promise<number> {
  const end = () => void running.stop()
  stop.addEventListener('abort', end)
  if (stop.aborted) end()
  const code = await running.exited
  stop.removeEventListener('abort', end)
  return code
}

function vitest(layer: string, rest: string[], report: string): string[] {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const excluded = [...(ours ? [] : ['tests/realtime/own/**']), ...leftOutOf(layer)].map(
    (files) => `--exclude=${files}`,
  )
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', layer, ...excluded, ...reporters, ...rest]
}

function playwright(rest: string[]): string[] {
  const words = rest.map((word) => (word === '-t' ? '-g' : word))
  return ['node_modules/@playwright/test/cli.js', 'test', ...words]
}
