import './log-database'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hall, page, people, person, refusal, say, stored, times } from './log-people'

const upTo = (last: number) => times(last, (index) => index + 1)

describe('many writers', () => {
  test('M-1 32 writers in one chat number its messages without a gap or a duplicate, in the order of commits', async () => {
    const writers = await people(32, 'w')
    const chatId = await hall(...writers)
    await Promise.all(
      writers.map(async (writer) => {
        for (const round of times(8, String)) await say(writer, chatId, round)
      }),
    )
    const { chat, rows } = await stored(chatId)
    expect(rows.map(({ seq }) => seq)).toEqual(upTo(256))
    expect(rows.map(({ rev }) => rev)).toEqual(upTo(256))
    expect(chat).toMatchObject({ lastSeq: 256, lastRev: 256 })
    expect(chat.lastMessageAt).toEqual(rows.at(-1)!.createdAt)
    const moments = rows.map(({ createdAt }) => createdAt.getTime())
    expect(moments).toEqual(moments.toSorted((one, other) => one - other))
  })

  test('M-2 32 writers who move from chat to chat leave every chat without a gap or a duplicate', async () => {
    const writers = await people(32, 'w')
    const chats = await Promise.all(times(8, () => hall(...writers)))
    await Promise.all(
      writers.map(async (writer, first) => {
        for (const step of times(8, Number)) await say(writer, chats[(first + step) % 8]!, 'hola')
      }),
    )
    for (const { chat, rows } of await Promise.all(chats.map(stored))) {
      expect(rows.map(({ seq, rev }) => [seq, rev])).toEqual(upTo(32).map((n) => [n, n]))
      expect(chat).toMatchObject({ lastSeq: 32, lastRev: 32 })
    }
  })

  test('M-3 sending marks everything as read, the new message included', async () => {
    const [ana, beto] = [await person('ana'), await person('beto')]
    const chatId = await hall(ana, beto)
    await say(ana, chatId, 'uno')
    await say(ana, chatId, 'dos')
    await say(beto, chatId, 'tres')
    const places = await db.chatParticipant.findMany({ where: { chatId } })
    expect(places.find(({ userId }) => userId === ana.id)!.lastReadSeq).toBe(2)
    expect(places.find(({ userId }) => userId === beto.id)!.lastReadSeq).toBe(3)
  })
})

describe('a page', () => {
  test('M-4 a page and its counters are of one moment, whatever is written meanwhile', async () => {
    const writers = await people(8, 'w')
    const reader = await person('r')
    const chatId = await hall(reader, ...writers)
    let isDone = false
    const reading = (async () => {
      let read = 0
      while (!isDone) {
        const newest = await page(reader, chatId, {}, 5)
        const all = await page(reader, chatId, { since_rev: Math.max(0, newest.last_rev - 3) }, 100)
        expect(newest.messages.at(-1)?.seq ?? 0).toBe(newest.last_seq)
        expect(all.messages.at(-1)?.rev ?? 0).toBe(all.last_rev)
        read += 1
      }
      return read
    })()
    await Promise.all(
      writers.map(async (writer) => {
        for (const round of times(12, String)) await say(writer, chatId, round)
      }),
    ).finally(() => (isDone = true))
    expect(await reading).toBeGreaterThan(3)
  })

  test('M-5 paging backwards and paging forwards each return the whole chat, every message once', async () => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    for (const number of upTo(23)) await say(ana, chatId, String(number))

    const backwards = await page(ana, chatId, {}, 5)
    const pages = [backwards.messages]
    for (let at = backwards; at.has_more;) {
      at = await page(ana, chatId, { before_seq: pages[0]![0]!.seq }, 5)
      pages.unshift(at.messages)
    }
    expect(pages.map(({ length }) => length)).toEqual([3, 5, 5, 5, 5])
    expect(pages.flat().map(({ seq }) => seq)).toEqual(upTo(23))

    const forwards: number[] = []
    for (let more = true; more;) {
      const next = await page(ana, chatId, { after_seq: forwards.at(-1) ?? 0 }, 5)
      forwards.push(...next.messages.map(({ seq }) => seq))
      more = next.has_more
    }
    expect(forwards).toEqual(upTo(23))
  })

  test('M-6 a page that is exactly full says that there is no more; beyond the end it is empty', async () => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    for (const text of ['1', '2', '3']) await say(ana, chatId, text)
    const full = { has_more: false, last_seq: 3, last_rev: 3 }
    expect(await page(ana, chatId, {}, 3)).toMatchObject(full)
    expect(await page(ana, chatId, { since_rev: 0 }, 3)).toMatchObject(full)
    expect(await page(ana, chatId, { after_seq: 0 }, 3)).toMatchObject(full)
    expect(await page(ana, chatId, { before_seq: 4 }, 3)).toMatchObject(full)
    const nothing = { ...full, messages: [] }
    const beyond = 2 ** 31 - 1
    for (const cursor of [
      { after_seq: 3 },
      { after_seq: beyond },
      { since_rev: 3 },
      { since_rev: beyond },
      { before_seq: 0 },
    ]) {
      expect(await page(ana, chatId, cursor)).toMatchObject(nothing)
    }
  })
})

describe('a place', () => {
  test('M-7 one can write, read and change nothing in a chat one is not in', async () => {
    const [ana, eva] = [await person('ana'), await person('eva')]
    const chatId = await hall(ana)
    expect(await refusal(say(eva, chatId, 'hola', randomUUID()))).toBe('not_found')
    expect(await refusal(page(eva, chatId))).toBe('not_found')
    expect(await stored(chatId)).toMatchObject({ chat: { lastSeq: 0, lastRev: 0 }, rows: [] })
  })

  test('M-8 a deleted chat accepts nothing more', async () => {
    const ana = await person('ana')
    const chatId = await hall(ana)
    await db.chat.update({ where: { id: chatId }, data: { deletedAt: new Date() } })
    expect(await refusal(say(ana, chatId, 'hola'))).toBe('not_found')
    expect(await refusal(page(ana, chatId))).toBe('not_found')
  })
})
