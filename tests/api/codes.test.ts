import { describe, expect, it } from 'vitest'
import { issueCode, renewCode } from '@/lib/accounts/contract'
import { getMe } from '@/lib/users/contract'
import { ask } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { signIn } from '../support/sign-in'

const app = given('app')
const database = process.env['DATABASE_URL']!
const unauthenticated = { status: 401, code: 'unauthenticated' }

describe('A-10 a code can be renewed, and an admin can issue one', () => {
  it('A-10 the old one stops working; this session continues', async () => {
    const name = uniqueName('ana')
    const ana = await signIn(app, name)
    const { code } = await ana.call(renewCode, {})
    expect((await ask(`${app}/api/login`, { body: { username: name, code: ana.code } })).code).toBe(
      'code_invalid',
    )
    expect((await signIn(app, name, code)).user.id).toBe(ana.user.id)
    expect((await ana.call(getMe, {})).user.id).toBe(ana.user.id)
  })

  it('A-10 one issued by an admin ends all sessions and devices of that user', async () => {
    const [admin, name] = [await anAdmin(), uniqueName('ana')]
    const ana = await signIn(app, name)
    const { code } = await admin.call(issueCode, { id: String(ana.user.id) })
    await expect(ana.call(getMe, {})).rejects.toMatchObject({ status: 401 })
    expect(
      (await ask(`${app}/api/login`, { body: { username: name }, headers: { cookie: ana.cookie } })).code,
    ).toBe('code_required')
    expect((await signIn(app, name, code)).user.id).toBe(ana.user.id)
  })

  it('A-10 eva gets 403, a request without a session 401, and an unknown user is 404', async () => {
    const [admin, eva] = [await anAdmin(), await signIn(app, uniqueName('eva'))]
    await expect(eva.call(issueCode, { id: String(admin.user.id) })).rejects.toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    const path = `${app}/api/users/admin/users/${String(eva.user.id)}/code`
    expect(await ask(path, { method: 'POST' })).toMatchObject(unauthenticated)
    for (const id of ['0', '2147483648', '99999999999999999999', 'x', '1e3', '-1']) {
      const answer = await ask(`${app}/api/users/admin/users/${id}/code`, {
        method: 'POST',
        headers: { authorization: `Bearer ${admin.token}` },
      })
      expect([answer.status, answer.code], id).toEqual([404, 'not_found'])
    }
  })

  async function anAdmin() {
    const person = await signIn(app, uniqueName('jefa'))
    await query(database, `update users set role = 'admin' where id = $1`, [person.user.id])
    // A session is read again when it is opened: the role shows at once.
    return signIn(app, person.user.username, person.code)
  }
})
