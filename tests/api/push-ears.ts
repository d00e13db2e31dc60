import { expect } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import { given } from '../support/given'
import { type Ear, listenAs, signInto } from '../support/listener'
import type { Person } from '../support/sign-in'
import { say } from './halls-people'

const open: Ear[] = []
export const closeEars = () => open.splice(0).forEach((ear) => ear.close())

export const HEARS = 'pusher_internal:subscription_succeeded'

const generalOf = async (person: Person) =>
  (await person.call(listChats, {})).chats.find(({ type }) => type === 'general')!

/** Somebody who listens on their own channel, in General, and where they say. */
export async function ear(person: Person, ...channels: (string | null)[]): Promise<Ear> {
  const made = await listenAs(given('app'), person)
  open.push(made)
  await signInto(made, person)
  const general = await generalOf(person)
  for (const channel of [made.userChannel, general.channel, ...channels]) {
    expect(await made.hear(channel!)).toBe(HEARS)
  }
  return made
}

/** What each heard of a chat so far: a word in General comes after it. */
export async function heardOf(chatId: number, who: Person, ...ears: Ear[]) {
  const general = await generalOf(who)
  const { id } = await say(who, general.id!, 'hasta aquí')
  return Promise.all(
    ears.map(async (each) => {
      await each.until(({ data }) => data['id'] === id)
      return each.heard
        .filter(({ data }) => data['chat_id'] === chatId)
        .map(({ event, channel, data }) => ({ event, channel, data }))
    }),
  )
}
