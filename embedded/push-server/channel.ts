import type { Connection } from './connection'

export interface Member {
  userId: string | number
  /** As the client sent it; missing if it sent none. */
  userInfo?: unknown
}

interface ConnectedMember extends Member {
  connections: number
}

/** The subscribers of a channel and, of a presence channel, its members. It exists while it has subscribers. */
export class Channel {
  readonly subscribers = new Set<Connection>()
  private readonly members = new Map<string, ConnectedMember>()

  get memberCount(): number {
    return this.members.size
  }

  get userIds(): (string | number)[] {
    return [...this.members.values()].map(({ userId }) => userId)
  }

  has(userId: string | number): boolean {
    return this.members.has(String(userId))
  }

  member(key: string): Member | undefined {
    return this.members.get(key)
  }

  /** True for the first connection of a user. */
  addMember({ userId, userInfo }: Member): boolean {
    const member = this.members.get(String(userId))
    if (member) member.connections++
    else this.members.set(String(userId), { userId, userInfo, connections: 1 })
    return !member
  }

  /** Returns the member if this was their last connection. */
  removeMember(key: string): Member | null {
    const member = this.members.get(key)
    if (!member || --member.connections > 0) return null
    this.members.delete(key)
    return member
  }

  /** Each user once, however many connections they have. */
  snapshot(): string {
    const hash = Object.fromEntries(
      [...this.members].map(([key, { userInfo }]) => [key, userInfo === undefined ? null : userInfo]),
    )
    return JSON.stringify({ presence: { count: this.members.size, ids: this.userIds, hash } })
  }
}
