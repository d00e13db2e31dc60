/** As many does a connection keep; each takes memory in Postgres. */
const KEPT_MAX = 100
const SEEN_MAX = 1_000

interface Query {
  text?: unknown
  values?: unknown[]
  name?: string
}

/**
 * Statements that a connection sees again get a name, by which Postgres keeps them parsed and planned. What is made
 * anew each time, such as a list of as many places as there are values, is seen once and keeps no place.
 */
export class PreparedStatements {
  private readonly seen = new Set<string>()
  private readonly names = new Map<string, string>()

  named(query: unknown): unknown {
    const { text, values, name } = query as Query
    if (typeof text !== 'string' || !values?.length || name !== undefined) return query
    const known = this.names.get(text) ?? this.nameOf(text)
    return known === null ? query : { ...(query as object), name: known }
  }

  private nameOf(text: string): string | null {
    if (!this.seen.has(text)) {
      if (this.seen.size >= SEEN_MAX) this.seen.clear()
      this.seen.add(text)
      return null
    }
    if (this.names.size >= KEPT_MAX) return null
    const name = `t${String(this.names.size)}`
    this.names.set(text, name)
    return name
  }
}
