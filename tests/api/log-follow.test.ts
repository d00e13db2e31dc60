import './log-database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asker } from '@/lib/users/asker'
import type { Message } from '@/lib/messages/contract'
import { remove } from '@/lib/messages/server/delete'
import { edit } from '@/lib/messages/server/edit'
import { Refusal } from '@/lib/http/errors'
import { toMessage } from '@/lib/messages/server/message-row'
import { send } from '@/lib/messages/server/send'
import { db } from '@/lib/db/client'
import { hall, page, people, stored } from './log-people'

// A failure prints the seed and the path that led to it: set them here to see it again.
const RUNS = { numRuns: 25 }

const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      text: fc.string({ minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      text: fc.constantFrom('a', 'b'),
      which: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const plays = fc.record({
  scripts: fc.array(fc.array(act, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 6 }),
  readers: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
})

test('M-30 following since_rev at any pace ends with the table’s content, and no rev is lost or used twice', async () => {
  await fc.assert(
    fc.asyncProperty(plays, async ({ scripts, readers }) => {
      const writers = await people(scripts.length, 'w')
      const chatId = await hall(...writers)
      const stage = { isOver: false }
      const following = readers.map((limit) => follow(writers[0]!, chatId, limit, stage))
      const performing = scripts.map((script, index) => perform(writers[index]!, chatId, script))
      const revs = await Promise.all(performing).finally(() => (stage.isOver = true))
      const views = await Promise.all(following)

      const held = await table(chatId)
      for (const view of views) expect(view).toEqual(held)
      const { chat, rows } = await stored(chatId)
      expect(revs.flat().toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: chat.lastRev }, (_, i) => i + 1),
      )
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: chat.lastSeq }, (_, i) => i + 1))
    }),
    RUNS,
  )
}, 120_000)

/** The revs that one writer's acts took. A message is chosen among the writer's own. */
async function perform(asker: Asker, chatId: number, script: Act[]): Promise<number[]> {
  const own: number[] = []
  const revs: number[] = []
  for (const each of script) {
    if (each.kind !== 'send' && own.length === 0) continue
    const outcome = await doIt(asker, chatId, each, own).catch((thrown: unknown) => {
      if (thrown instanceof Refusal && thrown.code === 'conflict') return null
      throw thrown
    })
    if (outcome?.changed) revs.push(outcome.message.rev)
    if (each.kind === 'send') own.push(outcome!.message.id)
  }
  return revs
}

function doIt(asker: Asker, chatId: number, each: Act, own: number[]) {
  if (each.kind === 'send') return send(asker, { chat_id: chatId, contenido: each.text })
  const id = own[each.which % own.length]!
  return each.kind === 'edit' ? edit(asker, { id, contenido: each.text }) : remove(asker, { id })
}

/** A client that only ever asks what changed since the rev it knows. */
async function follow(
  asker: Asker,
  chatId: number,
  limit: number,
  stage: { isOver: boolean },
): Promise<Message[]> {
  const view = new Map<number, Message>()
  let rev = 0
  for (let wasOver = false; ; wasOver = stage.isOver) {
    const answer = await page(asker, chatId, { since_rev: rev }, limit)
    for (const message of answer.messages) {
      expect(message.rev).toBeGreaterThan(rev)
      rev = message.rev
      view.set(message.id, message)
    }
    if (!answer.has_more) {
      expect(answer.last_rev).toBe(rev)
      if (wasOver) return [...view.values()].toSorted((one, other) => one.seq - other.seq)
    }
  }
}

async function table(chatId: number): Promise<Message[]> {
  const rows = await db.message.findMany({
    where: { chatId },
    orderBy: { seq: 'asc' },
    include: { sender: true },
  })
  return rows.map((row) =>
    toMessage({
      ...{ id: row.id, chat_id: row.chatId, seq: row.seq, rev: row.rev, sender_id: row.senderId },
      ...{ username: row.sender.username, contenido: row.contenido, client_id: row.clientId },
      ...{ created_at: row.createdAt, edited_at: row.editedAt, deleted: row.deletedAt !== null },
      ...{ reactions: null, my_reactions: null },
    }),
  )
}
