import type { Line } from './lines'

/** What stands in the log, from above: messages, and what parts them. */
export type Row =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'new'; key: string }
  /** What is not loaded, between the stretch that is and what one has written since. */
  | { kind: 'gap'; key: string }
  /** `follows`: goes on with what its author said just before. */
  | { kind: 'line'; key: string; line: Line; isToday: boolean; follows: boolean }

const GAP: Row = { kind: 'gap', key: 'gap' }
const TOGETHER_MS = 5 * 60 * 1_000

/**
 * `newAfter`: the message after which others' messages are new. Groups go from each message to the next,
 * so that what comes above a group, or goes, changes only where it begins. `hasGap`: the last message that
 * is stored is not the last of those that are loaded.
 */
export function rowsOf(
  lines: readonly Line[],
  newAfter: number | null,
  today: string,
  hasGap: boolean,
): Row[] {
  const rows: Row[] = []
  let before: Line | null = null
  let isMarked = newAfter === null
  let isBeforeGap = hasGap
  for (const line of lines) {
    const day = line.day ?? today
    const parts: Row[] = []
    if (isBeforeGap && line.seq === null) {
      parts.push(GAP)
      isBeforeGap = false
    }
    if (!before || day !== (before.day ?? today)) parts.push({ kind: 'day', key: day, day })
    if (!isMarked && isNew(line, newAfter!)) {
      parts.push({ kind: 'new', key: 'new' })
      isMarked = true
    }
    const follows = parts.length === 0 && before !== null && isTogether(before, line)
    rows.push(...parts, { kind: 'line', key: line.key, line, isToday: day === today, follows })
    before = line
  }
  return isBeforeGap ? [...rows, GAP] : rows
}

/** What nobody can read any more, and what one wrote oneself, is no news. */
export const isNew = ({ seq, isOwn, deleted }: Line, after: number): boolean =>
  seq !== null && seq > after && !isOwn && !deleted

const isTogether = (before: Line, line: Line): boolean =>
  before.authorId === line.authorId && line.at - before.at <= TOGETHER_MS
