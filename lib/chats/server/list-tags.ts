import 'server-only'
import { env } from '@/lib/env'
import { isWithoutNews, newsClock, type Subject } from '@/lib/sync/server/news'
import type { Asker } from '@/lib/users/asker'

/** As pages that hear of everything by push, this looks again after a while all the same. */
const REMEMBERED_MS = 25_000
const REMEMBERED_MAX = 20_000

export interface Tag {
  tag: string
  /** Whatever happens in it changes the list. */
  chatIds: number[]
  /** Of whom the list shows the status. */
  withIds: number[]
}

interface Remembered {
  tag: string
  subjects: Subject[]
  clock: number
  until: number
}

const remembered = new Map<string, Remembered>()

/**
 * The tag of a list, read only if something was published since that may have changed it: most polls come while
 * nothing happens. Only where no other process writes to the database; and an admin's list has all users in it.
 */
export async function rememberTag(asker: Asker, question: string, read: () => Promise<Tag>): Promise<string> {
  if (env().ONLY_INSTANCE !== 'on' || asker.role === 'admin') return (await read()).tag
  const key = `${asker.id} ${question}`
  const known = remembered.get(key)
  if (known && known.until > Date.now() && isWithoutNews(known.clock, known.subjects)) return known.tag
  const clock = newsClock()
  const { tag, chatIds, withIds } = await read()
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  const subjects = [
    `user ${asker.id}` as const,
    ...chatIds.map((id) => `chat ${id}` as const),
    ...withIds.map((id) => `status ${id}` as const),
  ]
  remembered.set(key, { tag, subjects, clock, until: Date.now() + REMEMBERED_MS })
  return tag
}
