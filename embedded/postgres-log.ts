import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'
import { renameSync, statSync } from 'node:fs'

const LARGEST = 5_000_000
const LOOK_EVERY_MS = 600_000

/** What Postgres writes, in one file and the one before it, never more. */
export function openLog(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a+', 0o600)
  // Opened for appending: after it is cut, what comes goes to its new end.
  const cut = () => fstatSync(handle).size > LARGEST && ftruncateSync(handle)
  const timer = setInterval(cut, LOOK_EVERY_MS).unref()

  return {
    handle,
    size: () => fstatSync(handle).size,
    /** The last complaint after a place in the log, for the one line that the terminal gets. */
    complaintSince: (start: number): string | undefined => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(fstatSync(handle).size - start, 64_000)))
      readSync(handle, bytes, 0, bytes.length, start)
      return bytes
        .toString()
        .split('\n')
        .map((line) => /(?:FATAL|PANIC|ERROR): +(.*)/.exec(line)?.[1])
        .findLast(Boolean)
    },
    close: () => {
      clearInterval(timer)
      closeSync(handle)
    },
  }
}
