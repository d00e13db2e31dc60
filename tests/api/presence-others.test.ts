// First, because lib reads the variables that it sets.
import { lastTold, others, shown, signOut, tab, told, visitor, wait } from './presence-stage'
import { expect, test } from 'vitest'
import { openSession } from '@/lib/accounts/server/open-session'
import { db } from '@/lib/db/client'
import { changeMe, readOwnPresence } from '@/lib/presence/server/own-presence'
import { recordSignIn } from '@/lib/presence/server/presence-events'
import { setStatus } from '@/lib/presence/server/set-status'
import { sweep } from '@/lib/presence/server/sweep'
import type { Asker } from '@/lib/users/asker'
import type { OnlineStatus } from '@/lib/users/contract'
import { me } from '@/lib/users/server/me'
import { toldOf } from '../support/push-recorder'

const set = (asker: Asker, status: OnlineStatus) => setStatus(asker, { id: asker.id, status })
const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

test('U-14 what an admin sets holds until the first change, and does not come back afterwards', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await set(ana, 'away')
  await wait(ana, 20)
  await page.beat()
  expect([await shown(ana), told(ana)]).toEqual(['away', ['online', 'away']])
  await page.beat({ status: 'away' })
  await page.beat({ status: 'online' })
  expect([await shown(ana), told(ana)]).toEqual(['online', ['online', 'away', 'online']])
  await set(ana, 'offline')
  // A crash, of which nobody took notice before the next beat.
  await db.presenceLease.updateMany({ where: { userId: ana.id }, data: { expiresAt: new Date(0) } })
  await page.beat()
  expect([await shown(ana), told(ana)]).toEqual(['online', ['online', 'away', 'online', 'offline', 'online']])
})

test('U-14 a sign-in and a sign-out clear it', async () => {
  const ana = await visitor('ana')
  await tab(ana).beat()
  await set(ana, 'offline')
  const { id } = await openSession(ana.id, null, 'Otra')
  await recordSignIn(ana.id, id)
  expect(await shown(ana)).toBe('online')
  await set(ana, 'away')
  await signOut(ana)
  expect(told(ana)).toEqual(['online', 'offline', 'online', 'away', 'online'])
})

test('U-14 online or away, set on an absent user, expires after two minutes; offline stays', async () => {
  const [ana, beto] = [await visitor('ana'), await visitor('beto')]
  await set(ana, 'away')
  await set(beto, 'offline')
  await wait(ana, 118)
  expect(await shown(ana)).toBe('away')
  await wait(ana, 3)
  expect([await shown(ana), told(ana)]).toEqual(['offline', ['away', 'offline']])
  expect((await others(ana)).last_seen).toBeNull()
  await tab(beto).beat()
  expect([await shown(beto), told(beto)]).toEqual(['online', ['online']])
})

test('U-15 hiding last seen: others receive that at once, and again without the time', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await changeMe(ana, { hide_last_seen: true })
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'online', lastSeen: null })
  await changeMe(ana, { hide_last_seen: true })
  await changeMe(ana, { estado: 'aquí' })
  expect(told(ana)).toEqual(['online', 'online'])
  await wait(ana, 61)
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'offline', lastSeen: null })
  expect(await others(ana)).toMatchObject({ last_seen: null })
  await changeMe(ana, { hide_last_seen: false })
  const { last_seen: lastSeen } = await others(ana)
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'offline', lastSeen })
  expect(lastSeen).not.toBeNull()
})

test('K-12 an estado is gone at its end, also before the sweep, and others are told of it once', async () => {
  const ana = await visitor('ana')
  const toldEstados = () =>
    toldOf('userEstadoChanged').flatMap(({ data, channels }) =>
      data['userId'] === ana.id && channels.join() === 'private-presence' ? [data['estado']] : [],
    )
  await changeMe(ana, { estado: 'comiendo', estado_until: soon(3_600) })
  expect((await others(ana)).estado).toBe('comiendo')
  await db.$executeRaw`update users set estado_until = now() where id = ${ana.id}`
  expect((await others(ana)).estado).toBe('N/D')
  const { user } = await me(ana)
  expect(user).toMatchObject({ estado: 'N/D' })
  expect(user).not.toHaveProperty('estado_until')
  expect(toldEstados()).toEqual(['comiendo'])
  await Promise.all([sweep(), sweep()])
  expect(toldEstados()).toEqual(['comiendo', 'N/D'])
  expect(told(ana)).toEqual([])
})

test('U-16 appearing offline holds for others, with a last seen that does not move, and not for oneself', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await wait(ana, 20)
  const before = await others(ana)
  await changeMe(ana, { appear_offline_until: soon(3_600) })
  expect(told(ana)).toEqual(['online', 'offline'])
  await page.beat()
  expect(await others(ana)).toMatchObject({
    online_status: 'offline',
    is_online: false,
    last_seen: before.last_seen,
  })
  expect(lastTold(ana)).toMatchObject({ lastSeen: before.last_seen })
  const mine = await readOwnPresence(ana)
  expect(mine).toMatchObject({ online_status: 'online', seen_by_others: { online_status: 'offline' } })
  expect(mine.last_seen! > before.last_seen!).toBe(true)
  await page.beat({ status: 'away' })
  await tab(ana).beat()
  expect(told(ana)).toEqual(['online', 'offline'])
})

test('U-16 it ends by itself at its time, or sooner when the user says so, and others receive it', async () => {
  const [ana, beto] = [await visitor('ana'), await visitor('beto')]
  for (const each of [ana, beto]) {
    await tab(each).beat()
    await changeMe(each, { appear_offline_until: soon(30) })
  }
  await wait(ana, 31)
  await changeMe(beto, { appear_offline_until: null })
  expect(told(ana)).toEqual(['online', 'offline', 'online'])
  expect(told(beto)).toEqual(['online', 'offline', 'online'])
  await changeMe(ana, { appear_offline_until: soon(30) })
  await wait(ana, 61)
  expect(told(ana)).toEqual(['online', 'offline', 'online', 'offline'])
  expect(await others(ana)).toMatchObject({ last_seen: (await readOwnPresence(ana)).last_seen })
})
