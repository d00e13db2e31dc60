import { log } from '../../lib/log'
import { Channel, type Member } from './channel'
import { kindOf, userOf } from './channel-name'
import type { CloseReason } from './close-code'
import type { Connection } from './connection'
import { memberFrame } from './frame'
import { LastEvents } from './last-events'
import type { Settings } from './settings'
import type { SendWebhook } from './webhooks'

/** All connections and channels. Nothing is stored: after a restart, pages connect and poll again. */
export class State {
  readonly connections = new Map<string, Connection>()
  readonly channels = new Map<string, Channel>()
  readonly lastEvents = new LastEvents()
  readonly addresses = new Map<string, number>()
  private readonly users = new Map<string, Set<Connection>>()

  constructor(
    readonly settings: Settings,
    readonly sendWebhook: SendWebhook,
  ) {}

  add(connection: Connection): void {
    this.connections.set(connection.id, connection)
    if (connection.address) count(this.addresses, connection.address, 1)
  }

  /** Removes the connection everywhere, even if its socket is still open. */
  end(connection: Connection, why?: CloseReason): void {
    if (why) connection.close(why)
    if (!this.connections.delete(connection.id)) return
    if (why === 'slowReader' || why === 'junk') log('warn', 'push connection cut', { why })
    if (connection.address) count(this.addresses, connection.address, -1)
    for (const name of [...connection.channels.keys()]) this.leave(connection, name)
    this.signOut(connection)
  }

  join(connection: Connection, name: string, member: Member | null): void {
    const existing = this.channels.get(name)
    const channel = existing ?? new Channel()
    if (!existing) {
      this.channels.set(name, channel)
      if (!userOf(name)) this.sendWebhook({ name: 'channel_occupied', channel: name })
    }
    channel.subscribers.add(connection)
    connection.channels.set(name, member && String(member.userId))
    if (!member || !channel.addMember(member)) return
    const { userId, userInfo } = member
    this.deliver(
      name,
      memberFrame('member_added', name, { user_id: userId, user_info: userInfo }),
      connection,
    )
    this.sendWebhook({ name: 'member_added', channel: name, user_id: String(userId) })
  }

  leave(connection: Connection, name: string): void {
    const key = connection.channels.get(name)
    const channel = this.channels.get(name)
    if (key === undefined || !channel) return
    connection.channels.delete(name)
    channel.subscribers.delete(connection)
    const removed = key === null ? null : channel.removeMember(key)
    if (removed) {
      this.deliver(name, memberFrame('member_removed', name, { user_id: removed.userId }))
      this.sendWebhook({ name: 'member_removed', channel: name, user_id: String(removed.userId) })
    }
    if (channel.subscribers.size > 0) return
    this.channels.delete(name)
    if (!userOf(name)) this.sendWebhook({ name: 'channel_vacated', channel: name })
  }

  /** Sends one frame to all subscribers. */
  deliver(name: string, frame: Buffer, except?: Connection): void {
    for (const connection of this.channels.get(name)?.subscribers ?? []) {
      if (connection !== except) this.send(connection, frame)
    }
  }

  /** Ends a connection that does not read what is sent. */
  send(connection: Connection, frame: Buffer): void {
    if (!connection.send(frame)) this.end(connection, 'slowReader')
  }

  signIn(connection: Connection, user: string): void {
    if (connection.user !== user) this.signOut(connection)
    connection.user = user
    const connections = this.users.get(user) ?? new Set()
    this.users.set(user, connections.add(connection))
  }

  connectionsOf(user: string): Connection[] {
    return [...(this.users.get(user) ?? [])]
  }

  memberCount(name: string): number {
    return kindOf(name).isPresence ? (this.channels.get(name)?.memberCount ?? 0) : 0
  }

  private signOut(connection: Connection): void {
    const { user } = connection
    if (user === null) return
    connection.user = null
    const connections = this.users.get(user)
    connections?.delete(connection)
    if (connections?.size === 0) this.users.delete(user)
    for (const name of [...connection.channels.keys()]) if (userOf(name)) this.leave(connection, name)
  }
}

function count(counts: Map<string, number>, name: string, by: number): void {
  const now = (counts.get(name) ?? 0) + by
  if (now > 0) counts.set(name, now)
  else counts.delete(name)
}
