import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { takeLock } from '../../embedded/lock.js'
import { startOf } from '../../embedded/process-identity.js'
import { ask } from '../support/ask'
import { query } from '../support/database'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { signIn } from '../support/sign-in'
import {
  alive,
  databaseUrl,
  newFolder,
  postgresOf,
  processesOf,
  signalDatabase,
  startReady,
  stopAll,
  webOf,
} from './tertulia'

afterEach(stopAll)

test('S-12 SIGTERM and Ctrl+C end it with exit code 0 and leave no process behind', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const started = await startReady()
    const processes = processesOf(started)
    started.child.kill(signal)
    expect(await started.exited).toBe(0)
    expect(alive(processes)).toEqual([])
  }
})

test('S-13 the next start keeps the data, the secrets and needs no build', async () => {
  const first = await startReady()
  await query(databaseUrl(first), 'create table kept as select 42 as answer')
  const secret = readFileSync(path.join(first.dataDir, 'nextauth-secret'), 'utf8')
  await first.stop()

  const second = await startReady({ dataDir: first.dataDir, port: first.port })
  expect(second.output()).not.toContain('Building')
  expect(await query(databaseUrl(second), 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(readFileSync(path.join(first.dataDir, 'nextauth-secret'), 'utf8')).toBe(secret)
})

test('S-14 after kill -9 of the launcher the next start recovers by itself, on the same port and data', async () => {
  const first = await startReady()
  const processes = processesOf(first)
  await query(databaseUrl(first), 'create table kept as select 42 as answer')
  first.child.kill('SIGKILL')
  await first.exited

  const second = await startReady({ dataDir: first.dataDir, port: first.port })
  expect(alive(processes)).toEqual([])
  expect(await query(databaseUrl(second), 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('S-15 a first start that is killed while it creates the database leaves nothing half made', async () => {
  const dataDir = newFolder()
  const { start, START_MS } = await import('./tertulia')
  const first = await start({ dataDir })
  await first.line(/Creating the database/, START_MS)
  first.child.kill('SIGKILL')
  await first.exited
  const second = await startReady({ dataDir })
  expect(await query(databaseUrl(second), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('S-16 a web process that dies is restarted, and the terminal says so', async () => {
  const started = await startReady()
  const before = webOf(started)
  process.kill(before.pid, 'SIGKILL')
  await started.line(/The web server stopped unexpectedly \(SIGKILL\): starting it again\./, 10_000)
  await started.line(/The web server is back\./, 30_000)
  expect(webOf(started)).not.toEqual(before)
  const response = await fetch(`http://127.0.0.1:${started.port}/`, { redirect: 'manual' })
  expect(response.status).toBeLessThan(500)
})

test('S-17 a Postgres that dies is restarted at the same address, with all that was committed', async () => {
  const started = await startReady()
  const url = databaseUrl(started)
  await query(url, 'create table kept as select 42 as answer')
  process.kill(postgresOf(started).pid, 'SIGKILL')
  await started.line(/The database is back\./, 60_000)
  expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('S-28 a database that stops answering gives 503, and is used again once it answers', async () => {
  const started = await startReady()
  const url = `http://127.0.0.1:${started.port}`
  const ana = await signIn(url, uniqueName('ana'))
  const headers = { authorization: `Bearer ${ana.token}` }
  const askOften = () => Promise.all(Array.from({ length: 20 }, () => ask(`${url}/api/users`, { headers })))
  // So many at once that every connection stands.
  await askOften()
  signalDatabase(started, 'SIGSTOP')
  const answers = await askOften().finally(() => signalDatabase(started, 'SIGCONT'))
  for (const answer of answers) {
    expectRefusal(answer, 503, 'unavailable')
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  }
  const status = async () => (await ask(`${url}/api/users`, { headers })).status
  await expect.poll(status, { timeout: 30_000 }).toBe(200)
})

test('S-18 a process that keeps dying is given up: exit code 1, and nothing is left', async () => {
  const started = await startReady()
  const processes = processesOf(started)
  for (let death = 1; death <= 5; death++) {
    const web = webOf(started)
    processes.push(web)
    process.kill(web.pid, 'SIGKILL')
    if (death < 5) await started.line(new RegExp(`(The web server is back\\.[^]*){${death}}`), 30_000)
  }
  expect(await started.exited).toBe(1)
  expect(started.output()).toContain('The web server stopped 5 times within a minute: giving up.')
  expect(alive(processes)).toEqual([])
})

test('S-19 a pid that now belongs to another process holds no lock', () => {
  const name = path.join(newFolder(), 'lock')
  writeFileSync(`${name}.7`, JSON.stringify({ pid: process.pid, start: 'another time' }))
  const taken = takeLock(name)
  expect(taken).toHaveProperty('lock')
  expect(takeLock(name)).toEqual({
    holder: expect.objectContaining({ pid: process.pid, start: startOf(process.pid) }),
  })
})
