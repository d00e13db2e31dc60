import 'server-only'
import { parseChannel } from '@/lib/sync/channels'

/** A chat or a user: `chat 5`, `user 7`. */
export type Subject = `${'chat' | 'user' | 'status'} ${number}`

const SUBJECTS_MAX = 100_000

// One per process, even where a bundle loads this module twice.
const held = globalThis as { tertuliaNews?: { clock: number; forgotten: number; last: Map<Subject, number> } }
const news = (held.tertuliaNews ??= { clock: 0, forgotten: 0, last: new Map() })

/** Something was published on these channels. */
export function noteNews(channels: Iterable<string>): void {
  for (const name of channels) {
    const channel = parseChannel(name)
    if (channel && channel.kind !== 'presence') noteNewsOf(`${channel.kind} ${channel.id}`)
  }
}

export function noteNewsOf(subject: Subject): void {
  if (news.last.size >= SUBJECTS_MAX) {
    news.last.clear()
    news.forgotten = news.clock
  }
  news.last.set(subject, (news.clock += 1))
}

/** To be read before what is read. */
export const newsClock = (): number => news.clock

/** Whether this process has published nothing of any of them since then: what was read is still so. */
export const isWithoutNews = (since: number, subjects: readonly Subject[]): boolean =>
  since >= news.forgotten && subjects.every((subject) => (news.last.get(subject) ?? 0) <= since)
