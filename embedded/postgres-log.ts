import { closeSync, fstatSync, ftruncateSync, openSync, readSync, renameSync, statSync } from 'node:fs'

const MAX_BYTES = 5_000_000
const CHECK_EVERY_MS = 600_000

/** The log of Postgres: one file, and the one before it. */
export function openLog(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_BYTES) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a+', 0o600)
  // It is open for appending: after it is emptied, Postgres writes at its new end.
  const emptyIfTooLarge = () => fstatSync(handle).size > MAX_BYTES && ftruncateSync(handle)
  const timer = setInterval(emptyIfTooLarge, CHECK_EVERY_MS).unref()

  return {
    handle,
    size: () => fstatSync(handle).size,
    /** The last error after a position in the log. */
    errorSince: (start: number): string | undefined => {
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
