import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listChats, muteChat, openDm, readChat } from '@/lib/chats/contract'
import {
  addMember,
  createHall,
  deleteHall,
  joinHall,
  leaveHall,
  removeMember,
  updateHall,
} from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { heartbeat } from '@/lib/presence/contract'
import { type App, startApp } from '../support/app'
import { ask } from '../support/ask'
import { query } from '../support/database'
import { uniqueName } from '../support/names'
import { type Person, signIn } from '../support/sign-in'

let app: App
beforeAll(async () => {
  app = await startApp({ env: { ONLY_INSTANCE: 'on' } })
})
afterAll(() => app.stop())

const enter = (name: string) => signIn(app.url, uniqueName(name))

async function poll({ token }: Person, tag = ''): Promise<{ status: number; tag: string }> {
  const headers = { authorization: `Bearer ${token}`, ...(tag ? { 'if-none-match': tag } : {}) }
  const { status, headers: answered } = await ask(app.url + listChats.path, { headers })
  return { status, tag: answered.get('etag')! }
}

describe('C-18 where one process alone writes to the database', () => {
  it('C-18 a poll of the list while nothing happens reads nothing', async () => {
    const ana = await enter('ana')
    const { id } = await ana.call(createHall, { name: 'la sala' })
    const { tag } = await poll(ana)
    expect((await poll(ana, tag)).status).toBe(304)
    // Past the application: who looked would see it.
    await query(app.env['DATABASE_URL']!, `update chats set name = 'otra' where id = $1`, [id])
    expect((await poll(ana, tag)).status).toBe(304)
  })

  it('C-18 whatever happens in the list is in the next answer', async () => {
    const [ana, beto, carla] = [await enter('ana'), await enter('beto'), await enter('carla')]
    const { id: dm } = await beto.call(openDm, { with_username: ana.user.username })
    const { id: hall } = await beto.call(createHall, { name: 'la sala', private: true })
    const { id: other } = await carla.call(createHall, { name: 'la otra' })
    const { user } = ana
    const said = await beto.call(sendMessage, { chat_id: dm!, contenido: 'hola' })
    const beat = { client_id: 'pestaña', status: 'online' as const, beat: 1 }
    const steps: Record<string, () => Promise<unknown>> = {
      'a message': () => beto.call(sendMessage, { chat_id: dm!, contenido: 'otra' }),
      'an edit': () => beto.call(editMessage, { id: String(said.id), contenido: 'adiós' }),
      'a deletion': () => beto.call(deleteMessage, { id: String(said.id) }),
      reading: () => ana.call(readChat, { id: String(dm), seq: 1 }),
      'an own message': () => ana.call(sendMessage, { chat_id: dm!, contenido: 'aquí' }),
      'the other side reading': () => beto.call(readChat, { id: String(dm), seq: 3 }),
      muting: () => ana.call(muteChat, { id: String(dm), muted: true }),
      'a tab of the other side': () => beto.call(heartbeat, { ...beat, status: 'away' }),
      'being added': () => beto.call(addMember, { id: String(hall), username: user.username }),
      'a message there': () => beto.call(sendMessage, { chat_id: hall, contenido: 'hola' }),
      'a name': () => beto.call(updateHall, { id: String(hall), name: 'con otro nombre' }),
      'being removed': () => beto.call(removeMember, { id: String(hall), user_id: String(user.id) }),
      joining: () => ana.call(joinHall, { hall_id: other }),
      'a message in it': () => carla.call(sendMessage, { chat_id: other, contenido: 'hola' }),
      leaving: () => ana.call(leaveHall, { hall_id: other }),
      'joining again': () => ana.call(joinHall, { hall_id: other }),
      'a hall gone': () => carla.call(deleteHall, { id: String(other) }),
      'a message in General': () => carla.call(sendMessage, { chat_id: 1, contenido: 'hola' }),
    }
    let { tag } = await poll(ana)
    for (const [what, step] of Object.entries(steps)) {
      expect([what, (await poll(ana, tag)).status]).toEqual([what, 304])
      await step()
      const next = await poll(ana, tag)
      expect([what, next.status]).toEqual([what, 200])
      tag = next.tag
    }
  })
})
