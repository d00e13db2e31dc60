/** Without Next nobody waits for an answer to be out: who calls this does the work at once. */
export function after(): never {
  throw new Error('There is no request of Next here.')
}
