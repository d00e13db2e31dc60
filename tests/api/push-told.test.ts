import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { listChats, muteChat, openDm, readChat } from '@/lib/chats/contract'
import {
  addMember,
  createHall,
  deleteHall,
  joinHall,
  leaveHall,
  removeMember,
  updateHall,
} from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { enter, enterAsAdmin, newHall, say } from './halls-people'
import { closeEars, ear, heardOf } from './push-ears'

afterEach(closeEars)

test('R-1 a hall receives what is written, edited and deleted in it, each as it was returned', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana)
  await beto.call(joinHall, { hall_id: hall.id })
  const listening = await ear(beto, hall.channel)
  const said = await say(ana, hall.id, 'hola')
  const edited = await ana.call(editMessage, { id: String(said.id), contenido: 'hola, beto' })
  const deleted = await ana.call(deleteMessage, { id: String(said.id) })
  const [heard] = await heardOf(hall.id, ana, listening)
  expect(heard).toEqual([
    { event: 'new_message', channel: hall.channel, data: said },
    { event: 'message_updated', channel: hall.channel, data: edited },
    { event: 'message_deleted', channel: hall.channel, data: deleted },
  ])
})

test('R-1 a DM goes to its two sides, each on their own channel', async () => {
  const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
  const { id } = await ana.call(openDm, { with_username: beto.user.username })
  const [hers, his, outside] = [await ear(ana), await ear(beto), await ear(eva)]
  const said = await say(ana, id!, 'en secreto')
  const edited = await ana.call(editMessage, { id: String(said.id), contenido: 'más secreto' })
  const [anaHeard, betoHeard, evaHeard] = await heardOf(id!, ana, hers, his, outside)
  const news = (channel: string) => [
    { event: 'new_message', channel, data: said },
    { event: 'message_updated', channel, data: edited },
  ]
  expect([anaHeard, betoHeard, evaHeard]).toEqual([news(hers.userChannel), news(his.userChannel), []])
})

test('R-2 a request that changes nothing publishes nothing', async () => {
  const ana = await enter('ana')
  const hall = await newHall(ana)
  const listening = await ear(ana, hall.channel)
  const message = { chat_id: hall.id, contenido: 'una vez', client_id: randomUUID() }
  const { id, seq } = await ana.call(sendMessage, message)
  await ana.call(sendMessage, message)
  await ana.call(editMessage, { id: String(id), contenido: 'una vez' })
  await ana.call(deleteMessage, { id: String(id) })
  await ana.call(deleteMessage, { id: String(id) })
  await ana.call(updateHall, { id: String(hall.id), name: hall.name })
  await ana.call(muteChat, { id: String(hall.id), muted: false })
  await ana.call(readChat, { id: String(hall.id), seq })
  await ana.call(joinHall, { hall_id: hall.id })
  const [heard] = await heardOf(hall.id, ana, listening)
  expect(heard!.map(({ event }) => event)).toEqual(['new_message', 'message_deleted'])
})

test('R-11 a hall receives who joins, who leaves and its name; the users concerned on their own channel', async () => {
  const [ana, beto, caro] = [await enter('ana'), await enter('beto'), await enter('caro')]
  const hers = await ear(ana)
  const hall = await ana.call(createHall, { name: 'Nueva' })
  await hers.hear(hall.channel!)
  const his = await ear(beto)
  await beto.call(joinHall, { hall_id: hall.id })
  await ana.call(updateHall, { id: String(hall.id), name: 'Otra' })
  await ana.call(addMember, { id: String(hall.id), username: caro.user.username })
  await beto.call(leaveHall, { hall_id: hall.id })
  const moved = (await ana.call(listChats, {})).chats.find(({ id }) => id === hall.id)!.channel!
  await hers.hear(moved)
  await ana.call(removeMember, { id: String(hall.id), user_id: String(caro.user.id) })
  const [anaHeard, betoHeard] = await heardOf(hall.id, ana, hers, his)
  const changed = (channel: string) => ({ event: 'chat_changed', channel, data: { chat_id: hall.id } })
  // Made, joined, renamed, taken in, left; then, on the channel they moved to, taken out.
  const first = Array.from({ length: 4 }, () => changed(hall.channel!))
  expect(anaHeard).toEqual([changed(hers.userChannel), ...first, changed(moved)])
  expect(betoHeard).toEqual([changed(his.userChannel), changed(his.userChannel)])
})

test('R-11 the end of a hall is published to its subscribers', async () => {
  const ana = await enter('ana')
  const hall = await newHall(ana)
  const listening = await ear(ana, hall.channel)
  await ana.call(deleteHall, { id: String(hall.id) })
  const [heard] = await heardOf(hall.id, ana, listening)
  expect(heard).toEqual([{ event: 'chat_changed', channel: hall.channel, data: { chat_id: hall.id } }])
})

test('R-12 a removed member who stays subscribed receives nothing written after the removal', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana, { private: true })
  await ana.call(addMember, { id: String(hall.id), username: beto.user.username })
  const stubborn = await ear(beto, hall.channel)
  const before = await say(ana, hall.id, 'todavía')
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  const after = await say(ana, hall.id, 'ya no')
  await ana.call(editMessage, { id: String(before.id), contenido: 'tampoco' })
  await ana.call(deleteMessage, { id: String(after.id) })
  const [heard] = await heardOf(hall.id, ana, stubborn)
  expect(heard!.filter(({ channel }) => channel === hall.channel).map(({ event }) => event)).toEqual([
    'new_message',
    'chat_changed',
  ])
  expect(await stubborn.hear(hall.channel!)).toMatchObject({ status: 403 })
})

test('R-12 while somebody is removed: what they receive was written before', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana, { private: true })
  await ana.call(addMember, { id: String(hall.id), username: beto.user.username })
  const stubborn = await ear(beto, hall.channel)
  const writing = Array.from({ length: 20 }, (_, n) => say(ana, hall.id, String(n)))
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  await Promise.all(writing)
  const late = await say(ana, hall.id, 'después')
  const [heard] = await heardOf(hall.id, ana, stubborn)
  const revs = heard!.filter(({ event }) => event === 'new_message').map(({ data }) => Number(data['rev']))
  expect(revs).toEqual(revs.map((_, n) => n + 1))
  expect(Math.max(0, ...revs)).toBeLessThan(late.rev)
})

test('R-13 a read mark goes to the user’s other pages, and in a DM to the other side', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana)
  await beto.call(joinHall, { hall_id: hall.id })
  const { id: dm } = await ana.call(openDm, { with_username: beto.user.username })
  await say(ana, hall.id, 'hola')
  await say(ana, dm!, 'hola')
  const [hers, his] = [await ear(ana, hall.channel), await ear(beto, hall.channel)]
  for (const id of [hall.id, dm!]) await beto.call(readChat, { id: String(id), seq: 1 })
  await beto.call(muteChat, { id: String(hall.id), muted: true })
  const read = (channel: string, id: number) => ({
    event: 'read',
    channel,
    data: { chat_id: id, user_id: beto.user.id, last_read_seq: 1 },
  })
  expect(await heardOf(dm!, ana, hers, his)).toEqual([
    [read(hers.userChannel, dm!)],
    [read(his.userChannel, dm!)],
  ])
  const muted = { event: 'chat_changed', channel: his.userChannel, data: { chat_id: hall.id } }
  expect(await heardOf(hall.id, ana, hers, his)).toEqual([[], [read(his.userChannel, hall.id), muted]])
})

test('R-14 an opened DM is published to one’s other pages; to the other side only if it is in their list', async () => {
  const [ana, beto, jefa] = [await enter('ana'), await enter('beto'), await enterAsAdmin()]
  const [hers, his, boss] = [await ear(ana), await ear(beto), await ear(jefa)]
  const { id } = await ana.call(openDm, { with_username: beto.user.username })
  const { id: withBoss } = await ana.call(openDm, { with_username: jefa.user.username })
  const told = (channel: string, chatId: number) => [
    { event: 'chat_changed', channel, data: { chat_id: chatId } },
  ]
  expect(await heardOf(id!, ana, hers, his)).toEqual([told(hers.userChannel, id!), []])
  expect(await heardOf(withBoss!, ana, hers, boss)).toEqual([
    told(hers.userChannel, withBoss!),
    told(boss.userChannel, withBoss!),
  ])
  await beto.call(openDm, { with_username: ana.user.username })
  await ana.call(openDm, { with_username: beto.user.username })
  expect(await heardOf(id!, ana, hers, his)).toEqual([
    told(hers.userChannel, id!),
    told(his.userChannel, id!),
  ])
})
