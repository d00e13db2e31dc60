/** Allows `capacity` at once, and then as many as `perSecond`. */
export class TokenBucket {
  private left: number
  private refilledAt: number

  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.left = capacity
    this.refilledAt = now
  }

  /** Takes some if there is enough; otherwise returns false. */
  take(now: number, amount = 1): boolean {
    this.refill(now)
    if (this.left < amount) return false
    this.left -= amount
    return true
  }

  /** Takes one in any case; returns the milliseconds until none is owed. */
  owe(now: number): number {
    this.refill(now)
    this.left--
    return Math.max(0, (-this.left / this.perSecond) * 1_000)
  }

  isFull(now: number): boolean {
    this.refill(now)
    return this.left >= this.capacity
  }

  private refill(now: number): void {
    this.left = Math.min(this.capacity, this.left + ((now - this.refilledAt) / 1_000) * this.perSecond)
    this.refilledAt = now
  }
}
