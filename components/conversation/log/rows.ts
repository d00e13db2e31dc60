import type { Line } from './lines'

/** The rows of the log, from top to bottom: messages and the lines between them. */
export type Row =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'new'; key: string }
  /** Messages that are not loaded, between those that are and the own pending ones. */
  | { kind: 'gap'; key: string }
  /** `follows`: belongs to the group of the message before it. */
  | { kind: 'line'; key: string; line: Line; day: string; isToday: boolean; follows: boolean }

const GAP: Row = { kind: 'gap', key: 'gap' }
const TOGETHER_MS = 5 * 60 * 1_000

/**
 * `newAfter`: the message after which others' messages are new. `hasGap`: newer messages are not loaded.
 * Each message is compared only with the one before it, so that loading older ones changes no group but the first.
 */
export function rowsOf(
  lines: readonly Line[],
  newAfter: number | null,
  today: string,
  hasGap: boolean,
): Row[] {
  const rows: Row[] = []
  let before: Line | null = null
  let isNewShown = newAfter === null
  let isBeforeGap = hasGap
  for (const line of lines) {
    const day = line.day ?? today
    const dividers: Row[] = []
    if (isBeforeGap && line.message === null) {
      dividers.push(GAP)
      isBeforeGap = false
    }
    if (!before || day !== (before.day ?? today)) dividers.push({ kind: 'day', key: day, day })
    if (!isNewShown && isNew(line, newAfter!)) {
      dividers.push({ kind: 'new', key: 'new' })
      isNewShown = true
    }
    const follows = dividers.length === 0 && before !== null && isTogether(before, line)
    rows.push(...dividers, { kind: 'line', key: line.key, line, day, isToday: day === today, follows })
    before = line
  }
  return isBeforeGap ? [...rows, GAP] : rows
}

/** The rows of each day: its name stands above them as long as one of them is in view. */
export interface Day {
  key: string
  rows: Row[]
}

/** Told by the lines: of rows that are only a part, the first may be in the middle of a day. */
export function daysOf(rows: readonly Row[]): Day[] {
  const days: Day[] = []
  let begun: Row[] = []
  for (const row of rows) {
    begun.push(row)
    if (row.kind !== 'line') continue
    const open = days.at(-1)
    if (open?.key === row.day) open.rows.push(...begun)
    else days.push({ key: row.day, rows: begun })
    begun = []
  }
  const last = days.at(-1)
  if (last) last.rows.push(...begun)
  else if (begun.length > 0) days.push({ key: 'gap', rows: begun })
  return days
}

/** Deleted messages and own ones are not new. */
export const isNew = ({ message, isOwn }: Line, after: number): boolean =>
  message !== null && message.seq > after && !isOwn && !message.deleted

const isTogether = (before: Line, line: Line): boolean =>
  before.authorId === line.authorId && line.at - before.at <= TOGETHER_MS
