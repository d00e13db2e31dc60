import './log-database'
import { expect, test } from 'vitest'
import { findDm } from '@/lib/chats/server/participation'
import { makeOrOpenDm } from '@/lib/chats/server/open-dm'
import { db } from '@/lib/db/client'
import { person, refusal, times } from './log-people'

test('C-1 whoever is faster, both sides find the same DM, and only one request created it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [ana, beto] = [await person('ana'), await person('beto')]
    const opened = await Promise.all(
      times(16, (n) => (n % 2 ? makeOrOpenDm(ana, beto.id) : makeOrOpenDm(beto, ana.id))),
    )
    expect(opened.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(opened.map(({ id }) => id))).toEqual(new Set([await findDm(beto.id, ana.id)]))
    const chatId = opened[0]!.id
    expect(await db.chatParticipant.count({ where: { chatId } })).toBe(2)
  }
})

test('C-2 a refused DM leaves nothing behind', async () => {
  const ana = await person('ana')
  expect(await refusal(makeOrOpenDm(ana, 2_147_000_000))).toBe('not_found')
  expect(await refusal(makeOrOpenDm(ana, ana.id))).toBe('invalid_value')
  expect(await db.chat.count({ where: { createdById: ana.id } })).toBe(0)
})
