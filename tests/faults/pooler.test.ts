import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../prisma/migrate'
import { type App, startApp } from '../support/app'
import { ask } from '../support/ask'
import { freshDatabase, query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { type Pooler, startPooler } from '../support/pooler'
import { expectRefusal } from '../support/refusal'
import { type Person, signIn } from '../support/sign-in'
import { linesOf, start, stopAll } from './tertulia'

const LOCKS = `
  select 1 from pg_locks join pg_database d on d.oid = database where locktype = 'advisory' and datname = $1`

let pooler: Pooler
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  pooler = await startPooler(given('server'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await stopAll()
})
afterAll(() => pooler.stop())

test('D-7 through a pooler in transaction mode the chat works, and nothing is left in its sessions', async () => {
  const { name, url } = await emptyDatabase()
  const app = await startOn(url)
  const people: Person[] = []
  for (let n = 0; n < 10; n += 1) people.push(await signIn(app.url, uniqueName('ana')))
  const statuses: number[] = []
  for (let round = 0; round < 5; round += 1) {
    statuses.push(...(await Promise.all(people.map((person) => talk(app, person)))).flat())
  }
  expect(statuses.filter((status) => status >= 300)).toEqual([])
  const rows = await query<{ seq: number }>(url, 'select seq from messages order by seq')
  expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))

  const limits = await Promise.all(people.map(() => query<{ ms: string }>(url, 'show statement_timeout')))
  expect(new Set(limits.flat().map((row) => Object.values(row)[0]))).toEqual(new Set(['0']))
  expect(await query(given('server'), LOCKS, [name])).toEqual([])
})

test('D-7 through it several that migrate at once all succeed', async () => {
  const { name, url } = await emptyDatabase()
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url)))
  expect(applied.flat().sort()).toEqual(readMigrations().map((migration) => migration.name))
  expect(await query(given('server'), LOCKS, [name])).toEqual([])
})

test('D-8 a pooler that refuses a parameter of the address stops the start with one line that names it', async () => {
  const { url } = await emptyDatabase()
  const refused = await start({ env: { DATABASE_URL: `${url}?statement_timeout=5000` } })
  expect(await refused.exited).toBe(1)
  expect(linesOf(refused)).toEqual([
    expect.stringMatching(/^DATABASE_URL: .*unsupported startup parameter: statement_timeout/),
  ])
})

test('D-8 and so does the log of an application that is running', async () => {
  const settings = { ignore_startup_parameters: 'statement_timeout' }
  const lenient = await startPooler(given('server'), { settings })
  const { port } = new URL(lenient.url)
  const { url } = await emptyDatabase(lenient)
  const app = await startOn(`${url}?statement_timeout=5000`)
  const ana = await signIn(app.url, uniqueName('ana'))
  await lenient.stop()
  const strict = await startPooler(given('server'), { port: Number(port) })
  stops.push(strict.stop)
  const headers = { authorization: `Bearer ${ana.token}` }
  const said = async () => {
    expectRefusal(await ask(`${app.url}/api/me`, { headers }), 503, 'unavailable')
    return app.output()
  }
  await expect.poll(said).toContain('database away · 08P01 unsupported startup parameter: statement_timeout')
  await ask(`${app.url}/api/health`)
  expect(app.output()).toMatch(/"event":"database away","error":"08P01 unsupported startup parameter/)
})

async function startOn(url: string): Promise<App> {
  const app = await startApp({ env: { DATABASE_URL: url } })
  stops.push(app.stop)
  return app
}

/** With nothing in it, so that it is migrated through the pooler, too. */
async function emptyDatabase({ url: server } = pooler) {
  const { pathname } = new URL(await freshDatabase('empty'))
  const url = new URL(server)
  url.pathname = pathname
  return { name: pathname.slice(1), url: url.href }
}

/** One statement, a transaction of several, and one that takes locks: the three ways of speaking to it. */
async function talk({ url }: App, { token }: Person): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}` }
  const sent = await ask(`${url}/api/send`, { body: { mensaje: 'hola' }, headers })
  const edited = await ask(`${url}/api/messages/${String(sent.body!['id'])}`, {
    method: 'PATCH',
    body: { contenido: 'hola a todos' },
    headers,
  })
  const beat = await ask(`${url}/ping`, { body: { client_id: 'a' }, headers })
  return [sent.status, edited.status, beat.status]
}
