import 'server-only'

// Of each user the last that waits: so many requests of one user hold one connection, not all of them.
const held = globalThis as { tertuliaPresenceTurns?: Map<number, Promise<unknown>> }
const turns = (held.tertuliaPresenceTurns ??= new Map<number, Promise<unknown>>())

/** One at a time for each user in this process; what went wrong before is no matter. */
export async function queueForUser<T>(userId: number, work: () => Promise<T>): Promise<T> {
  const done = (turns.get(userId) ?? Promise.resolve()).then(work, work)
  turns.set(userId, done)
  try {
    return await done
  } finally {
    if (turns.get(userId) === done) turns.delete(userId)
  }
}
