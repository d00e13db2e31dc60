'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import useSWR from 'swr'
import { chatChanged } from '@/lib/chats/contract'
import type { AboutHall } from '@/lib/chats/halls/contract'
import { listen } from '@/lib/sync/client/events'
import { call } from '@/lib/users/client/call'

const seen = new WeakSet<AboutHall>()

/** The description of a hall and how many are in it. `first`: as the server knew it; null where it is no hall. */
export function useAboutHall(chatId: number, first: AboutHall | null): AboutHall | null {
  // A page that was kept is shown again with what it knew then.
  const [isOld] = useState(() => first !== null && seen.has(first))
  useEffect(() => {
    if (first) seen.add(first)
  }, [first])
  const { data, mutate } = useSWR<AboutHall, unknown>(
    first && ['hall', chatId],
    async () => {
      // Not a part of the first load: the page knows it at first.
      const { getHall } = await import('@/lib/chats/halls/contract')
      return call(getHall, { id: String(chatId) })
    },
    {
      ...(first && { fallbackData: first }),
      revalidateOnMount: isOld,
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
    },
  )
  const again = useEffectEvent(() => void mutate())
  useEffect(
    () =>
      listen(chatChanged, ({ chat_id }) => {
        if (chat_id === chatId) again()
      }),
    [chatId],
  )
  return first && (data ?? first)
}
