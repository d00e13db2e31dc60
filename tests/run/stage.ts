import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dropDatabases, makeTemplate } from '../support/database'
import { handOver } from '../support/given'
import { stopNoted } from '../support/process'
import { poolerOf } from './pooler'
import { startPostgres } from './postgres'
import { step } from './say'

/** What a run stands on: a folder and a database server, both gone without a trace when it closes. */
export interface Stage {
  folder: string
  /** For the processes of a layer. */
  env: Record<string, string>
  close(): Promise<void>
}

type Undo = (() => void | Promise<void>)[]

export async function openStage(stop: AbortSignal): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tertulia-test-'))
  const undo: Undo = [() => rmSync(folder, { recursive: true, force: true })]
  undo.push(() => stopNoted(folder))
  const close = async () => {
    for (const end of undo.splice(0).reverse()) await end()
  }
  try {
    const server = await databaseServer(folder, undo, stop)
    const databases = { server, prefix: `tertulia_test_${randomBytes(4).toString('hex')}` }
    undo.push(() => dropDatabases(databases))
    await step('Applying the migrations', () => makeTemplate(databases))
    // The tests' own processes find it in their environment; so does what this process calls.
    const env = handOver({ ...databases, folder })
    Object.assign(process.env, env)
    const pooler = await poolerOf(server)
    if (pooler) Object.assign(process.env, Object.assign(env, handOver({ pooler: pooler.url })))
    return { folder, env, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

async function databaseServer(folder: string, undo: Undo, stop: AbortSignal): Promise<string> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return given
  return step('Starting Postgres', async () => {
    const postgres = await startPostgres(folder, stop)
    undo.push(() => postgres.stop())
    return postgres.url
  })
}
