import type { Connection } from '@/lib/sync/contract'

/** An event as it goes to browsers: its data is text already, so that it can be measured. */
export interface PushEvent {
  name: string
  channels: string[]
  data: string
}

/** Someone started listening to a user's own channel, or nobody does any more. */
export interface UserChannelEvent {
  userId: number
  epoch: number
  isOccupied: boolean
  at: Date
}

/** What carries events to browsers. The rest of the server knows nothing else of it. */
export interface Transport {
  /** As many events as one call takes. */
  eventsPerCall: number
  /** A call is given up after this long. */
  callTimeoutMs: number
  maxEventBytes: number
  /** Sends events in their order. False: not all were accepted. It never throws. */
  send(events: PushEvent[]): Promise<boolean>
  /** The same where the order does not matter. */
  sendUnordered(events: PushEvent[]): Promise<boolean>
  /** Closes the connections of a user, who may connect again if still allowed to. */
  disconnectUser(userId: number): Promise<boolean>
  onRecovery(listener: () => void): void

  /** Whether pages may rely on pushes; null where there is no push. */
  state(): 'ok' | 'failing' | null
  /** A check that finds out whether a failing service answers again; null if none is due. */
  dueProbe(): (() => Promise<unknown>) | null
  health(): Promise<'on' | 'off' | 'down'>

  /** What a page needs to connect. */
  connection(userChannel: string): Connection
  /** The proof that a connection may listen to a channel. The caller has decided that it may. */
  signChannel(socketId: string, channel: string): { auth: string }
  signUser(socketId: string, userId: number): { auth: string; user_data: string }

  /** Refuses a webhook that the service did not sign. */
  verifyWebhook(request: Request, body: Buffer): void
  userChannelEvents(webhook: Webhook): UserChannelEvent[]
}

export interface Webhook {
  time_ms: number
  events: Array<{ name: string; channel?: string | undefined }>
}
