'use client'
import { usePathname } from 'next/navigation'
import { useCallback } from 'react'
import { useIsWide } from '@/components/ui/use-media-query'
import type { Chat } from '@/lib/chats/contract'

/** Whether a chat is the open one. Without a chat in the address it is General, where there is room beside the list. */
export function useCurrentChat() {
  const path = usePathname()
  const isWide = useIsWide()
  return useCallback(
    ({ id, type }: Chat) => path === `/c/${String(id)}` || (path === '/' && isWide && type === 'general'),
    [path, isWide],
  )
}
