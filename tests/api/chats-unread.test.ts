import './log-database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asker } from '@/lib/users/asker'
import { listChats } from '@/lib/chats/contract'
import { openDm } from '@/lib/chats/server/open-dm'
import * as chats from '@/lib/chats/server/chats'
import * as membership from '@/lib/chats/halls/server/membership'
import * as halls from '@/lib/chats/halls/server/halls'
import { remove } from '@/lib/messages/server/delete'
import { edit } from '@/lib/messages/server/edit'
import { people, say, times } from './log-people'

interface Said {
  id: number
  sender: number
  deleted: boolean
}

/** What a careful person would note down about one chat: every message, and how far each has read. */
interface Notes {
  chatId: number
  isHall: boolean
  said: Said[]
  /** By who is in it; somebody outside has no mark. */
  marks: Map<number, number>
}

type Step = {
  who: number
  chat: number
  what: 'send' | 'edit' | 'delete' | 'read' | 'join' | 'leave'
  which: number
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  chat: fc.nat(1),
  what: fc.constantFrom('send', 'send', 'send', 'edit', 'delete', 'delete', 'read', 'read', 'join', 'leave'),
  which: fc.nat(9),
})

test('C-15 unread counts equal a recount, after any mix of messages, edits, deletions, marks, joins and leaves', async () => {
  const askers = await people(3, 'm')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const all = await beginning(askers)
      for (const each of steps) await take(each, askers, all[each.chat]!)
      for (const notes of all) for (const asker of askers) await compare(asker, notes)
    }),
    { numRuns: 60, seed: Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31) },
  )
}, 120_000)

async function beginning(askers: Asker[]): Promise<Notes[]> {
  const [ana, beto] = askers as [Asker, Asker]
  const hall = await halls.create(ana, { name: 'Sala', description: '', private: false })
  const dmId = await openDm(ana, beto.id)
  const dm: Notes = { chatId: dmId, isHall: false, said: [], marks: new Map() }
  // The one conversation of the two goes on from case to case: what was said before is read.
  for (const asker of [ana, beto]) {
    const { last_seq: last } = await chats.read(asker, { id: dmId, seq: 2 ** 31 - 1 })
    dm.marks.set(asker.id, last)
    dm.said = times(last, () => ({ id: 0, sender: 0, deleted: true }))
  }
  return [{ chatId: hall.id, isHall: true, said: [], marks: new Map([[ana.id, 0]]) }, dm]
}

async function take({ who, what, which }: Step, askers: Asker[], notes: Notes): Promise<void> {
  const asker = askers[who]!
  const mark = notes.marks.get(asker.id)
  const own = notes.said.filter((each) => each.sender === asker.id && !each.deleted)
  const message = own[which % Math.max(own.length, 1)]
  const id = notes.chatId
  if (what === 'join' && notes.isHall && mark === undefined) {
    await membership.join(asker, { hall_id: id })
    notes.marks.set(asker.id, notes.said.length)
  }
  if (mark === undefined) return
  if (what === 'send') {
    const { id: messageId } = await say(asker, id, 'hola')
    notes.said.push({ id: messageId, sender: asker.id, deleted: false })
    notes.marks.set(asker.id, notes.said.length)
  }
  if (what === 'edit' && message) await edit(asker, { id: message.id, contenido: `otra cosa ${which}` })
  if (what === 'delete' && message) {
    await remove(asker, { id: message.id })
    message.deleted = true
  }
  if (what === 'read') {
    const seq = Math.max(0, notes.said.length + 2 - which)
    await chats.read(asker, { id, seq })
    notes.marks.set(asker.id, Math.max(mark, Math.min(seq, notes.said.length)))
  }
  if (what === 'leave' && notes.isHall) {
    await membership.leave(asker, { hall_id: id })
    notes.marks.delete(asker.id)
  }
}

async function compare(asker: Asker, { chatId, said, marks }: Notes): Promise<void> {
  const { output } = await chats.list(asker, listChats.input.parse({})).read()
  const shown = output.chats.find((chat) => chat.id === chatId)
  const mark = marks.get(asker.id)
  if (mark === undefined) return expect(shown).toBeUndefined()
  const unread = said.slice(mark).filter((each) => !each.deleted && each.sender !== asker.id)
  // Nobody's: an empty conversation shows only to who opened it.
  if (said.length === 0 && !shown) return
  expect(shown).toMatchObject({ last_seq: said.length, last_read_seq: mark, unread: unread.length })
  expect(await chats.read(asker, { id: chatId, seq: 0 })).toEqual(shown)
}
