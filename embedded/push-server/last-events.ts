const MOST = 1_000
const KEPT_MS = 30 * 60_000

interface Kept {
  frame: Buffer
  data: string
  until: number
}

/** The last event of each cache channel, for so long and so many: the longest untouched goes first. */
export class LastEvents {
  private readonly kept = new Map<string, Kept>()

  keep(channel: string, frame: Buffer, data: string): void {
    this.kept.delete(channel)
    this.kept.set(channel, { frame, data, until: Date.now() + KEPT_MS })
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!)
  }

  of(channel: string): { frame: Buffer; data: string; ttl: number } | null {
    const kept = this.kept.get(channel)
    const left = (kept?.until ?? 0) - Date.now()
    if (kept && left > 0) return { frame: kept.frame, data: kept.data, ttl: Math.ceil(left / 1_000) }
    this.kept.delete(channel)
    return null
  }
}
