import { afterEach, expect, test } from 'vitest'
import { joinHall, leaveHall, removeMember } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, listMessages } from '@/lib/messages/contract'
import { addReaction, listReactions, removeReaction } from '@/lib/messages/reactions/contract'
import { expectRefusal } from '../support/refusal'
import type { Person } from '../support/sign-in'
import { as, enter, newHall, NOWHERE, say, sql, times } from './halls-people'
import { closeEars, ear, heardOf } from './push-ears'

afterEach(closeEars)

const react = (person: Person, id: number, emoji: string) =>
  person.call(addReaction, { id: String(id), emoji })
const takeBack = (person: Person, id: number, emoji: string) =>
  person.call(removeReaction, { id: String(id), emoji })
const at = (id: number, emoji: string) => `/api/messages/${String(id)}/reactions/${encodeURIComponent(emoji)}`

async function conversation() {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  const hall = await newHall(ana)
  await beto.call(joinHall, { hall_id: hall.id })
  return { ana, beto, hall, message: await say(ana, hall.id, 'hola') }
}

const emojiOf = ({ reactions }: { reactions: { emoji: string }[] }) => reactions.map(({ emoji }) => emoji)

test('RE-1 one emoji by one person once: it takes a rev, and again it does not', async () => {
  const { ana, beto, message } = await conversation()
  const first = await react(beto, message.id, '👍')
  expect(first).toEqual({
    ...message,
    rev: message.rev + 1,
    reactions: [{ emoji: '👍', count: 1, user_ids: [beto.user.id], mine: true }],
  })
  expect(await react(beto, message.id, '👍')).toEqual(first)
  const second = await react(ana, message.id, '👍')
  expect(second.rev).toBe(first.rev + 1)
  expect(second.reactions).toEqual([
    { emoji: '👍', count: 2, user_ids: [beto.user.id, ana.user.id], mine: true },
  ])
  const less = await takeBack(beto, message.id, '👍')
  expect(less.reactions).toEqual([{ emoji: '👍', count: 1, user_ids: [ana.user.id], mine: false }])
  expect((await takeBack(beto, message.id, '👍')).rev).toBe(less.rev)
})

test('RE-1 of several emoji and messages only what is meant changes', async () => {
  const { ana, beto, hall, message } = await conversation()
  const other = await say(ana, hall.id, 'otra')
  await react(beto, message.id, '🎉')
  await react(ana, message.id, '😀')
  for (const { id } of [message, other]) await react(ana, id, '👍')
  await react(beto, message.id, '👍')
  await takeBack(ana, message.id, '👍')
  const { messages } = await ana.call(listMessages, { chat_id: String(hall.id) })
  const by = ({ user }: Person) => ({ count: 1, user_ids: [user.id], mine: user === ana.user })
  expect(messages.flatMap(({ reactions }) => reactions)).toEqual([
    { emoji: '🎉', ...by(beto) },
    { emoji: '😀', ...by(ana) },
    { emoji: '👍', ...by(beto) },
    { emoji: '👍', ...by(ana) },
  ])
})

test('RE-2 what is not one emoji is 422, and a heart is one however it is written', async () => {
  const { ana, message } = await conversation()
  for (const wrong of ['a', '👍👍', '1', '🇵']) {
    expectRefusal(await as(ana, 'PUT', at(message.id, wrong)), 422, 'invalid_value', wrong)
    expectRefusal(await as(ana, 'DELETE', at(message.id, wrong)), 422, 'invalid_value', wrong)
  }
  await react(ana, message.id, '❤')
  expect(emojiOf(await react(ana, message.id, '❤️'))).toEqual(['❤️'])
  expect((await takeBack(ana, message.id, '❤')).reactions).toEqual([])
})

test('RE-3 reactions stand in the order of first use; one that was taken back and comes again is last', async () => {
  const { ana, beto, message } = await conversation()
  for (const emoji of ['👍', '🎉', '😀']) await react(ana, message.id, emoji)
  await react(beto, message.id, '👍')
  expect(emojiOf(await takeBack(ana, message.id, '👍'))).toEqual(['👍', '🎉', '😀'])
  expect(emojiOf(await takeBack(beto, message.id, '👍'))).toEqual(['🎉', '😀'])
  expect(emojiOf(await react(ana, message.id, '👍'))).toEqual(['🎉', '😀', '👍'])
})

test('RE-4 a message takes 20 different emoji, and says the first ten people of each', async () => {
  const { ana, message } = await conversation()
  const faces = times(21, (n) => String.fromCodePoint(0x1f600 + n))
  await sql(
    `update messages set reactions = (select jsonb_agg(jsonb_build_object('emoji', e, 'count', 1, 'user_ids', '[]'::jsonb))
      from unnest($2::text[]) as e) where id = $1`,
    [message.id, faces.slice(0, 20)],
  )
  expectRefusal(await as(ana, 'PUT', at(message.id, faces[20]!)), 409, 'limit_reached')
  expect((await react(ana, message.id, faces[3]!)).reactions[3]!.count).toBe(2)
  expect(await sql('select 1 from message_reactions where message_id = $1', [message.id])).toHaveLength(1)
})

test('RE-4 of eleven the first ten are said; when one goes the eleventh comes in', async () => {
  const { ana, message, hall } = await conversation()
  const people = await Promise.all(times(11, (n) => enter(`p${String(n)}`)))
  for (const each of people) {
    await each.call(joinHall, { hall_id: hall.id })
    await react(each, message.id, '👍')
  }
  const ids = people.map(({ user }) => user.id)
  const shown = async () =>
    (await ana.call(listMessages, { chat_id: String(hall.id) })).messages.at(-1)!.reactions
  expect(await shown()).toEqual([{ emoji: '👍', count: 11, user_ids: ids.slice(0, 10), mine: false }])
  await takeBack(people[0]!, message.id, '👍')
  expect(await shown()).toEqual([{ emoji: '👍', count: 10, user_ids: ids.slice(1), mine: false }])
}, 60_000)

test('RE-5 an edit keeps reactions; a deletion empties them everywhere, and then there is none to give', async () => {
  const { ana, beto, hall, message } = await conversation()
  await react(beto, message.id, '👍')
  const edited = await ana.call(editMessage, { id: String(message.id), contenido: 'hola a todos' })
  expect(edited.reactions).toEqual([{ emoji: '👍', count: 1, user_ids: [beto.user.id], mine: false }])
  const deleted = await ana.call(deleteMessage, { id: String(message.id) })
  expect(deleted.reactions).toEqual([])
  const [row] = await sql<{ reactions: unknown }>('select reactions from messages where id = $1', [
    message.id,
  ])
  expect(row!.reactions).toBeNull()
  expect(await sql('select 1 from message_reactions where message_id = $1', [message.id])).toEqual([])
  expectRefusal(await as(beto, 'PUT', at(message.id, '👍')), 409, 'conflict')
  expectRefusal(await as(beto, 'DELETE', at(message.id, '👍')), 409, 'conflict')
  expect((await beto.call(listMessages, { chat_id: String(hall.id) })).messages.at(-1)!.reactions).toEqual([])
})

test('RE-6 who is not in the chat finds no message to react to, and nobody who did', async () => {
  const { ana, beto, hall, message } = await conversation()
  await react(beto, message.id, '👍')
  const eva = await enter('eva')
  const list = `/api/messages/${String(message.id)}/reactions?emoji=${encodeURIComponent('👍')}`
  for (const [method, path] of [
    ['PUT', at(message.id, '👍')],
    ['DELETE', at(message.id, '👍')],
    ['GET', list],
  ] as const) {
    expectRefusal(await as(eva, method, path), 404, 'not_found', method)
    expectRefusal(await as(eva, method, path.replace(String(message.id), String(NOWHERE))), 404, 'not_found')
  }
  await beto.call(leaveHall, { hall_id: hall.id })
  expectRefusal(await as(beto, 'DELETE', at(message.id, '👍')), 404, 'not_found')
  // What they gave stays.
  expect(
    (await ana.call(listMessages, { chat_id: String(hall.id) })).messages.at(-1)!.reactions,
  ).toHaveLength(1)
  await expect(
    ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('RE-7 a reaction is published as the whole message, without what is one person’s own', async () => {
  const { ana, beto, hall, message } = await conversation()
  const listening = await ear(beto, hall.channel)
  const answered = await react(ana, message.id, '🎉')
  await takeBack(ana, message.id, '🎉')
  const [heard] = await heardOf(hall.id, ana, listening)
  const { mine: _, ...shared } = answered.reactions[0]!
  expect(heard).toEqual([
    { event: 'message_updated', channel: hall.channel, data: { ...answered, reactions: [shared] } },
    {
      event: 'message_updated',
      channel: hall.channel,
      data: { ...answered, rev: answered.rev + 1, reactions: [] },
    },
  ])
})

test('RE-8 who reacted is listed, the latest first, page by page', async () => {
  const { ana, message, hall } = await conversation()
  const people = await Promise.all(times(5, (n) => enter(`p${String(n)}`)))
  for (const each of people) {
    await each.call(joinHall, { hall_id: hall.id })
    await react(each, message.id, '👍')
  }
  const names: string[] = []
  for (let before: string | undefined; ;) {
    const page = await ana.call(listReactions, { id: String(message.id), emoji: '👍', limit: '2', before })
    names.push(...page.users.map(({ username }) => username))
    if (page.next === null) break
    before = page.next
  }
  expect(names).toEqual(people.map(({ user }) => user.username).reverse())
  expect((await ana.call(listReactions, { id: String(message.id), emoji: '👍', limit: '5' })).next).toBeNull()
  expect((await ana.call(listReactions, { id: String(message.id), emoji: '🎉' })).users).toEqual([])
})

test('RE-9 older clients get exactly the fields they know', async () => {
  const { ana, message } = await conversation()
  await react(ana, message.id, '👍')
  const old = await as(ana, 'GET', '/api/messages')
  const fields = Object.keys(message).filter((field) => field !== 'reactions')
  expect(Object.keys((old.body as { messages: object[] }).messages[0] ?? {}).sort()).toEqual(fields.sort())
  const sent = await as(ana, 'POST', '/api/send', { mensaje: 'a la antigua' })
  expect(Object.keys(sent.body!).sort()).toEqual(fields.sort())
})
