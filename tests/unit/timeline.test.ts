import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '@/lib/messages/contract'
import { prepend, applyChanges, applyAnswer, timelineOf } from '@/lib/sync/timeline'
import { plainMessage } from '../support/message'

const message = (seq: number, rev: number, contenido = `m${String(seq)}`): Message => ({
  id: seq,
  chat_id: 1,
  seq,
  rev,
  sender_id: 1,
  username: 'ana',
  contenido,
  timestamp: '2026-01-01T00:00:00.000Z',
  client_id: `c${String(seq)}`,
  ...plainMessage,
})

const page = (messages: Message[], lastRev: number, hasMore = false) => ({
  documents: messages,
  has_more: hasMore,
  last_seq: Math.max(0, ...messages.map(({ seq }) => seq)),
  last_rev: lastRev,
  channel: null,
})

describe('T-1 a page shows each message once, in order, in its latest state', () => {
  it('T-1 whatever mix of answers brought it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ edit: fc.boolean(), pick: fc.nat(), own: fc.boolean() }), { maxLength: 60 }),
        (steps) => {
          let table: Message[] = []
          let rev = 0
          let shown = timelineOf(page([], 0))
          for (const { edit, pick, own } of steps) {
            rev += 1
            const seq = edit && table.length > 0 ? (pick % table.length) + 1 : table.length + 1
            const changed = message(seq, rev, `r${String(rev)}`)
            table = [...table.filter((row) => row.seq !== seq), changed].sort(
              (one, other) => one.seq - other.seq,
            )
            if (own) shown = applyAnswer(shown, changed)
            if (pick % 3 === 0) {
              const changes = table
                .filter((row) => row.rev > shown.rev)
                .sort((one, other) => one.rev - other.rev)
              const part = changes.slice(0, 2)
              shown = applyChanges(shown, page(part, rev, changes.length > part.length), shown.rev)
            }
          }
          const rest = table.filter((row) => row.rev > shown.rev).sort((one, other) => one.rev - other.rev)
          expect(applyChanges(shown, page(rest, rev), shown.rev).rows).toEqual(table)
        },
      ),
    )
  })

  it('T-1 an older state of a message does not overwrite a newer one', () => {
    const shown = timelineOf(page([message(1, 5, 'nuevo')], 5))
    expect(applyChanges(shown, page([message(1, 2, 'viejo')], 5), 1).rows[0]!.contenido).toBe('nuevo')
  })

  it('T-1 one’s own answer leaves a gap open, for the next request to close', () => {
    const shown = applyAnswer(timelineOf(page([message(1, 1)], 1)), message(3, 3))
    expect(shown.rev).toBe(1)
    expect(
      applyChanges(shown, page([message(2, 2), message(3, 3)], 3), 1).rows.map(({ seq }) => seq),
    ).toEqual([1, 2, 3])
  })
})

it('T-2 older messages come before the first, and a change to one that is not loaded waits', () => {
  const shown = timelineOf(page([message(11, 11), message(12, 12)], 12, true))
  const changed = applyChanges(shown, page([message(3, 13)], 13), 12)
  expect(changed.rows.map(({ seq }) => seq)).toEqual([11, 12])
  const whole = prepend(changed, page([message(9, 9), message(10, 10)], 13, true))
  expect(whole.rows.map(({ seq }) => seq)).toEqual([9, 10, 11, 12])
  expect(whole.hasOlder).toBe(true)
})

it('T-3 an answer requested from farther on closes no gap that has opened since', () => {
  const shown = timelineOf(page([message(11, 11), message(12, 12)], 14, true))
  const asked = 14
  // A page from before the last two changes, which were of messages in it.
  const whole = prepend(shown, page([message(9, 9), message(10, 10)], 12, true))
  expect(applyChanges(whole, page([], 14), asked).rev).toBe(12)
  const rest = page([message(9, 13, 'nuevo'), message(10, 14, 'nuevo')], 14)
  expect(applyChanges(whole, rest, 12).rows.map(({ contenido }) => contenido)).toEqual([
    'nuevo',
    'nuevo',
    'm11',
    'm12',
  ])
})
