'use client'
import { POLL_SECONDS } from '@/lib/chats/client-polling'
import { useTexts } from '@/lib/i18n/client'

/** How new messages come: said once it is known. */
export function LinkChip({ isKnown, isOffline }: { isKnown: boolean; isOffline: boolean }) {
  const texts = useTexts().chat
  const text = isOffline ? texts.offline : isKnown ? texts.poll(POLL_SECONDS) : null
  return (
    <p role="status" className="text-soft flex h-4 items-center gap-1.5 text-xs leading-4 whitespace-nowrap">
      {text !== null && (
        <span aria-hidden className={`size-2 shrink-0 rounded-full ${isOffline ? 'bg-danger' : 'bg-edge'}`} />
      )}
      {text}
    </p>
  )
}
