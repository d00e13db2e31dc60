/**
 * The only grammar of channel names. The last number is the epoch: raised, it leaves the old
 * channel's listeners behind.
 */
export const PRESENCE_CHANNEL = 'private-presence'

export const chatChannel = (id: number, epoch: number): string => `private-chat-${id}-${epoch}`
export const userChannel = (id: number, epoch: number): string => `private-user-${id}-${epoch}`

export type Channel = { kind: 'chat' | 'user'; id: number; epoch: number } | { kind: 'presence' }

/** Null of any name that this application never gives, in however small a way it differs. */
export function parseChannel(name: string): Channel | null {
  if (name === PRESENCE_CHANNEL) return { kind: 'presence' }
  const [, kind, id, epoch] = NUMBERED.exec(name) ?? []
  if (!kind || !isRowNumber(id) || !isRowNumber(epoch)) return null
  return { kind: kind as 'chat' | 'user', id: Number(id), epoch: Number(epoch) }
}

const NUMBERED = /^private-(chat|user)-([1-9]\d{0,9})-([1-9]\d{0,9})$/
const isRowNumber = (digits: string | undefined) => Number(digits) < 2 ** 31

/** Of two names of one chat's channel, the one that was given later. */
export function latestOf(one: string | null, other: string | null): string | null {
  const [oneEpoch, otherEpoch] = [epochOf(one), epochOf(other)]
  return otherEpoch > oneEpoch ? other : one
}

function epochOf(name: string | null): number {
  const channel = name === null ? null : parseChannel(name)
  return channel && channel.kind !== 'presence' ? channel.epoch : 0
}
