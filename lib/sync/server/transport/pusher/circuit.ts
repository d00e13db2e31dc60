const FAILURES_TO_OPEN = 5
const PAUSE_MS = 5_000

interface Options {
  now?: () => number
  /** The first of a row of failures, which may be the only one. */
  failed?: (reason: string) => void
  opened?: (reason: string) => void
  closed?: () => void
  /** After any failure, however few there were: it answers again. */
  recovered?: () => void
}

/**
 * Keeps from asking what does not answer. Five failures in a row open it: then nothing is tried, until
 * after a pause one call, and only one, finds out whether it answers again.
 */
export class Circuit {
  private failures = 0
  private lastFailure = 0
  private lastSuccess = -Infinity
  private isProbing = false
  private readonly now: () => number

  constructor(private readonly options: Options = {}) {
    this.now = options.now ?? Date.now
  }

  /** The last call failed, or nothing is tried because too many did. */
  get isFailing(): boolean {
    return this.failures > 0
  }

  get wantsProbe(): boolean {
    return this.isFailing && !this.isProbing && this.now() - this.lastFailure >= PAUSE_MS
  }

  answeredWithin(ms: number): boolean {
    return !this.isFailing && this.now() - this.lastSuccess < ms
  }

  /** False: it failed, or was not tried. */
  async run(work: () => Promise<void>): Promise<boolean> {
    return this.failures < FAILURES_TO_OPEN ? this.attempt(work) : this.probe(work)
  }

  /** Tries what has failed before, if it is time and nobody else does. */
  async probe(work: () => Promise<void>): Promise<boolean> {
    if (!this.wantsProbe) return false
    this.isProbing = true
    return this.attempt(work).finally(() => (this.isProbing = false))
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
    } catch (error) {
      this.fail(error)
      return false
    }
    this.succeed()
    return true
  }

  private fail(error: unknown): void {
    this.failures += 1
    this.lastFailure = this.now()
    if (this.failures === 1) this.options.failed?.(reasonOf(error))
    if (this.failures === FAILURES_TO_OPEN) this.options.opened?.(reasonOf(error))
  }

  private succeed(): void {
    const { failures } = this
    this.failures = 0
    this.lastSuccess = this.now()
    if (failures >= FAILURES_TO_OPEN) this.options.closed?.()
    if (failures > 0) this.options.recovered?.()
  }
}

/** Without the address that was asked: it carries a signature. */
function reasonOf(thrown: unknown): string {
  const { status, error, message } = thrown as { status?: number; error?: Error; message?: string }
  if (status) return `status ${String(status)}`
  return (error?.message ?? message ?? String(thrown)).replace(/https?:\/\/\S+/g, '').slice(0, 200)
}
