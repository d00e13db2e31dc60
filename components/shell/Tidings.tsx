'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chatName } from '@/components/chat/chat-name'
import { useCurrentChat } from '@/components/sidebar/use-current-chat'
import { toast } from '@/components/ui/toast'
import { useChatList } from '@/lib/chats/client'
import { takeExpectedLoss } from '@/lib/chats/client-losses'
import { type Chat, CHATS_AT_ONCE } from '@/lib/chats/contract'
import { useAroundTexts } from '@/lib/i18n/client-around'
import { onWaitedSent } from '@/lib/messages/client-waited'

/** What happens to who is here, and has no place of its own on the page. */
export function Tidings() {
  const texts = useAroundTexts().tidings
  const { list } = useChatList()
  const isCurrent = useCurrentChat()
  const before = useRef(list)

  const compare = useEffectEvent((now: Chat[]) => {
    // The chat that is open says it in its own place.
    for (const hall of lostHalls(before.current, now)) {
      if (!takeExpectedLoss(hall.id) && !isCurrent(hall)) toast({ text: texts.lost(chatName(hall)) })
    }
    before.current = now
  })
  useEffect(() => {
    compare(list)
  }, [list])

  const tellSent = useEffectEvent((count: number) => {
    if (document.visibilityState === 'visible') toast({ text: texts.sent(count) })
  })
  useEffect(
    () =>
      onWaitedSent((count) => {
        tellSent(count)
      }),
    [],
  )
  return null
}

function lostHalls(before: readonly Chat[], now: readonly Chat[]): Chat[] {
  // Of a longer list only the first page is here.
  if (before === now || now.length >= CHATS_AT_ONCE) return []
  const left = new Set(now.map(({ id }) => id))
  return before.filter(({ id, type }) => type === 'hall' && !left.has(id))
}
