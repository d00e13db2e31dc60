import { expect, it } from 'vitest'
import { findChats, type SearchResult, findPeople } from '@/components/search/results'
import { chatBeside } from '@/components/shortcuts/neighbour'
import type { Chat } from '@/lib/chats/contract'
import { plainText } from '@/lib/messages/markdown/plain-text'
import { incomingMessages, newestOf } from '@/lib/notifications/client/incoming'
import { matchScore } from '@/lib/text/match'

const ME = 1
const at = (minute: number) => new Date(minute * 60_000).toISOString()

function chat(id: number | null, name: string, more: Partial<Chat> = {}): Chat {
  const fixed = { role: 'member' as const, channel: null, last_read_seq: 0, last_message_at: at(id ?? 0) }
  const counts = { unread: 0, last_seq: 0, last_rev: 0, last_message: null, muted: false, private: false }
  return { id, type: 'hall', name, ...fixed, ...counts, ...more }
}

const person = (id: number, username: string) => ({ id, username })
const withPerson = (id: number, username: string) => ({
  type: 'dm' as const,
  name: null,
  with: {
    ...person(id, username),
    role: 'user' as const,
    estado: 'N/D',
    online_status: 'offline' as const,
    is_online: false,
    last_seen: null,
  },
})
const none = () => false
const names = (findings: SearchResult[]) =>
  findings.map((each) =>
    each.kind === 'chat' ? (each.chat.name ?? each.chat.with?.username) : each.person.username,
  )

it('J-1 typed text matches a name at its beginning, at a word, or anywhere, or not at all', () => {
  expect(matchScore('Sala de Diseño', 'SALA')).toBe(0)
  expect(matchScore('Sala de Diseño', 'dise')).toBe(1)
  expect(matchScore('Sala de Diseño', 'dis sa')).toBe(1)
  expect(matchScore('Sala de Diseño', 'eno')).toBe(2)
  expect(matchScore('Sala de Diseño', 'sala eno')).toBe(2)
  expect(matchScore('Sala de Diseño', 'sala x')).toBeNull()
  expect(matchScore('José', 'jose')).toBe(0)
  expect(matchScore('jose', '@JOSÉ')).toBe(0)
  expect(matchScore('Ｗｉｄｅ', 'wide')).toBe(0)
  expect(matchScore('beto.núñez', 'nun')).toBe(1)
  expect(matchScore('किरण', 'कर')).toBeNull()
})

it('J-2 with nothing typed, unread chats come first, then the newest, and the open chat last', () => {
  const chats = [
    chat(9, 'General', { type: 'general' }),
    chat(4, 'leída'),
    chat(3, 'muda', { unread: 5, muted: true }),
    chat(2, 'espera', { unread: 1 }),
    chat(null, '', withPerson(7, 'nunca abierta')),
  ]
  const found = findChats(chats, ' ', ({ id }) => id === 9)
  expect(names(found)).toEqual(['espera', 'leída', 'muda', 'General'])
})

it('J-2 typed text orders chats by how well they match', () => {
  const chats = [chat(3, 'Cafetería'), chat(2, 'Sala café'), chat(1, 'descafeinado'), chat(4, 'otra')]
  expect(names(findChats(chats, 'cafe', none))).toEqual(['Cafetería', 'Sala café', 'descafeinado'])
})

it('J-2 people come once, without oneself and those one has a chat with', () => {
  const chats = [chat(1, '', withPerson(2, 'beto')), chat(null, '', withPerson(3, 'bea'))]
  const known = [
    person(ME, 'bruno'),
    person(2, 'beto'),
    person(3, 'bea'),
    person(4, 'Bárbara'),
    person(5, 'luz'),
  ]
  const found = [person(3, 'bea'), person(6, 'Ｂｅｒｔａ'), person(7, 'rubén')]
  expect(names(findPeople({ known, found }, chats, 'b', ME))).toEqual([
    'bea',
    'Bárbara',
    'Ｂｅｒｔａ',
    'rubén',
  ])
  expect(findPeople({ known, found }, chats, '', ME)).toEqual([])
})

const said = (seq: number, more = {}) => ({
  id: seq,
  seq,
  sender_id: 2,
  username: 'beto',
  contenido: 'hola',
  timestamp: at(seq),
  deleted: false,
  ...more,
})
const heard = (id: number, seq: number, unread: number, more = {}) =>
  chat(id, `c${String(id)}`, { last_seq: seq, unread, last_message: said(seq, more) })

it('J-4 messages of others since the last look are new, once', () => {
  const known = newestOf([heard(1, 5, 2), heard(2, 3, 0)], new Map())
  const now = [heard(1, 7, 4), heard(2, 3, 0)]
  expect(incomingMessages(now, known, ME).map(({ chat: { id }, after }) => [id, after])).toEqual([[1, 5]])
  expect(incomingMessages(now, newestOf(now, known), ME)).toEqual([])
})

it('J-4 one’s own, read and deleted messages are not; a list that comes late brings nothing', () => {
  const known = newestOf([heard(1, 5, 0)], new Map())
  expect(incomingMessages([heard(1, 6, 0)], known, ME)).toEqual([])
  expect(incomingMessages([heard(1, 6, 1, { sender_id: ME })], known, ME)).toEqual([])
  expect(incomingMessages([heard(1, 6, 1, { deleted: true })], known, ME)).toEqual([])
  const late = newestOf([heard(1, 4, 1)], known)
  expect(incomingMessages([heard(1, 5, 1)], late, ME)).toEqual([])
})

it('J-4 in a chat that was not in the list before, everything unread is new', () => {
  expect(incomingMessages([heard(3, 8, 2)], new Map(), ME)).toMatchObject([{ after: 6 }])
  expect(incomingMessages([heard(3, 8, 0)], new Map(), ME)).toEqual([])
})

it('J-7 after a log was restored from an older copy, what is written from then on is new', () => {
  const known = newestOf([heard(1, 5, 0)], new Map())
  const restored = newestOf([heard(1, 2, 2)], known)
  expect(incomingMessages([heard(1, 2, 2)], known, ME)).toEqual([])
  const later = { timestamp: at(90) }
  for (const before of [known, restored]) {
    expect(incomingMessages([heard(1, 3, 3, later)], before, ME)).toMatchObject([{ after: 0 }])
    const now = newestOf([heard(1, 3, 3, later)], before)
    expect(incomingMessages([heard(1, 3, 3, later)], now, ME)).toEqual([])
    expect(incomingMessages([heard(1, 4, 4, { timestamp: at(91) })], now, ME)).toMatchObject([{ after: 3 }])
  }
})

it('J-5 a message without its marks is its text, in its order', () => {
  expect(plainText('**Hola** _qué_ `tal` ~~no~~')).toBe('Hola qué tal no')
  expect(plainText('ve [aquí](https://a.example/b)')).toBe('ve aquí')
  expect(plainText('> citado\n\n- uno\n- dos\n\n1. tres')).toBe('citado\n• uno\n• dos\n1. tres')
  expect(plainText('```\ncódigo\n```')).toBe('código')
  expect(plainText('2*3*4 y snake_case')).toBe('2*3*4 y snake_case')
})

it('J-6 the next chat is the one below, and the last has none', () => {
  const chats = [chat(1, 'a'), chat(null, 'sin abrir'), chat(2, 'b'), chat(3, 'c')]
  const open = (own: number) => (each: Chat) => each.id === own
  expect(chatBeside(chats, open(1), 1, false)).toBe(2)
  expect(chatBeside(chats, open(2), -1, false)).toBe(1)
  expect(chatBeside(chats, open(1), -1, false)).toBeNull()
  expect(chatBeside(chats, open(3), 1, false)).toBeNull()
  expect(chatBeside(chats, none, 1, false)).toBe(1)
  expect(chatBeside(chats, none, -1, false)).toBe(3)
})

it('J-6 the next unread one is searched past the end, and is never a muted one', () => {
  const chats = [
    chat(1, 'a', { unread: 1 }),
    chat(2, 'b'),
    chat(3, 'c', { unread: 2, muted: true }),
    chat(4, 'd', { unread: 1 }),
  ]
  const open = (own: number) => (each: Chat) => each.id === own
  expect(chatBeside(chats, open(2), 1, true)).toBe(4)
  expect(chatBeside(chats, open(4), 1, true)).toBe(1)
  expect(chatBeside(chats, open(2), -1, true)).toBe(1)
  expect(chatBeside(chats, open(1), -1, true)).toBe(4)
  expect(chatBeside([chat(1, 'a', { unread: 1 })], open(1), 1, true)).toBeNull()
})
