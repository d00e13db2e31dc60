/** So much at once, and so much a second: what is left grows back with time. */
export class TokenBucket {
  private left: number
  private since: number

  constructor(
    private readonly most: number,
    private readonly aSecond: number,
    now: number,
  ) {
    this.left = most
    this.since = now
  }

  /** Whether there was enough; if not, nothing is taken. */
  take(now: number, much = 1): boolean {
    this.grow(now)
    if (this.left < much) return false
    this.left -= much
    return true
  }

  /** Takes it, enough or not: how long until what was taken too much has grown back. */
  owe(now: number): number {
    this.grow(now)
    this.left--
    return Math.max(0, (-this.left / this.aSecond) * 1_000)
  }

  isFull(now: number): boolean {
    this.grow(now)
    return this.left >= this.most
  }

  private grow(now: number): void {
    this.left = Math.min(this.most, this.left + ((now - this.since) / 1_000) * this.aSecond)
    this.since = now
  }
}
