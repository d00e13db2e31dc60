import { expect, it } from 'vitest'
import { listUsers } from '@/lib/presence/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { signIn } from '../support/sign-in'

const app = given('app')

it('K-12 an estado may have an end, which goes with the next one, and which others are not told', async () => {
  const [ana, beto] = [await signIn(app, uniqueName('ana')), await signIn(app, uniqueName('beto'))]
  const change = async (body: object) => {
    const answer = await ask(`${app}/api/me`, { method: 'PATCH', body, headers: { cookie: ana.cookie } })
    return answer.body?.['user'] ?? answer.code
  }
  const until = new Date(Date.now() + 3_600_000).toISOString()
  expect(await change({ estado: 'comiendo', estado_until: until })).toMatchObject({ estado_until: until })
  const { users } = await beto.call(listUsers, { q: ana.user.username })
  expect(users).toHaveLength(1)
  expect(users[0]).toMatchObject({ estado: 'comiendo' })
  expect(users[0]).not.toHaveProperty('estado_until')

  const withoutEnd = await change({ estado: 'aquí' })
  expect(withoutEnd).toMatchObject({ estado: 'aquí' })
  expect(withoutEnd).not.toHaveProperty('estado_until')
  expect(await change({ estado_until: until })).toMatchObject({ estado: 'aquí', estado_until: until })
  const none = await change({ estado: '', estado_until: until })
  expect(none).toMatchObject({ estado: 'N/D' })
  expect(none).not.toHaveProperty('estado_until')
  expect(await change({ estado: 'tarde', estado_until: '2020-01-01T00:00:00Z' })).toBe('invalid_value')
  expect(await change({})).toMatchObject({ estado: 'N/D' })
})
