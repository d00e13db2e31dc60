import { expect, it } from 'vitest'
import { pendingMessages } from '@/lib/messages/pending-message'

const entry = (client_id: string, order: number, refused: string | null = null) => ({
  client_id,
  user_id: 1,
  chat_id: 7,
  order,
  refused,
  payload: { username: 'ana', contenido: client_id },
})

const seen = (failure: string, isReachable: boolean) =>
  pendingMessages(
    {
      entries: [entry('a', 1), entry('b', 2), entry('c', 3, 'invalid_value')],
      failures: new Map([['a', failure]]),
    },
    7,
    isReachable,
  ).map((message) => [message.failure, message.isWaiting])

it('O-17 what the network holds up waits; what is refused, or fails although the server answers, has failed', () => {
  expect(seen('unreachable', false)).toEqual([
    [null, true],
    [null, true],
    ['invalid_value', true],
  ])
  expect(seen('unreachable', true).map(([failure]) => failure)).toEqual([
    'unreachable',
    null,
    'invalid_value',
  ])
  expect(seen('internal', false).map(([failure]) => failure)).toEqual(['internal', null, 'invalid_value'])
})
