/** What is known of the connection to push, in one page. */
export interface Link {
  /** Without push; not known yet; there; not there now. */
  phase: 'off' | 'starting' | 'connected' | 'lost'
  userChannel: string
  /** How far each channel has come that is listened to. */
  channels: ReadonlyMap<string, 'asked' | 'subscribed' | 'failed'>
  /** The server cannot publish: a good connection brings nothing then. */
  isMute: boolean
}

/** `settling`: it will be known in a moment. Only what is subscribed is heard; a connection alone is mute. */
export type Liveness = 'live' | 'settling' | 'none'

/** Of what these channels bring besides the user's own: live where all of them are heard. */
export function livenessOf(
  { phase, userChannel, channels, isMute }: Link,
  names: readonly string[],
): Liveness {
  if (phase === 'starting' && !isMute) return 'settling'
  if (phase !== 'connected' || isMute || channels.get(userChannel) !== 'subscribed') return 'none'
  const states = names.map((name) => channels.get(name))
  if (states.includes('failed')) return 'none'
  return states.every((state) => state === 'subscribed') ? 'live' : 'settling'
}
