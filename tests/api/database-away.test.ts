import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app'
import { type Answer, ask } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { type Person, signIn } from '../support/sign-in'

let app: App
let ana: Person
let database: string
beforeAll(async () => {
  app = await startApp()
  ana = await signIn(app.url, uniqueName('ana'))
  database = new URL(app.env['DATABASE_URL']!).pathname.slice(1)
})
afterAll(() => app.stop())

describe('D-4 what is wrong with the database is 503, and the log says what', () => {
  it.each([
    ['25006', 'default_transaction_read_only', 'on'],
    ['57014', 'statement_timeout', '200'],
    ['55P03', 'lock_timeout', '200'],
  ])('D-4 %s, by its %s', { timeout: 60_000 }, async (code, name, value) => {
    await set(name, value)
    try {
      await whileGeneralIsTaken(async () => {
        const answers: Answer[] = []
        const reason = async () => {
          answers.push(await send())
          return lastFailure()
        }
        // The first may still come by a connection that has just been ended.
        await expect.poll(reason, { timeout: 20_000 }).toContain(`database away · ${code} `)
        for (const answer of answers) expectUnavailable(answer)
      })
    } finally {
      await set(name, 'default')
    }
    await expect.poll(async () => (await send()).status, { timeout: 20_000 }).toBe(201)
  })

  it.each([
    ['57014', 'pg_cancel_backend'],
    ['57P01', 'pg_terminate_backend'],
  ])('D-4 %s, by %s', async (code, end) => {
    await whileGeneralIsTaken(async (waiting) => {
      const sent = send()
      const ended = async () =>
        Promise.all((await waiting()).map((pid) => onServer(`select ${end}(${String(pid)})`)))
      await expect.poll(ended).toHaveLength(1)
      expectUnavailable(await sent)
      expect(lastFailure()).toContain(`database away · ${code} `)
    })
    expect((await send()).status).toBe(201)
  })

  it.each(['53100', '53200', '58030', '40001'])('D-4 %s, when a message is stored', async (code) => {
    await onDatabase(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused' using errcode = '${code}'; end $$`)
    await onDatabase('create trigger refuse before insert on messages for each row execute function refuse()')
    const answer = await send()
    await onDatabase('drop function refuse cascade')
    expectUnavailable(answer)
    expect((await send()).status).toBe(201)
  })

  it('D-4 but what is wrong with a statement is a fault of ours', async () => {
    await onDatabase('alter table messages rename column contenido to elsewhere')
    const answer = await send()
    await onDatabase('alter table messages rename column elsewhere to contenido')
    expectRefusal(answer, 500, 'internal')
    expect(lastFailure()).toContain('42703')
  })
})

it('D-5 a statement that waits for ten seconds is ended in the database, too', { timeout: 60_000 }, () =>
  whileGeneralIsTaken(async (waiting) => {
    expectUnavailable(await send())
    expect(await waiting()).toEqual([])
  }),
)

const send = () =>
  ask(`${app.url}/api/send`, {
    body: { mensaje: 'hola' },
    headers: { authorization: `Bearer ${ana.token}` },
  })

function expectUnavailable(answer: Answer) {
  expectRefusal(answer, 503, 'unavailable')
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
}

/** What the application's log says of the last request that failed. */
function lastFailure(): string {
  const line = app
    .output()
    .split('\n')
    .findLast((each) => each.includes('"event":"failure"'))
  return line ? (JSON.parse(line) as { error: string }).error : ''
}

/** Another has taken the chat's row, so that sending waits; `waiting` are the backends that do. */
async function whileGeneralIsTaken(work: (waiting: () => Promise<number[]>) => Promise<void>) {
  const other = new pg.Client({ connectionString: directUrl() })
  await other.connect()
  try {
    await other.query('begin read write')
    await other.query(`set local statement_timeout = 0`)
    const { rows } = await other.query<{ pid: number }>(
      `select pg_backend_pid() as pid from chats where type = 'general' for update`,
    )
    await work(async () => {
      const waiting = await onServer<{ pid: number }>(
        `select pid from pg_stat_activity where ${String(rows[0]!.pid)} = any(pg_blocking_pids(pid))`,
      )
      return waiting.map(({ pid }) => pid)
    })
  } finally {
    await other.end()
  }
}

/** For the sessions that come; those that are there are ended. */
async function set(name: string, value: string) {
  await onServer(`alter database ${database} set ${name} = ${value}`)
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`)
}

/** Past any pooler. */
function directUrl(): string {
  const url = new URL(given('server'))
  url.pathname = `/${database}`
  return url.href
}

const onServer = <Row extends pg.QueryResultRow>(sql: string) => query<Row>(given('server'), sql)
const onDatabase = (sql: string) => query(directUrl(), sql)
