'use client'
import { usePathname } from 'next/navigation'
import { useIsWide } from '@/components/ui/use-is-wide'
import type { Chat } from '@/lib/chats/contract'

/** Which chat is beside the list: with none in the address it is General, where there is room for it. */
export function useCurrentChat() {
  const path = usePathname()
  const isWide = useIsWide()
  return ({ id, type }: Chat) => path === `/c/${String(id)}` || (path === '/' && isWide && type === 'general')
}
