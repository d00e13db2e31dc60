interface Task {
  who: string
  /** `done` is called when the work is over, more than once if need be. */
  begin(done: () => void): void
}

interface Line {
  underWay: number
  waiting: Task[]
}

/** So many tasks at once in all and of each; whoever has the fewest under way is next, then who waits the longest. */
export class FairQueue {
  /** In the order in which they had their last turn. */
  private readonly lines = new Map<string, Line>()
  private underWay = 0
  private isScheduled = false

  constructor(private readonly limits: { atOnce: number; atOnceEach: number }) {}

  /** Answers how to leave the queue again, for who does not wait any longer. */
  enter(task: Task): () => void {
    const line = this.lines.get(task.who) ?? { underWay: 0, waiting: [] }
    this.lines.set(task.who, line)
    line.waiting.push(task)
    this.beginLater()
    return () => {
      const at = line.waiting.indexOf(task)
      if (at >= 0) line.waiting.splice(at, 1)
      this.forgetIfEmpty(task.who, line)
    }
  }

  /** One at each turn of the event loop: what others wait for is read and written in between. */
  private beginLater(): void {
    if (this.isScheduled) return
    this.isScheduled = true
    setImmediate(() => {
      this.isScheduled = false
      const line = this.underWay < this.limits.atOnce ? this.nextLine() : undefined
      if (!line) return
      this.begin(line, line.waiting.shift()!)
      this.beginLater()
    })
  }

  private nextLine(): Line | undefined {
    let next: Line | undefined
    for (const line of this.lines.values()) {
      if (line.waiting.length === 0 || line.underWay >= this.limits.atOnceEach) continue
      if (!next || line.underWay < next.underWay) next = line
    }
    return next
  }

  private begin(line: Line, task: Task): void {
    this.lines.delete(task.who)
    this.lines.set(task.who, line)
    this.underWay += 1
    line.underWay += 1
    let isDone = false
    task.begin(() => {
      if (isDone) return
      isDone = true
      this.underWay -= 1
      line.underWay -= 1
      this.forgetIfEmpty(task.who, line)
      this.beginLater()
    })
  }

  private forgetIfEmpty(who: string, line: Line): void {
    if (line.underWay === 0 && line.waiting.length === 0 && this.lines.get(who) === line)
      this.lines.delete(who)
  }
}
