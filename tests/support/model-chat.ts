import type { Message } from '@/lib/messages/contract'
import { plainMessage } from './message'

/** A chat as the table holds it, without a table: what the server answers and what it tells. */
export class ModelChat {
  rows: Message[] = []
  rev = 0
  /** What was told of each change, in the order of rev. */
  told: Message[] = []

  send(): Message {
    return this.put(this.rows.length + 1, { contenido: `r${String(this.rev + 1)}`, deleted: false })
  }

  edit(seq: number): Message | undefined {
    if (this.rows[seq - 1]?.deleted !== false) return undefined
    return this.put(seq, { contenido: `r${String(this.rev + 1)}`, deleted: false })
  }

  delete(seq: number): Message | undefined {
    if (this.rows[seq - 1]?.deleted !== false) return undefined
    return this.put(seq, { contenido: '', deleted: true })
  }

  newest(limit: number) {
    return this.page(this.rows.slice(-limit), this.rows.length > limit)
  }

  before(seq: number, limit: number) {
    const older = this.rows.slice(0, seq - 1)
    return this.page(older.slice(-limit), older.length > limit)
  }

  after(seq: number, limit: number) {
    const newer = this.rows.slice(seq)
    return this.page(newer.slice(0, limit), newer.length > limit)
  }

  since(rev: number, limit: number) {
    const changed = this.rows.filter((row) => row.rev > rev).sort((one, other) => one.rev - other.rev)
    return this.page(changed.slice(0, limit), changed.length > limit)
  }

  private page(messages: Message[], hasMore: boolean) {
    return {
      documents: messages,
      has_more: hasMore,
      last_seq: this.rows.length,
      last_rev: this.rev,
      channel: 'private-chat-1-1',
    }
  }

  private put(seq: number, change: Pick<Message, 'contenido' | 'deleted'>): Message {
    this.rev += 1
    const message = { ...blank(seq), ...change, rev: this.rev }
    this.rows = this.rows.slice()
    this.rows[seq - 1] = message
    this.told.push(message)
    return message
  }
}

const blank = (seq: number): Message => ({
  id: seq,
  chat_id: 1,
  seq,
  rev: 0,
  sender_id: 1,
  username: 'ana',
  contenido: '',
  timestamp: '2026-01-01T00:00:00.000Z',
  client_id: `c${String(seq)}`,
  ...plainMessage,
})
