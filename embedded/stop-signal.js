const asked = new AbortController()
let since = 0

/** Aborted when the person, the terminal or the system asks to stop; with `SIGNAL` set to how often. */
export const stopSignal = asked.signal

const hurried = new AbortController()
/** Aborted when asked again. npm passes on what the terminal has sent already: that is not impatience. */
export const hurrySignal = hurried.signal

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (!since) since = Date.now()
    else if (Date.now() - since > 1_000) hurried.abort()
    asked.abort()
  })
}

// Under npm, the end of npm (or of the shell between) is the end of this: nothing is left behind.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) asked.abort()
  }, 1_000).unref()
}
