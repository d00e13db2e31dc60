import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Chat, ListedMessage } from '@/lib/chats/contract'
import {
  type ListChange,
  applyToChat,
  applyToList,
  heardSince,
  NO_CHANGE,
  withChange,
} from '@/lib/chats/list-changes'

const ME = 1
const OTHER = 2
const seed = Date.now()

const blank: Chat = {
  id: 1,
  type: 'hall',
  name: 'Sala',
  private: false,
  role: 'member',
  muted: false,
  channel: 'private-chat-1-1',
  unread: 0,
  last_seq: 0,
  last_rev: 0,
  last_read_seq: 0,
  last_message: null,
  last_message_at: null,
}

/** What the server would answer after each of these. */
class Model {
  rows: ListedMessage[] = []
  told: ListedMessage[] = []
  rev = 0
  read = 0

  put(change: Pick<ListedMessage, 'seq' | 'sender_id' | 'contenido' | 'deleted'>) {
    this.rev += 1
    const at = new Date(change.seq * 1000).toISOString()
    const row = { ...change, id: change.seq, chat_id: 1, rev: this.rev, username: 'x', timestamp: at }
    this.rows[change.seq - 1] = row
    this.told.push(row)
  }

  chat(): Chat {
    const last = this.rows.at(-1)
    const unread = this.rows.filter(
      ({ seq, sender_id, deleted }) => seq > this.read && sender_id !== ME && !deleted,
    )
    const { chat_id: _chat, rev: _rev, ...message } = last ?? ({} as ListedMessage)
    return {
      ...blank,
      unread: unread.length,
      last_seq: this.rows.length,
      last_rev: this.rev,
      last_read_seq: this.read,
      last_message: last ? message : null,
      last_message_at: last?.timestamp ?? null,
    }
  }
}

const step = fc.record({
  do: fc.constantFrom('mine', 'theirs', 'theirs', 'edit', 'delete', 'read'),
  pick: fc.nat(),
})

it(`L-3 the list with the events since equals the list as read now (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 20 }),
      fc.array(step, { maxLength: 20 }),
      fc.func(fc.nat()),
      (before, since, mix) => {
        const model = new Model()
        for (const each of before) perform(model, each)
        const listed = model.chat()
        const heard = model.told.length
        const readThen = model.read
        for (const each of since) perform(model, each)
        const events = model.told.slice(heard).sort((one, other) => mix(one.rev) - mix(other.rev))
        // A mark that did not move is not told.
        const read = model.read > readThen ? model.read : 0
        const news = events.reduce<ListChange>(withChange, { ...NO_CHANGE, read })
        expect(applyToChat(listed, news, ME)).toEqual(model.chat())
      },
    ),
    { numRuns: 3_000, seed },
  )
})

it('L-3 the chat with the newest message comes after General, the others stay in their order', () => {
  const at = (second: number) => new Date(second * 1000).toISOString()
  const chats: Chat[] = [
    { ...blank, id: 9, type: 'general' },
    { ...blank, id: 1, last_message_at: at(5) },
    { ...blank, id: 2, last_message_at: at(4) },
    { ...blank, id: 3 },
    { ...blank, id: 4 },
  ]
  const change = {
    id: 1,
    chat_id: 3,
    seq: 1,
    rev: 1,
    sender_id: OTHER,
    username: 'x',
    contenido: 'a'.repeat(300),
  }
  const news = new Map([[3, withChange(NO_CHANGE, { ...change, timestamp: at(9), deleted: false })]])
  const now = applyToList(chats, news, ME)
  expect(now.map(({ id }) => id)).toEqual([9, 3, 1, 2, 4])
  expect(now[1]!.last_message!.contenido).toHaveLength(280)
})

it('L-3 what was known when a list was asked for is in it, also where its log has gone back', () => {
  const model = new Model()
  for (let n = 1; n <= 3; n += 1)
    model.put({ seq: n, sender_id: OTHER, contenido: `m${String(n)}`, deleted: false })
  const [one, two, three] = model.told
  const asked = [one!, two!].reduce<ListChange>(withChange, { ...NO_CHANGE, read: 2 })
  const answered = withChange(asked, three!)
  const left = heardSince(answered, asked)
  expect(left).toEqual({ ...NO_CHANGE, changes: [three] })
  // Restored: two messages and what was read of them are gone.
  expect(applyToChat(blank, heardSince(asked, asked), ME)).toEqual(blank)
})

it('L-3 a chat that was just muted is shown so until the list says it itself', () => {
  const asked = { ...NO_CHANGE, muted: true }
  expect(applyToChat(blank, asked, ME)).toEqual({ ...blank, muted: true })
  const listed = { ...blank, muted: true }
  expect(applyToChat(listed, asked, ME)).toBe(listed)
})

function perform(model: Model, { do: what, pick }: { do: string; pick: number }) {
  const row = model.rows[pick % Math.max(1, model.rows.length)]
  if (what === 'read') model.read = model.rows.length
  else if (what === 'mine') {
    model.put({ seq: model.rows.length + 1, sender_id: ME, contenido: 'mío', deleted: false })
    // Who writes has read.
    model.read = model.rows.length
  } else if (what === 'theirs') {
    model.put({ seq: model.rows.length + 1, sender_id: OTHER, contenido: 'suyo', deleted: false })
  } else if (row && !row.deleted) {
    const change = what === 'edit' ? { contenido: 'otro' } : { contenido: '', deleted: true }
    model.put({ ...row, ...change })
  }
}
