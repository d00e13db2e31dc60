import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueCode } from '@/lib/accounts/contract'
import * as contract from '@/lib/admin/contract'
import { listChats } from '@/lib/chats/contract'
import { createHall, deleteHall, updateHall } from '@/lib/chats/halls/contract'
import { ApiError } from '@/lib/http/api'
import { setStatus } from '@/lib/presence/contract'
import { getMe } from '@/lib/users/contract'
import { type App, startApp } from '../support/app'
import { query } from '../support/database'
import { signIn, type Person } from '../support/sign-in'
import { times } from './halls-people'

// Who are admins must be known to the last one: an installation of its own.
let app: App
let admin: Person
let count = 0

beforeAll(async () => {
  app = await startApp({ env: { LOG_LEVEL: 'info' } })
  admin = await signIn(app.url, 'admin')
})
afterAll(() => app.stop())

const enter = (name: string) => signIn(app.url, `${name}${String((count += 1))}`)
const admins = () =>
  query<{ id: number }>(app.env['DATABASE_URL']!, `select id from users where role = 'admin'`)
const setRole = (by: Person, whom: Person, role: 'admin' | 'user') =>
  by.call(contract.setRole, { id: String(whom.user.id), role })
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.code : String(error)),
  )
const dms = async (person: Person) =>
  (await person.call(listChats, {})).chats.filter(({ type }) => type === 'dm').length

describe('Y-6 the role is given and taken', () => {
  it('Y-6 takes effect at once with all that depends on it: permissions, and the DMs with everyone', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    expect(await dms(ana)).toBe(1)
    const made = await setRole(admin, ana, 'admin')
    expect(made).toMatchObject({ id: ana.user.id, role: 'admin', sessions: 1 })
    expect((await ana.call(getMe, {})).user.role).toBe('admin')
    expect(await dms(ana)).toBeGreaterThan(1)
    expect((await ana.call(contract.listSessionsOf, { id: String(beto.user.id) })).sessions).toHaveLength(1)
    expect(await setRole(admin, ana, 'admin')).toMatchObject({ role: 'admin' })

    expect(await setRole(admin, ana, 'user')).toMatchObject({ id: ana.user.id, role: 'user' })
    expect((await ana.call(getMe, {})).user.role).toBe('user')
    expect(await dms(ana)).toBe(1)
    expect(await outcome(ana.call(contract.listKnownUsers, {}))).toBe('forbidden')
    expect(await outcome(setRole(ana, ana, 'admin'))).toBe('forbidden')
  })
})

describe('Y-7 there is always an admin', () => {
  it('Y-7 the last one keeps the role, until somebody else has it', async () => {
    const ana = await enter('ana')
    expect(await outcome(setRole(admin, admin, 'user'))).toBe('conflict')
    expect(await admins()).toEqual([{ id: admin.user.id }])
    await setRole(admin, ana, 'admin')
    await setRole(admin, admin, 'user')
    expect(await admins()).toEqual([{ id: ana.user.id }])
    expect(await outcome(setRole(ana, ana, 'user'))).toBe('conflict')
    await setRole(ana, admin, 'admin')
    await setRole(ana, ana, 'user')
  })

  it('Y-7 of fifty who take it from each other at once, one remains', async () => {
    const people = await Promise.all(times(50, () => enter('jefa')))
    for (const person of people) await setRole(admin, person, 'admin')
    await setRole(people[0]!, admin, 'user')
    const outcomes = await Promise.all(
      people.map((person, n) => outcome(setRole(person, people[(n + 1) % people.length]!, 'user'))),
    )
    const left = await admins()
    expect(left.length).toBeGreaterThanOrEqual(1)
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(50 - left.length)
    expect(outcomes.filter((each) => !['done', 'forbidden', 'conflict'].includes(each))).toEqual([])
    const one = people.find(({ user }) => user.id === left[0]!.id)!
    await setRole(one, admin, 'admin')
    for (const { id } of left) await admin.call(contract.setRole, { id: String(id), role: 'user' })
  })

  it('Y-7 of fifty who give it up at once, one keeps it', async () => {
    const people = await Promise.all(times(50, () => enter('jefe')))
    for (const person of people) await setRole(admin, person, 'admin')
    const all = [admin, ...people]
    const outcomes = await Promise.all(all.map((person) => outcome(setRole(person, person, 'user'))))
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(50)
    expect(outcomes.filter((each) => each === 'conflict')).toHaveLength(1)
    const [left, ...others] = await admins()
    expect(others).toEqual([])
    const last = all.find(({ user }) => user.id === left!.id)!
    if (last !== admin) {
      await setRole(last, admin, 'admin')
      await setRole(admin, last, 'user')
    }
  })
})

it('Y-12 each action of an admin is one log line: who, what, on whom, and no secret', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const { sessions } = await admin.call(contract.listSessionsOf, { id: String(ana.user.id) })
  await admin.call(contract.endSessionOf, { id: String(ana.user.id), session_id: sessions[0]!.id })
  await admin.call(contract.endSessionsOf, { id: String(ana.user.id) })
  const { code } = await admin.call(issueCode, { id: String(ana.user.id) })
  await setRole(admin, ana, 'admin')
  await setRole(admin, ana, 'admin')
  await setRole(admin, ana, 'user')
  await admin.call(setStatus, { id: String(ana.user.id), status: 'away' })
  await admin.call(contract.makeRoundTrip, { id: crypto.randomUUID() })
  const hall = await beto.call(createHall, { name: 'taller' })
  await admin.call(updateHall, { id: String(hall.id), name: 'otro taller' })
  await beto.call(updateHall, { id: String(hall.id), name: 'taller' })
  await admin.call(deleteHall, { id: String(hall.id) })
  const lines = app
    .output()
    .split('\n')
    .filter((text) => text.includes('"event":"admin"') && text.includes(`"by":${String(admin.user.id)}`))
    .map((text) => JSON.parse(text) as { did: string; user?: number; role?: string; hall?: number })
    .filter(({ did, user, hall: id }) => user === ana.user.id || did === 'round trip' || id === hall.id)
  expect(lines.map(({ did, role }) => [did, role].filter(Boolean).join(' '))).toEqual([
    'end session',
    'end all sessions',
    'issue code',
    'set role admin',
    'set role user',
    'set status',
    'round trip',
    'change hall',
    'delete hall',
  ])
  expect(app.output()).not.toContain(code)
  expect(app.output()).not.toContain(admin.token)
})
