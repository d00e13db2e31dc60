'use client'
import { outbox } from './outbox'

/** A message leaves the outbox when it is heard of, be it before or after its own answer. */
const REST_MS = 500

/** Tells how many messages have gone out that once did not get through, when none of them is left. */
export function onDelayedSent(tell: (count: number) => void): () => void {
  const waited = new Set<string>()
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const waiting = () => outbox.read().entries.filter(({ refused }) => refused === null)

  function look() {
    const { failures } = outbox.read()
    // Behind one that does not get through the others of its chat wait, too.
    const stuck = new Set(
      waiting().flatMap(({ client_id, chat_id }) => (failures.has(client_id) ? chat_id : [])),
    )
    for (const { client_id, chat_id } of waiting()) if (stuck.has(chat_id)) waited.add(client_id)
  }

  function tellSoon() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (waiting().some(({ client_id }) => waited.has(client_id))) return
      tell(sent)
      sent = 0
      waited.clear()
    }, REST_MS)
  }

  const stops = [
    outbox.subscribe(look),
    outbox.onSent(({ client_id }) => {
      if (!waited.delete(client_id)) return
      sent += 1
      tellSoon()
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
