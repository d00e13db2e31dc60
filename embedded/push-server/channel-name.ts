/** What the beginning of a channel's name says of it. */
export interface ChannelKind {
  /** A subscription needs a signature. */
  isPrivate: boolean
  /** Who is in it is known to all who are. */
  isPresence: boolean
  /** Only ends can read it: the server relays, and takes no client events. */
  isEncrypted: boolean
  /** Whoever comes is given the last event. */
  isCached: boolean
}

const LONGEST = 164
const NAME = /^[A-Za-z0-9_\-=@,.;]+$/
const SERVER_TO_USER = '#server-to-user-'

export function kindOf(name: string): ChannelKind {
  const isEncrypted = name.startsWith('private-encrypted-')
  const isPresence = name.startsWith('presence-')
  return {
    isPrivate: isPresence || name.startsWith('private-'),
    isPresence,
    isEncrypted,
    isCached: /^(private-encrypted-|private-|presence-)?cache-/.test(name),
  }
}

export function isChannelName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= LONGEST && NAME.test(name)
}

/** The user whom a channel of the server's own speaks to: nobody else may hear it. */
export function userOf(name: unknown): string | null {
  if (typeof name !== 'string' || !name.startsWith(SERVER_TO_USER)) return null
  return name.slice(SERVER_TO_USER.length) || null
}
