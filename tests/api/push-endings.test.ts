import { afterEach, describe, expect, it, test } from 'vitest'
import {
  endOtherSessions,
  endSession,
  issueCode,
  listSessions,
  login,
  logout,
  renewCode,
} from '@/lib/accounts/contract'
import { addMember, joinHall } from '@/lib/chats/halls/contract'
import { readRealtime } from '@/lib/sync/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { authorize } from '../support/listener'
import { type Person, signIn } from '../support/sign-in'
import { enter, enterAsAdmin, newHall, say } from './halls-people'
import { closeEars, ear, HEARS, heardOf } from './push-ears'

const app = given('app')
afterEach(closeEars)

const CUT_OFF = 4009

/** The same person on two devices. */
async function twice(who: string): Promise<[Person, Person]> {
  const one = await enter(who)
  return [one, await signIn(app, one.user.username, one.code)]
}

type Ending = (one: Person, other: Person) => Promise<unknown>
const endings: Record<string, Ending> = {
  'a logout': (one) => one.call(logout, {}),
  'a session ended from another device': async (_one, other) => {
    const { sessions } = await other.call(listSessions, {})
    await other.call(endSession, { id: sessions.find(({ current }) => !current)!.id })
  },
  'all others ended': (_one, other) => other.call(endOtherSessions, {}),
  'a renewed code': (_one, other) => other.call(renewCode, {}),
  'a code issued by an admin': async (one) =>
    (await enterAsAdmin()).call(issueCode, { id: String(one.user.id) }),
  'another sign-in in the same browser': (one) =>
    ask(app + login.path, { body: { username: one.user.username }, headers: { cookie: one.cookie } }),
}

describe('R-27 afterwards the user’s connections are closed, and their channels left behind', () => {
  it.each(Object.entries(endings))('R-27 %s', async (_, end) => {
    const [one, other] = await twice('ana')
    const listening = await ear(one)
    await end(one, other)
    expect(await listening.closed).toBe(CUT_OFF)
    const again = { socket_id: '1.1', channel_name: listening.userChannel }
    expect([401, 403]).toContain((await authorize(app, one, again)).status)
    expect([401, 403]).toContain((await authorize(app, other, again)).status)
  })

  it('R-27 an ended token gets nothing signed; another device gets the new channel', async () => {
    const [one, other] = await twice('ana')
    const { user_channel: before } = await one.call(readRealtime, {})
    await one.call(logout, {})
    const ask = (channel_name: string) => ({ socket_id: '1.1', channel_name })
    const { user_channel: now } = await other.call(readRealtime, {})
    expect(now).not.toBe(before)
    for (const channel of [before, now]) {
      expect((await authorize(app, one, ask(channel))).code).toBe('unauthenticated')
    }
    expect((await authorize(app, other, ask(before))).code).toBe('forbidden')
    expect((await authorize(app, other, ask(now))).status).toBe(200)
  })
})

test('R-27 in a private hall others are told to move, and an old subscriber receives nothing', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana, { private: true })
  const open = await newHall(ana)
  await ana.call(addMember, { id: String(hall.id), username: beto.user.username })
  await beto.call(joinHall, { hall_id: open.id })
  const his = await ear(beto, hall.channel, open.channel)
  await ana.call(renewCode, {})
  const changed = { event: 'chat_changed', channel: hall.channel, data: { chat_id: hall.id } }
  expect(await heardOf(hall.id, ana, his)).toEqual([[changed]])
  await say(ana, hall.id, 'quien se mudó lo oye')
  expect(await heardOf(hall.id, ana, his)).toEqual([[changed]])
  expect(await his.hear(hall.channel!)).toMatchObject({ status: 403 })
  const next = hall.channel!.replace(/\d+$/, '2')
  expect(await his.hear(next)).toBe(HEARS)
  const said = await say(ana, hall.id, 'y ahora todos')
  await his.until(({ channel, data }) => channel === next && data['id'] === said.id)
  // What anyone may hear goes on as it was.
  expect((await beto.call(joinHall, { hall_id: open.id })).channel).toBe(open.channel)
})
