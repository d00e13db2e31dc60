'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { toast } from '@/components/ui/toast'
import { takeExpectedRemoval, useChatList } from '@/lib/chats/client/chat-list'
import { type Chat, CHATS_AT_ONCE } from '@/lib/chats/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { onDelayedSent } from '@/lib/messages/client/delayed-sends'
import { toastTexts } from './texts'

/** Toasts for what happens outside of the open chat. */
export function EventToasts() {
  const texts = useTextsOf(toastTexts)
  const { list } = useChatList()
  const isCurrent = useCurrentChat()
  const before = useRef(list)

  const compare = useEffectEvent((now: Chat[]) => {
    // The open chat shows this itself.
    for (const hall of lostHalls(before.current, now)) {
      if (!takeExpectedRemoval(hall.id) && !isCurrent(hall)) toast({ text: texts.lost(chatName(hall)) })
    }
    before.current = now
  })
  useEffect(() => {
    compare(list)
  }, [list])

  const showSent = useEffectEvent((count: number) => {
    if (document.visibilityState === 'visible') toast({ text: texts.sent(count) })
  })
  useEffect(
    () =>
      onDelayedSent((count) => {
        showSent(count)
      }),
    [],
  )
  return null
}

function lostHalls(before: readonly Chat[], now: readonly Chat[]): Chat[] {
  // Of a longer list only the first page is loaded, so a missing hall may be on the next one.
  if (before === now || now.length >= CHATS_AT_ONCE) return []
  const left = new Set(now.map(({ id }) => id))
  return before.filter(({ id, type }) => type === 'hall' && !left.has(id))
}
