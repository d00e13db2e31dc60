const MINUTES = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/

/** The moment of a local time in a time zone; NaN if it is no time. */
export function momentOf(shown: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${MINUTES.exec(shown)?.[0] ?? 'none'}Z`)
  if (Number.isNaN(asIfUtc)) return Number.NaN
  // Twice, because the offset may change in between.
  const near = asIfUtc - offsetAt(asIfUtc, timeZone)
  return asIfUtc - offsetAt(near, timeZone)
}

/** The local time of a moment in a time zone, as an input for times takes it: `2026-11-21T14:35`. */
export function shownAt(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16)
}

/** The next midnight in a time zone. */
export function tomorrow(now: number, timeZone: string): number {
  const DAY_MS = 24 * 60 * 60 * 1_000
  const today = Date.parse(`${shownAt(now, timeZone).slice(0, 10)}T00:00Z`)
  return momentOf(new Date(today + DAY_MS).toISOString(), timeZone)
}

function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(moment / 1_000) * 1_000
}
