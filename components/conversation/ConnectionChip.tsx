'use client'
import { useTexts } from '@/lib/i18n/client/language'
import { useOutboxCount } from '@/lib/messages/client/outbox'
import type { Liveness } from '@/lib/sync/liveness'
import { POLL_SECONDS } from '@/lib/sync/poll-interval'

interface LinkChipProps {
  liveness: Liveness
  /** The server has answered, or not. */
  isKnown: boolean
  /** What is asked is not answered. */
  isOffline: boolean
}

const LOOKS = { live: 'bg-live', polling: 'bg-edge', offline: 'bg-danger' }

/** How new messages come: said once it is known. */
export function ConnectionChip(props: LinkChipProps) {
  const texts = useTexts().chat
  const waiting = useOutboxCount()
  const way = wayOf(props, waiting)
  const words = {
    live: texts.live,
    polling: texts.poll(POLL_SECONDS),
    offline: waiting.count > 0 ? texts.offlineWaiting(waiting.count) : texts.offline,
  }
  return (
    <p role="status" className="text-soft flex h-4 items-center gap-1.5 text-xs leading-4 whitespace-nowrap">
      {way && <span aria-hidden className={`size-2 shrink-0 rounded-full ${LOOKS[way]}`} />}
      {way && words[way]}
    </p>
  )
}

function wayOf({ liveness, isKnown, isOffline }: LinkChipProps, waiting: ReturnType<typeof useOutboxCount>) {
  // What is pushed comes in all the same; but nothing goes out.
  const isHeardOnly = liveness === 'live' && navigator.onLine && waiting.count === 0
  if (waiting.isStuck || (isOffline && !isHeardOnly)) return 'offline'
  if (!isKnown || liveness === 'settling') return null
  return liveness === 'live' ? 'live' : 'polling'
}
