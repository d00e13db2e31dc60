const stopping = new AbortController()
let firstAt = 0

/** Aborted when the user, the terminal or the system asks to stop. */
export const stopSignal = stopping.signal

const hurried = new AbortController()
/** Aborted when asked again. npm repeats the terminal's signal at once: that does not count. */
export const hurrySignal = hurried.signal

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (!firstAt) firstAt = Date.now()
    else if (Date.now() - firstAt > 1_000) hurried.abort()
    stopping.abort()
  })
}

// Started by npm, this process ends when npm does, or the shell between them.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stopping.abort()
  }, 1_000).unref()
}
