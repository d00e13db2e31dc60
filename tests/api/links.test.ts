import { describe, expect, it } from 'vitest'
import { createLink, endSession, listSessions, login, readLink, renewCode } from '@/lib/accounts/contract'
import { getMe } from '@/lib/users/contract'
import { ask, cookiesOf } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { type Person, signIn } from '../support/sign-in'

const app = given('app')
const database = process.env['DATABASE_URL']!
const refused = { status: 401, code: 'code_invalid' }

const look = (link: string) => ask(app + readLink.path, { body: { link } })
const use = (link: string) => ask(app + login.path, { body: { link } })

async function linkOf(person: Person) {
  const { url, expires_at } = await person.call(createLink, {})
  expect(url).toMatch(/^\/vincular#[\w-]{22}$/)
  return { code: url.split('#')[1]!, expiresAt: Date.parse(expires_at) }
}

describe('A-21 a link makes another browser a device of the same user', () => {
  it('A-21 looking at it spends nothing; it works once, and its device is the user’s own from then on', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const { code, expiresAt } = await linkOf(ana)
    expect(Math.abs(expiresAt - Date.now() - 5 * 60_000)).toBeLessThan(60_000)
    for (let looks = 0; looks < 2; looks += 1)
      expect((await look(code)).body).toEqual({ username: ana.user.username })

    const entries = await Promise.all(Array.from({ length: 5 }, () => use(code)))
    const entered = entries.filter(({ status }) => status === 200)
    expect(entered).toHaveLength(1)
    expect(entered[0]!.body?.['user']).toMatchObject({ id: ana.user.id })
    expect(entered[0]!.body).not.toHaveProperty('code')
    for (const entry of entries.filter((each) => !entered.includes(each)))
      expect(entry).toMatchObject(refused)
    expect(await look(code)).toMatchObject(refused)
    const again = await ask(app + login.path, {
      body: { username: ana.user.username },
      headers: { cookie: cookiesOf(entered[0]!) },
    })
    expect(again.status).toBe(200)
    expect((await ana.call(getMe, {})).user.id).toBe(ana.user.id)
  })

  it('A-21 only its hash is stored', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const { code } = await linkOf(ana)
    const rows = await query<{ row: string }>(
      database,
      'select l::text as row from device_links l where user_id = $1',
      [ana.user.id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.row).not.toContain(code)
  })

  it('A-21 wrong, run out, of an ended session or older than the code: 401 code_invalid', async () => {
    expect(await look('AAAAAAAAAAAAAAAAAAAAAA')).toMatchObject(refused)
    expect(await use('')).toMatchObject(refused)
    const name = uniqueName('ana')
    const ana = await signIn(app, name)
    const expectVoid = async (code: string) => {
      expect(await look(code)).toMatchObject(refused)
      expect(await use(code)).toMatchObject(refused)
    }

    const late = await linkOf(ana)
    await query(database, 'update device_links set expires_at = now() where user_id = $1', [ana.user.id])
    await expectVoid(late.code)
    const before = await linkOf(ana)
    await ana.call(renewCode, {})
    await expectVoid(before.code)

    const other = await signIn(app, uniqueName('beto'))
    const elsewhere = await signIn(app, other.user.username, other.code)
    const { code } = await linkOf(elsewhere)
    const { sessions } = await elsewhere.call(listSessions, {})
    await other.call(endSession, { id: sessions.find(({ current }) => current)!.id })
    await expectVoid(code)
  })

  it('A-21 without a name and a link nobody enters', async () => {
    expect(await ask(app + login.path, { body: {} })).toMatchObject({ status: 400, code: 'bad_request' })
  })
})
