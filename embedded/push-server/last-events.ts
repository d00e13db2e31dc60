const CHANNELS_MAX = 1_000
const KEEP_MS = 30 * 60_000

interface LastEvent {
  frame: Buffer
  data: string
  until: number
}

/** The last event of each cache channel; the oldest are dropped first. */
export class LastEvents {
  private readonly events = new Map<string, LastEvent>()

  keep(channel: string, frame: Buffer, data: string): void {
    this.events.delete(channel)
    this.events.set(channel, { frame, data, until: Date.now() + KEEP_MS })
    if (this.events.size > CHANNELS_MAX) this.events.delete(this.events.keys().next().value!)
  }

  of(channel: string): { frame: Buffer; data: string; ttl: number } | null {
    const last = this.events.get(channel)
    const left = (last?.until ?? 0) - Date.now()
    if (last && left > 0) return { frame: last.frame, data: last.data, ttl: Math.ceil(left / 1_000) }
    this.events.delete(channel)
    return null
  }
}
