'use client'
import { outbox } from './outbox'

/** Messages that are sent within this time of each other are reported together. */
const REST_MS = 500

/** Once no message is stuck any more, calls `notify` with the number of those that were sent late. */
export function onDelayedSent(notify: (count: number) => void): () => void {
  const waited = new Set<string>()
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const waiting = () => outbox.read().entries.filter(({ refused }) => refused === null)

  function look() {
    const { failures } = outbox.read()
    // A message that does not get through holds up those behind it in its chat.
    const stuck = new Set(
      waiting().flatMap(({ client_id, chat_id }) => (failures.has(client_id) ? chat_id : [])),
    )
    // Without a network nothing gets through, whether it was tried yet or not.
    const isOffline = !navigator.onLine
    for (const { client_id, chat_id } of waiting()) {
      if (isOffline || stuck.has(chat_id)) waited.add(client_id)
    }
  }

  function notifySoon() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (waiting().some(({ client_id }) => waited.has(client_id))) return
      notify(sent)
      sent = 0
      waited.clear()
    }, REST_MS)
  }

  const stops = [
    outbox.subscribe(look),
    outbox.onSent(({ client_id }) => {
      if (!waited.delete(client_id)) return
      sent += 1
      notifySoon()
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
