import './log-database'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { remove } from '@/lib/messages/server/delete'
import { edit } from '@/lib/messages/server/edit'
import { hall, leave, page, person, refusal, say, stored, times } from './log-people'

test('M-20 an edit takes the chat’s next rev, keeps the seq, and records the time', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const first = await say(ana, chatId, 'uno')
  await say(ana, chatId, 'dos')
  const { message } = await edit(ana, { id: first.id, contenido: 'UNO' })
  expect(message).toEqual({ ...first, rev: 3, contenido: 'UNO', edited_at: expect.any(String) })
  expect(await page(ana, chatId, { since_rev: 2 })).toMatchObject({
    messages: [message],
    last_seq: 2,
    last_rev: 3,
  })
})

test('M-21 an edit to the same text, and a second deletion, change nothing and take no rev', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const sent = await say(ana, chatId, 'uno')
  expect(await edit(ana, { id: sent.id, contenido: 'uno' })).toMatchObject({ message: sent, changed: false })
  const { message: deleted } = await remove(ana, { id: sent.id })
  expect(await remove(ana, { id: sent.id })).toMatchObject({ message: deleted, changed: false })
  expect((await stored(chatId)).chat.lastRev).toBe(2)
})

test('M-22 a deleted message keeps its seq without its text, in every answer and in the table', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const secret = await say(ana, chatId, 'secreto')
  await edit(ana, { id: secret.id, contenido: 'secreto, mejor dicho' })
  const { message } = await remove(ana, { id: secret.id })
  expect(message).toMatchObject({ seq: 1, rev: 3, contenido: '', deleted: true })
  expect((await page(ana, chatId)).messages).toEqual([message])
  expect((await stored(chatId)).rows).toMatchObject([
    { contenido: '', sentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(await refusal(edit(ana, { id: secret.id, contenido: 'otra vez' }))).toBe('conflict')
})

test('M-23 a text that an import left on a deleted message is never returned', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const { id } = await say(ana, chatId, 'de otro sistema')
  await db.message.update({ where: { id: BigInt(id) }, data: { deletedAt: new Date() } })
  expect((await page(ana, chatId)).messages).toMatchObject([{ contenido: '', deleted: true }])
})

test('M-24 only the sender edits; the sender, the hall’s owner and an admin who is a member delete', async () => {
  const [owner, ana, beto, eva] = [
    await person('o'),
    await person('ana'),
    await person('beto'),
    await person('eva'),
  ]
  const admin = { ...(await person('jefa')), role: 'admin' as const }
  const stranger = { ...(await person('jefe')), role: 'admin' as const }
  const chatId = await hall(owner, ana, beto, admin)
  const sent = await Promise.all(times(3, () => say(ana, chatId, 'hola')))
  for (const other of [owner, beto, admin]) {
    expect(await refusal(edit(other, { id: sent[0]!.id, contenido: 'x' }))).toBe('forbidden')
  }
  for (const outsider of [eva, stranger]) {
    expect(await refusal(edit(outsider, { id: sent[0]!.id, contenido: 'x' }))).toBe('not_found')
    expect(await refusal(remove(outsider, { id: sent[0]!.id }))).toBe('not_found')
  }
  expect(await refusal(remove(beto, { id: sent[0]!.id }))).toBe('forbidden')
  for (const [index, who] of [ana, owner, admin].entries()) {
    expect(await remove(who, { id: sent[index]!.id })).toMatchObject({
      changed: true,
      message: { deleted: true },
    })
  }
})

test('M-25 in a DM neither side can delete what the other wrote', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const dm = await db.chat.create({
    data: {
      type: 'dm',
      private: true,
      participants: { create: [ana, beto].map(({ id }) => ({ userId: id, role: 'owner' })) },
    },
  })
  const { id } = await say(ana, dm.id, 'hola')
  expect(await refusal(remove(beto, { id }))).toBe('forbidden')
})

test('M-26 a user who has left changes nothing any more, not even their own messages', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const chatId = await hall(ana, beto)
  const { id } = await say(beto, chatId, 'hola')
  await leave(chatId, beto)
  expect(await refusal(edit(beto, { id, contenido: 'adiós' }))).toBe('not_found')
  expect(await refusal(remove(beto, { id }))).toBe('not_found')
  expect(await stored(chatId)).toMatchObject({ chat: { lastRev: 1 }, rows: [{ contenido: 'hola' }] })
})

test('M-27 of many simultaneous edits and deletions of one message each takes its rev, and deleted it stays', async () => {
  const [owner, ana] = [await person('o'), await person('ana')]
  const chatId = await hall(owner, ana)
  const { id } = await say(ana, chatId, 'hola')
  const edits = times(20, (index) => edit(ana, { id, contenido: `v${String(index % 10)}` }))
  const deletions = times(4, () => remove(owner, { id }))
  const answers = await Promise.allSettled([...edits, ...deletions])
  const done = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const refused = answers.flatMap((each) =>
    each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
  )
  const revs = done.filter(({ changed }) => changed).map(({ message }) => message.rev)
  const { chat, rows } = await stored(chatId)
  expect(revs.toSorted((one, other) => one - other)).toEqual(times(chat.lastRev - 1, (index) => index + 2))
  expect(new Set(refused)).toEqual(refused.length > 0 ? new Set(['conflict']) : new Set())
  expect(rows).toMatchObject([{ contenido: '', rev: chat.lastRev, deletedAt: expect.any(Date) }])
})
