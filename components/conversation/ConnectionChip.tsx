'use client'
import { useChats } from '@/lib/chats/client/chat-list'
import { useTexts } from '@/lib/i18n/client/language'
import { useOutboxCount } from '@/lib/messages/client/outbox'
import type { Liveness } from '@/lib/sync/liveness'
import { POLL_SECONDS } from '@/lib/sync/poll-interval'

interface ConnectionChipProps {
  liveness: Liveness
  /** The server has answered, or failed to. */
  isKnown: boolean
  /** Requests are not answered. */
  isOffline: boolean
  /** They are, although a message is not sent. */
  isReachable?: boolean
}

const COLORS = { live: 'bg-live', polling: 'bg-edge', offline: 'bg-danger' }

/** Says how messages come: by push (which nobody has to see), by polling, or not at all. Empty until that is known. */
export function ConnectionChip(props: ConnectionChipProps) {
  const texts = useTexts().chat
  const outbox = useOutboxCount()
  const state = stateOf(props, outbox)
  const words = {
    live: texts.live,
    polling: texts.polling(POLL_SECONDS),
    offline: outbox.count > 0 ? texts.offlineWaiting(outbox.count) : texts.offline,
  }
  return (
    <p
      role="status"
      className={
        state === 'live'
          ? 'sr-only'
          : 'text-soft flex h-4 items-center gap-1.5 text-xs leading-4 whitespace-nowrap'
      }
    >
      {state && <span aria-hidden className={`size-2 shrink-0 rounded-full ${COLORS[state]}`} />}
      {state && words[state]}
    </p>
  )
}

function stateOf(
  { liveness, isKnown, isOffline, isReachable = false }: ConnectionChipProps,
  outbox: ReturnType<typeof useOutboxCount>,
) {
  // Pushes still come, and there is nothing to send.
  const isLiveAnyway = liveness === 'live' && navigator.onLine && outbox.count === 0
  if ((outbox.isStuck && !isReachable) || (isOffline && !isLiveAnyway)) return 'offline'
  if (!isKnown || liveness === 'settling') return null
  return liveness === 'live' ? 'live' : 'polling'
}

/** The chip of the list on a phone, where no chat is open that would show one: only an outage is shown. */
export function OutageChip() {
  const { isOffline } = useChats()
  return (
    <div className="bg-raised border-line shadow-popup pointer-events-none fixed end-4 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-10 rounded-full border px-3 py-2 has-[p:empty]:opacity-0">
      <ConnectionChip liveness="settling" isKnown={false} isOffline={isOffline} />
    </div>
  )
}
