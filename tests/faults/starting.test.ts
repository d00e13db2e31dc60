import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../embedded/ports'
import { freshDatabase } from '../support/database'
import { given } from '../support/given'
import { startNode } from '../support/process'
import {
  hasDatabase,
  linesOf,
  newFolder,
  READY,
  start,
  START_MS,
  startReady,
  stopAll,
  webOf,
} from './tertulia'

afterEach(stopAll)

test('S-1 a second start on a data folder in use is one line and exit code 1', async () => {
  const first = await startReady()
  const second = await start({ dataDir: first.dataDir })
  expect(await second.exited).toBe(1)
  expect(linesOf(second)).toEqual([
    expect.stringMatching(
      new RegExp(`already running on ${first.dataDir}: process ${first.child.pid}, .*:${first.port}`),
    ),
  ])
  expect(await answers(first.port)).toBe(true)
})

test('S-2 of two starts at the same moment exactly one succeeds', async () => {
  const dataDir = newFolder()
  const both = await Promise.all([start({ dataDir }), start({ dataDir })])
  const outcomes = await Promise.all(
    both.map((each) =>
      Promise.race([
        each.line(READY, START_MS).then(
          () => 'ready',
          () => 'ended',
        ),
        each.exited,
      ]),
    ),
  )
  expect(outcomes, both.map((each) => each.output()).join('\n')).toContain('ready')
  const losers = both.filter((each) => !READY.test(each.output()))
  expect(losers).toHaveLength(1)
  expect(await losers[0]!.exited).toBe(1)
  expect(linesOf(losers[0]!)).toEqual([expect.stringContaining('already running')])
})

test('S-3 a port in use is one line and exit code 1, with nothing started', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const refused = await start({ port })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused)).toEqual([expect.stringContaining(`Port ${port} is taken`)])
  expect(hasDatabase(refused.dataDir)).toBe(false)
  other.close()
})

test('S-4 a DATA_DIR that cannot be written is one line and exit code 1', async () => {
  const file = path.join(newFolder(), 'file')
  writeFileSync(file, '')
  const refused = await start({ dataDir: path.join(file, 'data') })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused)).toEqual([expect.stringMatching(/^DATA_DIR: cannot write to .*ENOTDIR/)])
})

test('S-5 a database that cannot be reached is one line without its password, and exit code 1', async () => {
  const url = `postgresql://somebody:verysecret@127.0.0.1:${await freePort()}/nowhere`
  const refused = await start({ env: { DATABASE_URL: url } })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused)).toEqual([
    expect.stringMatching(/^DATABASE_URL: .*127\.0\.0\.1:\d+\/nowhere .*ECONNREFUSED/),
  ])
  expect(refused.output()).not.toContain('verysecret')
})

test('S-6 every invalid variable is one line, and nothing is created', async () => {
  const dataDir = path.join(newFolder(), 'data')
  const refused = await start({
    dataDir,
    env: { PORT: 'seventy', AUTH_MODE: 'both', NEXTAUTH_SECRET: 'short' },
  })
  expect(await refused.exited).toBe(1)
  const begins = linesOf(refused).map((line) => line.split(':')[0])
  expect(begins.sort()).toEqual(['AUTH_MODE', 'NEXTAUTH_SECRET', 'PORT'])
  expect(refused.output()).not.toContain('short')
  expect(() => mkdirSync(dataDir)).not.toThrow()
})

test('S-7 with DATABASE_URL no Postgres is started, and that database is migrated', async () => {
  const started = await startReady({ env: { DATABASE_URL: await freshDatabase('empty') } })
  expect(started.output()).toContain('Migrated the database')
  expect(hasDatabase(started.dataDir)).toBe(false)
  expect(webOf(started).pid).toBeGreaterThan(0)
})

test('S-8 a folder that only its owner can enter holds the data like any other', async () => {
  const closed = newFolder()
  mkdirSync(path.join(closed, 'deeper'), { mode: 0o700 })
  const started = await startReady({ dataDir: path.join(closed, 'deeper', 'data') })
  expect(hasDatabase(started.dataDir)).toBe(true)
  expect(await answers(started.port)).toBe(true)
})

test('S-9 a Node that is too old is one line and exit code 1', async () => {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, 'embedded/start.js']
  const refused = startNode({ args, folder: given('folder') })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused)).toEqual(['Tertulia needs Node 20.19 or newer; this is 20.18.3.'])
})

test('S-10 a data folder of another major version of Postgres is one line and exit code 1', async () => {
  const dataDir = newFolder()
  mkdirSync(path.join(dataDir, 'postgres'), { mode: 0o700 })
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '12\n')
  const refused = await start({ dataDir })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused).filter((line) => line.includes('Postgres 12'))).toHaveLength(1)
})

test('S-11 the start prints that AUTH_MODE=open is set', async () => {
  const started = await startReady({
    env: { AUTH_MODE: 'open', NEXTAUTH_SECRET: randomBytes(24).toString('hex') },
  })
  expect(started.output()).toMatch(/^AUTH_MODE=open: /m)
})

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })
  return response.status < 500
}
