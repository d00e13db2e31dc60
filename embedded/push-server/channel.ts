import type { Connection } from './connection'

export interface Member {
  userId: string | number
  /** As it was given, and left out where it was not. */
  userInfo?: unknown
}

interface Present extends Member {
  connections: number
}

/** Who listens and, in a presence channel, who is there. It exists while anybody is in it. */
export class Channel {
  readonly subscribers = new Set<Connection>()
  private readonly members = new Map<string, Present>()

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

  /** True for the first connection of a user: only then somebody has come. */
  addMember({ userId, userInfo }: Member): boolean {
    const present = this.members.get(String(userId))
    if (present) present.connections++
    else this.members.set(String(userId), { userId, userInfo, connections: 1 })
    return !present
  }

  /** The member who has gone, with the last of their connections. */
  removeMember(key: string): Member | null {
    const present = this.members.get(key)
    if (!present || --present.connections > 0) return null
    this.members.delete(key)
    return present
  }

  /** Each user once, however many connections they have. */
  snapshot(): string {
    const hash = Object.fromEntries(
      [...this.members].map(([key, { userInfo }]) => [key, userInfo === undefined ? null : userInfo]),
    )
    return JSON.stringify({ presence: { count: this.members.size, ids: this.userIds, hash } })
  }
}
