/** A clock that stands until it is moved, and what is to be done at its times. */
export function standingClock() {
  let time = 1_000_000
  let timers: { at: number; work: () => void }[] = []

  return {
    now: () => time,
    after(ms: number, work: () => void) {
      const timer = { at: time + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    /** Everything that falls due on the way is done at its own time, with what follows from it. */
    async pass(ms: number) {
      const end = time + ms
      await settled()
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)
        if (!next) break
        timers = timers.filter((each) => each !== next)
        time = Math.max(time, next.at)
        next.work()
        await settled()
      }
      time = end
    },
  }
}

const settled = () => new Promise((done) => setImmediate(done))
