import { expect, it } from 'vitest'
import { type Section, sectionsOf } from '@/components/chats/sections'
import { rowsOf } from '@/components/chat-list/rows'
import type { Chat } from '@/lib/chats/contract'
import { parseListSettings, withFolded, withPinned, writeListSettings } from '@/lib/chats/list-settings'

const MESSAGE = { contenido: 'hola' } as Chat['last_message']
const chat = (id: number | null, type: Chat['type'], more: Partial<Chat> = {}) =>
  ({ id, type, unread: 0, muted: false, last_message: MESSAGE, ...more }) as Chat

const choice = { isCurrent: () => false, keepsUnread: false, pinned: [], hasDraft: () => false }
const idsOf = (sections: Section[]) =>
  sections.map(({ name, chats }) => [name, ...chats.map(({ id }) => id)].join(' '))
const opens = (id: number) => (each: Chat) => each.id === id

const CHATS = [
  chat(1, 'general'),
  chat(2, 'hall', { unread: 3 }),
  chat(3, 'dm'),
  chat(4, 'hall', { unread: 1, muted: true }),
  chat(5, 'dm', { unread: 1 }),
  chat(6, 'hall'),
]

it('B-14 unread chats come first, then pinned ones, halls and DMs, each in the order of the list', () => {
  expect(idsOf(sectionsOf(CHATS, choice))).toEqual(['unread 2 5', 'halls 1 4 6', 'dms 3'])
  expect(idsOf(sectionsOf(CHATS, { ...choice, pinned: [6, 2, 3] }))).toEqual([
    'unread 2 5',
    'pinned 6 3',
    'halls 1 4',
  ])
  expect(idsOf(sectionsOf([], choice))).toEqual(['halls'])
})

it('B-15 the open chat is where it was when it was opened', () => {
  const isCurrent = opens(2)
  expect(idsOf(sectionsOf(CHATS, { ...choice, isCurrent }))).toEqual(['unread 5', 'halls 1 2 4 6', 'dms 3'])
  const read = CHATS.map((each) => (each.id === 2 ? { ...each, unread: 0 } : each))
  expect(idsOf(sectionsOf(read, { ...choice, isCurrent, keepsUnread: true }))[0]).toBe('unread 2 5')
})

it('B-16 a DM without messages is shown while it is open, pinned or holds a draft', () => {
  const empty = [chat(null, 'dm', { last_message: null }), chat(8, 'dm', { last_message: null })]
  const dms = (more: object) => idsOf(sectionsOf(empty, { ...choice, ...more })).slice(1)
  expect(dms({})).toEqual([])
  expect(dms({ isCurrent: opens(8) })).toEqual(['dms 8'])
  expect(dms({ hasDraft: opens(8) })).toEqual(['dms 8'])
  expect(idsOf(sectionsOf(empty, { ...choice, pinned: [8] }))).toEqual(['pinned 8', 'halls'])
})

it('B-14 of a folded section the heading stays, and the open chat', () => {
  const keys = (folded: string[], isCurrent = choice.isCurrent as (chat: Chat) => boolean) =>
    rowsOf(sectionsOf(CHATS, { ...choice, isCurrent }), folded, isCurrent).map(({ key }) => key)
  expect(keys(['halls'])).toEqual(['unread', '2', '5', 'halls', 'dms', '3'])
  expect(keys(['halls', 'dms'], opens(6))).toEqual(['unread', '2', '5', 'halls', '6', 'dms'])
})

it('B-14 what is remembered is read as it was written, and nonsense as nothing', () => {
  const none = { pinned: [], folded: [] }
  const chosen = withFolded(withPinned(withPinned(none, 7, true), 3, true), 'dms', true)
  expect(chosen).toEqual({ pinned: [7, 3], folded: ['dms'] })
  expect(parseListSettings(writeListSettings(chosen))).toEqual(chosen)
  expect(withFolded(withPinned(chosen, 7, false), 'dms', false)).toEqual({ pinned: [3], folded: [] })
  for (const cookie of [undefined, '', '/', 'a.b/1.2', '-1.0.1e3/<b>', '99999999999/A']) {
    expect(parseListSettings(cookie)).toEqual(none)
  }
  const many = Array.from({ length: 100 }, (_, n) => n + 1)
  const kept = parseListSettings(writeListSettings({ ...none, pinned: many })).pinned
  expect([kept.length, kept.at(-1)]).toEqual([30, 100])
})
