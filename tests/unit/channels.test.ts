import { expect, test } from 'vitest'
import { chatChannel, parseChannel, PRESENCE_CHANNEL, userChannel } from '@/lib/sync/channels'

test('M-90 a channel’s name says what it belongs to, and can be parsed back', () => {
  expect(chatChannel(7, 3)).toBe('private-chat-7-3')
  expect(parseChannel(chatChannel(7, 3))).toEqual({ kind: 'chat', id: 7, epoch: 3 })
  expect(parseChannel(userChannel(2147483647, 1))).toEqual({ kind: 'user', id: 2147483647, epoch: 1 })
  expect(parseChannel(PRESENCE_CHANNEL)).toEqual({ kind: 'presence' })
})

const others = [
  '',
  'private-chat-7',
  'private-chat-7-3-1',
  'private-chat-07-3',
  'private-chat-7-0',
  'private-chat--7-3',
  'private-chat-7-3\n',
  ' private-chat-7-3',
  'PRIVATE-chat-7-3',
  'private-chat-2147483648-1',
  'private-chat-7-9999999999',
  'private-chat-٧-3',
  'private-chat-7-3,private-chat-8-1',
  'private-hall-7-3',
  'private-encrypted-chat-7-3',
  'presence-chat-7-3',
  'chat-7-3',
  '1.1:private-chat-7-3',
  '#server-to-user-7',
  'private-presence-1',
]
test.each(others)('M-91 %j is none of our channels', (name) => {
  expect(parseChannel(name)).toBeNull()
})
