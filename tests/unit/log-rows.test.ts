import { describe, expect, it } from 'vitest'
import { linesOf } from '@/components/conversation/log/lines'
import { daysOf, type Row, rowsOf } from '@/components/conversation/log/rows'
import { en } from '@/lib/i18n/en'
import { es } from '@/lib/i18n/es'
import type { Message } from '@/lib/messages/contract'
import type { PendingMessage } from '@/lib/messages/pending-message'
import { dayName, dayOf } from '@/lib/time/day'
import type { User } from '@/lib/users/contract'
import { plainMessage } from '../support/message'

const LIMA = 'America/Lima'
const ana: User = {
  id: 1,
  username: 'ana',
  role: 'user',
  estado: 'N/D',
  online_status: 'online',
  is_online: true,
  last_seen: null,
}

/** Of Ana (1) or Beto (2), at a time in Lima of 16 November. */
const message = (seq: number, sender: number, clock: string, more: Partial<Message> = {}): Message => ({
  id: 100 + seq,
  chat_id: 1,
  seq,
  rev: seq,
  sender_id: sender,
  username: sender === 1 ? 'ana' : 'beto',
  contenido: `m${String(seq)}`,
  timestamp: new Date(`2026-11-16T${clock}-05:00`).toISOString(),
  client_id: `c${String(seq)}`,
  ...plainMessage,
  ...more,
})

const draft = (clientId: string, ago = 0): PendingMessage => ({
  clientId,
  contenido: clientId,
  writtenAt: Date.now() - ago,
  failure: null,
  isWaiting: false,
})

const TODAY = '2026-11-16'
const rows = (
  messages: Message[],
  newAfter: number | null = null,
  drafts: PendingMessage[] = [],
  today = TODAY,
  hasGap = false,
) => rowsOf(linesOf(messages, drafts, ana, LIMA), newAfter, today, hasGap).map(said)

const said = (row: Row): string => {
  if (row.kind === 'line') return `${row.follows ? '+' : ''}${row.line.text}`
  if (row.kind === 'day') return row.day
  return row.kind === 'new' ? '--' : '…'
}

describe('Q-1 messages of one author in a row, each within five minutes of the one before, are one group', () => {
  it.each<[string, Message[], string[]]>([
    [
      'up to five minutes',
      [message(1, 1, '10:00:00'), message(2, 1, '10:05:00'), message(3, 1, '10:10:00.001')],
      ['m1', '+m2', 'm3'],
    ],
    [
      'from each to the next',
      [1, 2, 3, 4].map((n) => message(n, 1, `10:${String(n * 4).padStart(2, '0')}:00`)),
      ['m1', '+m2', '+m3', '+m4'],
    ],
    [
      'of one author',
      [message(1, 1, '10:00:00'), message(2, 2, '10:00:01'), message(3, 1, '10:00:02')],
      ['m1', 'm2', 'm3'],
    ],
    [
      'also a deleted one',
      [
        message(1, 1, '10:00:00'),
        message(2, 1, '10:00:01', { deleted: true, contenido: 'x' }),
        message(3, 1, '10:00:02'),
      ],
      ['m1', '+x', '+m3'],
    ],
  ])('Q-1 %s', (_, messages, expected) => {
    expect(rows(messages)).toEqual([TODAY, ...expected])
  })

  it('Q-1 a pending message belongs to the message just before, and keeps its position when it is stored', () => {
    const now = new Date().toISOString()
    const today = dayOf(Date.now(), LIMA)
    const before = { ...message(1, 1, '10:00:00'), timestamp: now }
    expect(rows([before], null, [draft('d1'), draft('d2')], today)).toEqual([today, 'm1', '+d1', '+d2'])
    const stored = { ...message(2, 1, '10:00:00'), timestamp: now, client_id: 'd1', contenido: 'd1' }
    expect(rows([before, stored], null, [draft('d1'), draft('d2')], today)).toEqual([
      today,
      'm1',
      '+d1',
      '+d2',
    ])
  })
})

describe('Q-2 each day begins with its name, by the clock of the installation', () => {
  it('Q-2 also across midnight', () => {
    const messages = [message(1, 1, '23:59:59'), { ...message(2, 1, '00:00:00'), timestamp: LATER }]
    expect(rows(messages)).toEqual(['2026-11-16', 'm1', '2026-11-17', 'm2'])
  })

  it.each([
    ['2026-11-16', 'Hoy', 'Today'],
    ['2026-11-15', 'Ayer', 'Yesterday'],
    ['2026-11-14', 'sábado, 14 de noviembre', 'Saturday, November 14'],
    ['2025-12-31', 'miércoles, 31 de diciembre de 2025', 'Wednesday, December 31, 2025'],
  ])('Q-2 %s is %s', (day, spanish, english) => {
    expect(dayName(day, TODAY, { locale: 'es', ...es.log })).toBe(spanish)
    expect(dayName(day, TODAY, { locale: 'en', ...en.log })).toBe(english)
  })

  it('Q-2 yesterday is also the last day of the month before', () => {
    expect(dayName('2026-02-28', '2026-03-01', { locale: 'es', ...es.log })).toBe('Ayer')
    expect(dayName('2025-12-31', '2026-01-01', { locale: 'es', ...es.log })).toBe('Ayer')
  })
})

const LATER = new Date('2026-11-17T00:00:00-05:00').toISOString()

describe('Q-3 new messages are separated from read ones', () => {
  const talk = [
    message(1, 2, '10:00:00'),
    message(2, 1, '10:00:10'),
    message(3, 2, '10:00:20', { deleted: true }),
    message(4, 2, '10:00:30'),
    message(5, 2, '10:00:40'),
  ]

  it('Q-3 before the first message of others that can be read, never before one’s own', () => {
    expect(rows(talk, 1)).toEqual([TODAY, 'm1', 'm2', 'm3', '--', 'm4', '+m5'])
    expect(rows(talk, 4)).toEqual([TODAY, 'm1', 'm2', 'm3', '+m4', '--', 'm5'])
  })

  it('Q-3 nothing new, no line', () => {
    expect(rows(talk, 5)).not.toContain('--')
    expect(rows(talk, null)).not.toContain('--')
  })
})

it('Q-11 a pending message stands below what is not loaded, in a group of its own', () => {
  const before = message(1, 1, '10:00:00', { timestamp: new Date().toISOString() })
  const today = dayOf(Date.now(), LIMA)
  expect(rows([before], null, [draft('a'), draft('b')], today, true)).toEqual([today, 'm1', '…', 'a', '+b'])
  expect(rows([before], null, [], today, true)).toEqual([today, 'm1', '…'])
  expect(rows([before], null, [draft('a')], today)).toEqual([today, 'm1', '+a'])
})

describe('Q-15 the messages of a day belong together', () => {
  const yesterday = message(1, 2, '10:00:00', { timestamp: new Date('2026-11-15T10:00-05:00').toISOString() })
  const all = rowsOf(
    linesOf([yesterday, message(2, 2, '10:00:00')], [draft('c9')], ana, LIMA),
    1,
    TODAY,
    false,
  )
  const days = (some: Row[]) => daysOf(some).map(({ key, rows: own }) => [key, own.map(said)])

  it('Q-15 each with its name and what stands between its messages', () => {
    expect(days(all)).toEqual([
      ['2026-11-15', ['2026-11-15', 'm1']],
      [TODAY, [TODAY, '--', 'm2', 'c9']],
    ])
  })

  it('Q-15 the last of them are of the same day as all of them, so that nothing is drawn anew', () => {
    expect(days(all.slice(-2))).toEqual([[TODAY, ['m2', 'c9']]])
    expect(days([])).toEqual([])
  })
})
