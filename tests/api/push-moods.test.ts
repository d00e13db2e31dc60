import './log-database'
import { service } from './push-moods-service'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { messageUpdated, newMessage } from '@/lib/messages/contract'
import { edit as editMessage } from '@/lib/messages/server/edit'
import { userStatusChanged } from '@/lib/presence/contract'
import { chatChannel } from '@/lib/sync/channels'
import { chatChanged } from '@/lib/sync/contract'
import { publish, publishEach } from '@/lib/sync/server/publish'
import { transport } from '@/lib/sync/server/transport'
import { published } from '../support/published'
import type { Mood } from '../support/push-service'
import { hall, person, say as send, stored, times } from './log-people'

afterAll(() => service.close())
beforeEach(async () => {
  await published()
  service.calls.length = 0
  service.mood = 200
})

/** Publishing follows the answer: these tests look at what came of it. */
async function say(...message: Parameters<typeof send>) {
  const sent = await send(...message)
  await published()
  return sent
}

async function edit(...change: Parameters<typeof editMessage>) {
  await editMessage(...change)
  await published()
}

describe('the limits of the service', () => {
  test('R-5 an event of 10,240 bytes is published whole; one byte more as its numbers, which lead to it', async () => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    const { id } = await say(ana, chatId, 'x')
    const { bytes } = service.events()[0]!
    // An edit says when: a time where there was null.
    const [room, time] = [10_240 - bytes + 1, JSON.stringify(new Date().toISOString()).length - 'null'.length]
    const whole = textOf(room - time)
    await edit(ana, { id, contenido: whole })
    await edit(ana, { id, contenido: `${whole}x` })
    const [exact, beyond] = service.events().slice(1)
    expect([exact!.name, exact!.bytes, exact!.data['contenido']]).toEqual([
      messageUpdated.name,
      10_240,
      whole,
    ])
    const { edited_at } = beyond!.data
    expect(Date.parse(String(edited_at))).not.toBeNaN()
    expect(beyond!.data).toEqual({
      ...{ id, chat_id: chatId, seq: 1, rev: 3, truncated: true },
      ...{ edited_at, reactions: [] },
    })
  })

  test('R-5 the longest message is published as its numbers, and stored as it is', async () => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    const { id } = await say(ana, chatId, '😀'.repeat(4_000))
    expect(service.events()[0]!.data).toEqual({
      ...{ id, chat_id: chatId, seq: 1, rev: 1, truncated: true },
      ...{ edited_at: null, reactions: [] },
    })
    expect((await stored(chatId)).rows[0]!.contenido).toBe('😀'.repeat(4_000))
  })

  test('R-6 an event for 150 channels takes calls of 100, and 25 events take batches of 10', async () => {
    const channels = times(150, (n) => chatChannel(n + 1, 1))
    await publish(chatChanged, channels, { chat_id: 7 })
    expect(service.calls.map(({ events }) => events[0]!.channels.length).sort()).toEqual([100, 50])
    expect(service.events().flatMap((event) => event.channels)).toEqual(channels)
    service.calls.length = 0
    await publishEach(
      chatChanged,
      times(25, (n) => ({ channel: chatChannel(n + 1, 1), data: { chat_id: n + 1 } })),
    )
    expect(service.calls.map(({ events }) => events.length).sort()).toEqual([10, 10, 5])
    expect(
      service
        .events()
        .every(({ channels: [name], data }) => name === chatChannel(Number(data['chat_id']), 1)),
    ).toBe(true)
  })
})

describe('R-7 whatever the push service does, a message is stored and answered', () => {
  test.each<Mood>([400, 401, 403, 404, 413, 429, 500, 'cut', 'hang'])('R-7 %s', async (mood) => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    service.mood = mood
    await say(ana, chatId, 'hola')
    expect((await stored(chatId)).rows).toHaveLength(1)
    expect(transport.state()).toBe('failing')
    // A connection that was cut is tried once more, and nothing else is.
    expect(service.calls.length).toBeLessThanOrEqual(1)
    service.mood = 200
    await say(ana, chatId, 'otra vez')
    expect(transport.state()).toBe('ok')
  })
})

describe('a service that is down', () => {
  test('R-8 after five failures nothing is sent; after a pause one call tests it; each change is logged once', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const lines = (text: string) => said.mock.calls.filter(([line]) => String(line).includes(text)).length
    const ana = await person('ana')
    const chatId = await hall(ana)
    service.mood = 500
    for (const text of times(12, String)) await say(ana, chatId, text)
    expect(service.calls).toHaveLength(5)
    expect([lines('push is down'), lines('push is back')]).toEqual([1, 0])

    service.mood = 200
    await vi.waitUntil(
      async () => {
        await say(ana, chatId, 'sigue')
        return transport.state() === 'ok'
      },
      { timeout: 12_000, interval: 200 },
    )
    expect([lines('push is down'), lines('push is back')]).toEqual([1, 1])
    said.mockRestore()
    // Nothing was lost by it.
    const { chat, rows } = await stored(chatId)
    expect(rows).toHaveLength(chat.lastSeq)
  })

  test('R-10 when push is back, the newest missed event of each chat is published', async () => {
    const ana = await person('ana')
    const chats = [await hall(ana), await hall(ana), await hall(ana)]
    service.mood = 500
    for (const chatId of chats) await say(ana, chatId, 'uno')
    for (const chatId of chats.slice(0, 1)) await say(ana, chatId, 'dos')
    service.mood = 200
    service.calls.length = 0
    await say(ana, await hall(ana), 'en otra sala')
    await vi.waitUntil(() => service.events().length === 4, { timeout: 10_000 })
    const told = service.events().map(({ channels: [channel], data }) => [channel, data['rev']])
    expect(told.slice(1).sort()).toEqual(chats.map((id, n) => [chatChannel(id, 1), n === 0 ? 2 : 1]))
  })

  test('R-10 an event that says to look again is published once push is back, and once', async () => {
    const [ana, channel] = [await person('ana'), chatChannel(7, 1)]
    service.mood = 500
    await publish(chatChanged, [channel], { chat_id: 7 })
    await publish(chatChanged, [channel], { chat_id: 7 })
    await publishEach(chatChanged, [{ channel, data: { chat_id: 8 } }])
    // What holds for a moment only is not told late.
    await publish(userStatusChanged, [channel], { userId: ana.id, status: 'away', lastSeen: null })
    service.mood = 200
    service.calls.length = 0
    const other = await hall(ana)
    await say(ana, other, 'ya')
    await vi.waitUntil(() => service.events().length === 3, { timeout: 10_000 })
    const told = service.events().map(({ name, data }) => [name, data['chat_id']])
    expect(told).toEqual([
      [newMessage.name, other],
      [chatChanged.name, 7],
      [chatChanged.name, 8],
    ])
    service.calls.length = 0
    await say(ana, other, 'y otra')
    expect(service.events()).toHaveLength(1)
  })
})

/** So many bytes in at most 4,000 characters. */
function textOf(bytes: number): string {
  const smileys = Math.floor(bytes / 4)
  return '😀'.repeat(smileys) + 'x'.repeat(bytes - smileys * 4)
}
