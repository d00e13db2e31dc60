/** What the prefix of a channel's name means. */
export interface ChannelKind {
  /** A subscription needs a signature. */
  isPrivate: boolean
  /** Its members know each other. */
  isPresence: boolean
  /** Encrypted from end to end: the server relays it, and takes no client events. */
  isEncrypted: boolean
  /** A new subscriber gets the last event. */
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

/** The user of a server-to-user channel: only that user may subscribe. */
export function userOf(name: unknown): string | null {
  if (typeof name !== 'string' || !name.startsWith(SERVER_TO_USER)) return null
  return name.slice(SERVER_TO_USER.length) || null
}
