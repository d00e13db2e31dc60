import { type Beat, scheduleHeartbeats } from '@/lib/presence/client/heartbeat-schedule'
import { standingClock } from '@/tests/support/clock'

export const SECOND = 1_000
export const FINE = { ok: true, wait: 0 }

/** A page with a clock of its own. What it sends is answered at once, unless it is told otherwise. */
export function openPage() {
  const clock = standingClock()
  const around = { visible: true, live: false, answer: () => Promise.resolve(FINE) }
  const sent: (Beat & { at: number })[] = []
  const began = clock.now()
  const beats = scheduleHeartbeats({
    now: clock.now,
    after: clock.after,
    isVisible: () => around.visible,
    isLive: () => around.live,
    send: (beat) => {
      sent.push({ ...beat, at: clock.now() - began })
      return around.answer()
    },
  })
  return { clock, around, sent, beats, seconds: () => sent.map(({ at }) => at / SECOND) }
}
